package fr.clubbusiness.localservice;

import fr.clubbusiness.localservice.rule.OpeningHours;
import fr.clubbusiness.localservice.rule.ServiceCodes;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.PhoneNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A service on one sheet of paper, for the person who goes there: what its publisher tells everybody, and nothing about the person who gets it.
 *
 * @param notice that it is old or no longer offered; null otherwise
 */
record ServicePage(
        String name,
        @Nullable String structure,
        @Nullable String notice,
        List<String> description,
        List<Fact> facts,
        String updated) {

    /** Who may ask for it, when the person may not. */
    private static final List<String> BY_PROFESSIONALS = List.of("professionnels");

    /** A line of two columns. */
    record Fact(String name, String value) {}

    static ServicePage of(ServiceView view) {
        var facts = new ArrayList<Fact>();
        add(facts, "Pour quoi", ServiceCodes.words("thematiques", view.themes()));
        add(facts, "Pour qui", joined(ServiceCodes.words("publics", view.audiences()), view.audiencesDetails()));
        add(facts, "Où", place(view.where()));
        add(facts, "Quand", hours(view.where()));
        add(facts, "Durée", duration(view.how()));
        add(facts, "Téléphone", dialled(view.how().phone()));
        add(facts, "Courriel", view.how().email());
        add(
                facts,
                "Comment s'y prendre",
                joinedBy(
                        ". ",
                        view.how().mobilisedBy().equals(BY_PROFESSIONALS) ? "À demander par votre conseiller" : null,
                        ServiceCodes.words("modes_mobilisation", view.how().mobilisation()),
                        view.how().mobilisationDetails()));
        add(
                facts,
                "En ligne",
                Objects.requireNonNullElse(view.how().mobilisationLink(), Objects.requireNonNullElse(view.link(), "")));
        add(
                facts,
                "Coût",
                joined(view.fees() == null ? "" : ServiceCodes.words("frais", view.fees()), view.feesDetails()));
        add(facts, "Conditions", view.accessConditions());
        return new ServicePage(
                view.name(),
                view.structure(),
                notice(view),
                view.description() == null
                        ? List.of()
                        : view.description()
                                .lines()
                                .filter(line -> !line.isBlank())
                                .toList(),
                List.copyOf(facts),
                FrenchFormat.date(view.updatedOn()));
    }

    private static @Nullable String notice(ServiceView view) {
        if (view.ended()) {
            return "Ce service n'est plus dans le dernier fichier importé : appelez avant d'y aller.";
        }
        return view.warning() == null ? null : "Service " + view.warning() + " : appelez avant d'y aller.";
    }

    private static String place(ServiceView.Where where) {
        var town = joinedBy(" ", where.postalCode(), where.communeName());
        var address = joinedBy(", ", where.address(), where.addressMore(), town);
        return where.remote() ? joined(where.inPerson() ? address : "", "à distance") : address;
    }

    private static @Nullable String hours(ServiceView.Where where) {
        return where.openingHours() == null ? null : OpeningHours.french(where.openingHours());
    }

    /** As one dials it from France; as it is written when it is no number. */
    private static @Nullable String dialled(@Nullable String phone) {
        return phone == null
                ? null
                : PhoneNumber.find(phone).map(PhoneNumber::toString).orElse(phone);
    }

    private static String duration(ServiceView.How how) {
        var hours = how.weeklyHours() == null
                ? ""
                : FrenchFormat.decimal(how.weeklyHours())
                        + (how.weeklyHours() < 2 ? " heure par semaine" : " heures par semaine");
        return joinedBy(
                " ",
                hours,
                how.weeks() == null ? null : "pendant " + how.weeks() + (how.weeks() == 1 ? " semaine" : " semaines"));
    }

    private static void add(List<Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(name, value));
        }
    }

    private static String joined(@Nullable String one, @Nullable String other) {
        return joinedBy(". ", one, other);
    }

    private static String joinedBy(String between, @Nullable String... parts) {
        return Arrays.stream(parts)
                .flatMap(Stream::ofNullable)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(between));
    }
}
