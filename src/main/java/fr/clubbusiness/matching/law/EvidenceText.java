package fr.clubbusiness.matching.law;

import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.Labelled;
import fr.clubbusiness.vocabulary.TransportMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** French phrases for {@link EvidenceCode}, from the values of the evidence only. No phrase depends on the person's gender. */
final class EvidenceText {

    private static final List<String> ORDINALS = List.of("premier", "deuxième", "troisième", "quatrième", "cinquième");

    private EvidenceText() {}

    /** The sentence with the target's rank and name when they are given, else the one without. */
    static String target(Evidence evidence, String ranked, String unranked) {
        if (!evidence.has("rank")) {
            return unranked;
        }
        var text = ranked.formatted(ORDINALS.get((int) evidence.number("rank") - 1));
        return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1) + " : " + evidence.value("label");
    }

    static String state(BeneficiaryState state) {
        return switch (state) {
            case PREPARING -> "Encore en préparation";
            case READY_FOR_IMMERSION, READY_FOR_WORK -> "Peut être proposé";
            case PAUSED -> "Accompagnement en pause";
            case PLACED -> "Déjà en emploi";
            case LEFT -> "Accompagnement terminé";
        };
    }

    static String minutes(Evidence evidence) {
        var mode = (TransportMode) evidence.value("mode");
        return "Environ %d min %s (estimation)".formatted(evidence.number("minutes"), mode.label());
    }

    static String days(Evidence evidence) {
        return counted(evidence.number("days"), "jour");
    }

    /** "1er décembre 2026". */
    static String date(Evidence evidence, String name) {
        return FrenchFormat.date((LocalDate) evidence.value(name));
    }

    static String frenchBelow(Evidence evidence) {
        return List.of("oral", "written").stream()
                .filter(kind -> evidence.has(kind) && evidence.has(kind + "Asked"))
                .map(kind -> "Français %s %s, %s demandé"
                        .formatted(
                                kind.equals("oral") ? "oral" : "écrit",
                                label(evidence.value(kind)),
                                label(evidence.value(kind + "Asked"))))
                .collect(Collectors.joining(" ; "));
    }

    static String hours(Evidence evidence) {
        return decimal(evidence.value("hours")) + " h par semaine";
    }

    static String wishedHours(Evidence evidence) {
        if (!evidence.has("max")) {
            return decimal(evidence.value("min")) + " h au moins souhaitées";
        }
        return evidence.has("min")
                ? "%s à %s h souhaitées".formatted(decimal(evidence.value("min")), decimal(evidence.value("max")))
                : decimal(evidence.value("max")) + " h au plus souhaitées";
    }

    static String covered(Evidence evidence) {
        return counted(evidence.number("held"), "compétence") + " sur " + evidence.number("asked");
    }

    static String skillsHeld(Evidence evidence) {
        if (evidence.list("missing").isEmpty()) {
            return "Toutes les compétences demandées";
        }
        return evidence.list("held").isEmpty()
                ? "Compétences demandées à acquérir"
                : "Une partie des compétences demandées";
    }

    /** The French names of a list of codes, as written inside a sentence. */
    static String labels(Evidence evidence, String name) {
        return evidence.list(name).stream().map(EvidenceText::label).collect(Collectors.joining(", "));
    }

    /** A code without a French name cannot be shown: {@link Evidence#withSorted} refuses it. */
    private static String label(Object code) {
        return ((Labelled) code).label();
    }

    /** "0 jour", "1 jour", "2 jours": in French the plural starts at two. */
    private static String counted(long count, String noun) {
        return count + " " + noun + (count > 1 ? "s" : "");
    }

    private static String decimal(Object number) {
        return FrenchFormat.decimal((Number) number);
    }
}
