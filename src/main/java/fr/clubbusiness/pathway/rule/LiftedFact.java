package fr.clubbusiness.pathway.rule;

import fr.clubbusiness.beneficiary.Facts.Reach;
import fr.clubbusiness.shared.Labelled;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.TransportMode;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fact of a person that the end of a barrier may change, with its field, its values as texts, and the question that its change answers. */
@Schema(name = "LiftedFact", description = "Un fait de la fiche que la levée d'un frein peut changer.")
@SuppressWarnings("ImmutableEnumChecker") // the functions are stateless
public enum LiftedFact implements Labelled {
    DRIVING_LICENCES(
            "drivingLicences",
            "permis de conduire",
            reach -> names(reach.drivingLicences()),
            _ -> "La personne a-t-elle maintenant le permis %s ?".formatted(DrivingLicence.B)),
    TRANSPORT(
            "transport",
            "transports",
            reach -> names(reach.transport()),
            reach -> "La personne peut-elle maintenant aller au travail %s ?"
                    .formatted(fastest(reach.transport()).label())),
    MAX_JOURNEY_MINUTES(
            "maxJourneyMinutes",
            "trajet maximal",
            reach -> List.of(String.valueOf(reach.maxJourneyMinutes())),
            reach -> "La personne accepte-t-elle maintenant un trajet de %d minutes ?"
                    .formatted(reach.maxJourneyMinutes())),
    FRENCH_ORAL(
            "frenchOral",
            "français oral",
            reach -> name(reach.frenchOral()),
            reach -> "La personne parle-t-elle maintenant le français au niveau %s ?".formatted(reach.frenchOral())),
    FRENCH_WRITTEN(
            "frenchWritten",
            "français écrit",
            reach -> name(reach.frenchWritten()),
            reach -> "La personne lit-elle et écrit-elle maintenant le français au niveau %s ?"
                    .formatted(reach.frenchWritten())),
    WEEKLY_HOURS_MAX(
            "weeklyHoursMax",
            "heures par semaine, au plus",
            LiftedFact::hours,
            reach -> "La personne peut-elle maintenant travailler jusqu'à %s heures par semaine ?"
                    .formatted(String.join("", hours(reach)))),
    AVAILABLE_FROM(
            "availableFrom", "disponibilité", LiftedFact::day, _ -> "La personne est-elle disponible dès maintenant ?");

    private final String field;
    private final String label;
    private final Function<Reach, List<String>> values;
    private final Function<Reach, String> question;

    LiftedFact(String field, String label, Function<Reach, List<String>> values, Function<Reach, String> question) {
        this.field = field;
        this.label = label;
        this.values = values;
        this.question = question;
    }

    /** The field of the person's facts, as the contract names it. */
    public String field() {
        return field;
    }

    @Override
    public String label() {
        return label;
    }

    /** Its values as the contract writes them; empty when nothing is said. */
    public List<String> values(Reach reach) {
        return values.apply(reach);
    }

    /** What the structure says yes to when it accepts this value. */
    String question(Reach proposed) {
        return question.apply(proposed);
    }

    static TransportMode fastest(List<TransportMode> modes) {
        return modes.stream()
                .reduce((one, other) -> other.speed() > one.speed() ? other : one)
                .orElse(TransportMode.WALK);
    }

    private static List<String> names(List<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toList();
    }

    private static List<String> name(@Nullable Enum<?> code) {
        return code == null ? List.of() : List.of(code.name());
    }

    private static List<String> hours(Reach reach) {
        var hours = reach.weeklyHoursMax();
        return hours == null ? List.of() : List.of(hours.stripTrailingZeros().toPlainString());
    }

    private static List<String> day(Reach reach) {
        var day = reach.availableFrom();
        return day == null ? List.of() : List.of(day.toString());
    }
}
