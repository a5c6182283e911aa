package fr.clubbusiness.need.wording;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.RefusalReason;

/**
 * Words of a need that the law forbids, or that could be read that way.
 *
 * @param field the text that contains them
 * @param words the original words
 * @param ground what they are about
 * @param severity whether the need may be posted with them
 * @param text what is wrong, the article, and what to write instead
 */
public record WordingFinding(Field field, String words, WordingGround ground, Severity severity, LocalizedText text) {

    /** The two free texts of a need. */
    public enum Field {
        TITLE,
        DESCRIPTION
    }

    /** The effect of a finding. */
    public enum Severity {
        /** The need cannot be posted with these words. */
        REFUSED,
        /** The need can be posted, and its poster gets a warning. */
        WARNING
    }

    /** Whether the need cannot be posted with these words. */
    public boolean isRefused() {
        return severity == Severity.REFUSED;
    }

    /** The finding as a reason for refusal. */
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
