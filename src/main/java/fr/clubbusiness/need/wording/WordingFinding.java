package fr.clubbusiness.need.wording;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.RefusalReason;

/**
 * Words of a need that the law forbids or that could be read so.
 *
 * @param field where they stand
 * @param words the words as they were written
 * @param ground what they speak of
 * @param severity whether the need may be posted with them
 * @param text what is wrong, the article, and what to write instead
 */
public record WordingFinding(Field field, String words, WordingGround ground, Severity severity, LocalizedText text) {

    /** The two texts that people write freely. */
    public enum Field {
        TITLE,
        DESCRIPTION
    }

    /** What follows from a finding. */
    public enum Severity {
        /** The need is not posted with these words. */
        REFUSED,
        /** It is, and whoever posts it is told. */
        WARNING
    }

    /** Whether the need may not be posted with these words. */
    public boolean isRefused() {
        return severity == Severity.REFUSED;
    }

    /** The same as a reason for refusing. */
    public RefusalReason asReason() {
        return new RefusalReason("WORDING_" + ground, text);
    }

    static WordingFinding of(Field field, String words, WordingRule rule) {
        var refused = rule.severity() == Severity.REFUSED;
        var ground = rule.ground();
        return new WordingFinding(
                field,
                words,
                ground,
                rule.severity(),
                new LocalizedText(
                        (refused
                                        ? "« %s » parle %s : une offre ne peut pas le faire (Code du travail, %s). %s"
                                        : "« %s » peut se lire comme parlant %s (Code du travail, %s). %s")
                                .formatted(
                                        words,
                                        ground.subject().french(),
                                        ground.articles(),
                                        rule.advice().french()),
                        (refused
                                        ? "\"%s\" speaks of %s, which an offer may not do (Code du travail, %s). %s"
                                        : "\"%s\" can be read as speaking of %s (Code du travail, %s). %s")
                                .formatted(
                                        words,
                                        ground.subject().english(),
                                        ground.articles(),
                                        rule.advice().english())));
    }
}
