package fr.clubbusiness.introduction.ask;

import fr.clubbusiness.beneficiary.ContactSheet;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.referential.Commune;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.reply.QuestionPage.Fact;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.vocabulary.ContractType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A job in the words that a person needs to decide.
 *
 * @param employer who would employ them, or lends them out
 * @param occupation the title of the job
 * @param place the commune; null when it is not known any more
 * @param hours a week
 * @param pay null when the employer has not said it
 * @param contracts the kinds of contract
 * @param start the first day
 * @param receives what the employer would receive of the person, as a sentence says it
 */
record JobOffer(
        String employer,
        String occupation,
        @Nullable String place,
        String hours,
        @Nullable String pay,
        String contracts,
        String start,
        String receives) {

    static JobOffer of(LabourNeed need, ContactSheet person, Referential referential) {
        var criteria = need.criteria();
        var offer = need.offer();
        return new JobOffer(
                need.employer().name(),
                offer.title(),
                referential.commune(criteria.communeCode()).map(Commune::name).orElse(null),
                FrenchFormat.decimal(criteria.weeklyHours()) + " heures par semaine",
                offer.pay() == null ? null : offer.pay().inWords(),
                criteria.contractTypes().stream().map(ContractType::label).collect(Collectors.joining(", ")),
                FrenchFormat.date(criteria.startDate()),
                receives(person));
    }

    private static String receives(ContactSheet person) {
        var all = new ArrayList<>(List.of("votre prénom", "votre nom"));
        if (person.phone() != null) {
            all.add("votre téléphone");
        }
        if (person.email() != null) {
            all.add("votre adresse électronique");
        }
        if (person.pitch() != null) {
            all.add("la présentation que votre structure a écrite");
        }
        var last = all.removeLast();
        return String.join(", ", all) + " et " + last;
    }

    /** Whether the person reads all that they need to decide: who, what, where, how long and for how much. */
    boolean isWhole() {
        return place != null && pay != null;
    }

    /** What is known, a line each. */
    List<Fact> facts() {
        return Stream.of(
                        fact("Employeur", employer),
                        fact("Poste", occupation),
                        fact("Lieu", place),
                        fact("Durée", hours),
                        fact("Salaire", pay),
                        fact("Contrat", contracts),
                        fact("Début", start))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Fact fact(String name, @Nullable String value) {
        return value == null ? null : new Fact(name, value);
    }
}
