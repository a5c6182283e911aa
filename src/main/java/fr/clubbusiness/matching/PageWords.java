package fr.clubbusiness.matching;

import fr.clubbusiness.matching.NeedMatches.RelaxationView;
import fr.clubbusiness.referential.ContractType;
import fr.clubbusiness.referential.DrivingLicence;
import fr.clubbusiness.referential.FrenchLevel;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The French names of what the JSON answer says by codes, for pages. */
final class PageWords {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH'h'mm", Locale.FRENCH);

    private PageWords() {}

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

    static String constraint(Constraint constraint) {
        return switch (constraint) {
            case AGREEMENT -> "Accord";
            case OCCUPATION -> "Métier";
            case NO_CURRENT_INTRODUCTION -> "Mise en relation";
            case AGE -> "Âge légal";
            case JOURNEY -> "Trajet";
            case AVAILABILITY -> "Disponibilité";
            case FRENCH -> "Français";
            case LICENCE -> "Permis";
            case CERTIFICATION -> "Certification";
            case CONTRACT -> "Type de contrat";
            case HOURS -> "Durée hebdomadaire";
            case CONDITIONS -> "Conditions de travail";
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
    static String step(RelaxationView step) {
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

    /** How many more people a step brings; a company is not told small counts. */
    static String additional(@Nullable Integer people) {
        if (people == null) {
            return "moins de 5 personnes de plus";
        }
        return people == 1 ? "1 personne de plus" : people + " personnes de plus";
    }

    /** "1 personne correspond", "plus de 1 000 personnes correspondent"; null where the count is not told. */
    static String eligible(@Nullable Integer people, boolean atLeast) {
        if (people == null) {
            return "Moins de 5 personnes correspondent";
        }
        if (people < 2) {
            return people == 0 ? "Personne ne correspond pour l'instant" : "1 personne correspond";
        }
        return (atLeast ? "Plus de " : "") + grouped(people) + " personnes correspondent";
    }

    /** "tout de suite", or from which day on. */
    static String availability(@Nullable LocalDate from, LocalDate today) {
        return from == null || !from.isAfter(today) ? "tout de suite" : "à partir du " + date(from);
    }

    /** "1er décembre 2026". */
    static String date(LocalDate date) {
        return (date.getDayOfMonth() == 1 ? "1er" : date.getDayOfMonth()) + " " + MONTH.format(date);
    }

    /** "22 novembre 2026 à 09h05", where this clock stands. */
    static String moment(Instant instant, ZoneId zone) {
        var there = instant.atZone(zone);
        return date(there.toLocalDate()) + " à " + TIME.format(there);
    }

    /** "92,6", "35". */
    static String decimal(Number number) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.FRENCH)).format(number);
    }

    private static String grouped(int number) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.FRENCH)).format(number);
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
