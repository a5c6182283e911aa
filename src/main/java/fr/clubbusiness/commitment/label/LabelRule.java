package fr.clubbusiness.commitment.label;

import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.vocabulary.AnswerHabit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a label asks for. Source: the club's law on commitments.
 *
 * @param commitments how many commitments at least were kept
 * @param kinds of how many kinds at least
 * @param months within how many months before
 * @param years how long it is good
 */
@Schema(name = "LabelRule", description = "Ce qu'un label demande.")
record LabelRule(
        @Schema(description = "Combien d'engagements tenus, au moins.", minimum = "1", maximum = "100")
        int commitments,

        @Schema(description = "De combien de genres, au moins.", minimum = "1", maximum = "9")
        int kinds,

        @Schema(description = "Dans combien de mois avant.", minimum = "1", maximum = "120")
        int months,

        @Schema(description = "Pour combien d'années.", minimum = "1", maximum = "10")
        int years) {

    /** The rule of today. */
    static final LabelRule CURRENT = new LabelRule(3, 2, 24, 2);

    /** How long before its last day a label is announced to end, and may be renewed. */
    static final int DAYS_OF_NOTICE = 60;

    /** The first day of which kept commitments count. */
    LocalDate countedSince(LocalDate today) {
        return today.minusMonths(months);
    }

    /** The last day of a label that begins on this day. */
    LocalDate lastDay(LocalDate since) {
        return since.plusYears(years).minusDays(1);
    }

    /**
     * All that speaks against a label.
     *
     * @param isMember whether the organisation is still of the club
     * @param answers how often the organisation answers, as a company; empty for one that is none
     */
    List<RefusalReason> refusals(boolean isMember, KeptCounts counts, Optional<AnswerHabit> answers) {
        var reasons = new ArrayList<RefusalReason>();
        if (!isMember) {
            reasons.add(RefusalReason.of(
                    "NOT_A_MEMBER",
                    "Cette organisation a quitté le club : un label ne lui est plus accordé.",
                    "This organisation has left the club: it is granted no label any more."));
        }
        if (counts.all() < commitments) {
            reasons.add(RefusalReason.of(
                    "TOO_FEW_KEPT",
                    "%d %s en %d mois : il en faut %d."
                            .formatted(
                                    counts.all(),
                                    counts.all() > 1 ? "engagements tenus" : "engagement tenu",
                                    months,
                                    commitments),
                    "%d %s kept in %d months: %d are needed."
                            .formatted(
                                    counts.all(),
                                    counts.all() == 1 ? "commitment was" : "commitments were",
                                    months,
                                    commitments)));
        }
        if (counts.kinds().size() < kinds) {
            reasons.add(RefusalReason.of(
                    "TOO_FEW_KINDS",
                    "Genres différents : %d ; il en faut %d."
                            .formatted(counts.kinds().size(), kinds),
                    "Different kinds: %d; %d are needed."
                            .formatted(counts.kinds().size(), kinds)));
        }
        if (answers.filter(AnswerHabit.RARELY::equals).isPresent()) {
            reasons.add(RefusalReason.of(
                    "ANSWERS_RARELY",
                    "Cette entreprise répond rarement aux mises en relation.",
                    "This company rarely answers introductions."));
        }
        return reasons;
    }
}
