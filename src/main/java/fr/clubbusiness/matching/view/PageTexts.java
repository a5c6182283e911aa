package fr.clubbusiness.matching.view;

import fr.clubbusiness.matching.law.Score;
import fr.clubbusiness.matching.view.NeedMatches.RelaxationView;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.FrenchLevel;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** French names for the codes of the JSON answer, for pages. */
public final class PageTexts {
    private PageTexts() {}

    /** A line of two columns. */
    record Fact(String name, String value) {}

    static String term(Score.Term.Name name) {
        return switch (name) {
            case OCCUPATION -> "Métier";
            case SKILLS -> "Compétences";
            case JOURNEY -> "Trajet";
            case WAITING -> "Attente";
        };
    }

    static String fit(Score.Fit fit) {
        return switch (fit) {
            case STRONG -> "Correspond bien";
            case POSSIBLE -> "Possible";
            case TO_STUDY -> "À étudier";
        };
    }

    /** What the employer could change, as an infinitive. */
    public static String step(RelaxationView step) {
        var values = step.values();
        return switch (step.step()) {
            case START_LATER -> "Commencer %s jours plus tard".formatted(values.get("days"));
            case FRENCH_LOWER -> "Demander en français : " + levels(values.get("oral"), values.get("written"));
            case LICENCE_WISHED ->
                "Souhaiter le %s sans l'exiger".formatted(((DrivingLicence) valueOf(step, "licence")).label());
            case HOURS -> "Admettre %s h par semaine de plus ou de moins".formatted(values.get("hours"));
            case CONTRACT_MORE ->
                "Accepter aussi : %s".formatted(((ContractType) valueOf(step, "contractType")).label());
        };
    }

    /** How many more people a step brings; a company does not see small counts. */
    public static String additional(@Nullable Integer people) {
        if (people == null) {
            return "moins de 5 personnes de plus";
        }
        return people == 1 ? "1 personne de plus" : people + " personnes de plus";
    }

    /** "1 personne correspond", "plus de 1 000 personnes correspondent"; null when the count is hidden. */
    static String eligible(@Nullable Integer people, boolean atLeast) {
        if (people == null) {
            return "Moins de 5 personnes correspondent";
        }
        if (people < 2) {
            return people == 0 ? "Personne ne correspond pour l'instant" : "1 personne correspond";
        }
        return (atLeast ? "Plus de " : "") + FrenchFormat.grouped(people) + " personnes correspondent";
    }

    /** "tout de suite", or from which day. */
    static String availability(@Nullable LocalDate from, LocalDate today) {
        return from == null || !from.isAfter(today) ? "tout de suite" : "à partir du " + FrenchFormat.date(from);
    }

    /** "506 personnes correspondent ; voici les 6 premières" when not all are shown. */
    static String shown(String eligible, int shown, @Nullable Integer people) {
        return people == null || shown == 0 || shown >= people
                ? eligible
                : eligible + (shown == 1 ? " ; voici la première" : " ; voici les %d premières".formatted(shown));
    }

    /** "oral A2, écrit A1"; empty when no level is asked. */
    static String french(@Nullable FrenchLevel oral, @Nullable FrenchLevel written) {
        return levels(oral, written);
    }

    private static String levels(@Nullable Object oral, @Nullable Object written) {
        return Stream.of(level(oral, "oral"), level(written, "écrit"))
                .filter(level -> !level.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String level(@Nullable Object level, String kind) {
        return level instanceof FrenchLevel known ? kind + " " + known.label() : "";
    }

    private static Object valueOf(RelaxationView step, String name) {
        var value = step.values().get(name);
        if (value == null) {
            throw new IllegalStateException(step.step() + " without " + name);
        }
        return value;
    }
}
