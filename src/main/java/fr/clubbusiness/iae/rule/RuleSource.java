package fr.clubbusiness.iae.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text that a rule of the IAE register comes from, and the first day on which it holds. Where no public text gives that day, the source has none: it is
 * then unknown, and not that of another text.
 */
public enum RuleSource {
    /**
     * Decree 2021-1128 of 30 August 2021, published on 31 August (Code du travail, R5132-1-1 to R5132-1-12): length of a stay in the IAE, its suspension beyond
     * 15 days, its prolongation, and the wait before another. A decree that names no other day holds from the day after its publication.
     */
    DECREE_2021_1128(LocalDate.of(2021, 9, 1)),
    /** Code du travail, L5132-3 and L5132-4: who is employed in the IAE, by whom, and who diagnoses. The day of its present wording is not recorded here. */
    LABOUR_CODE(null),
    /**
     * Order of 1 September 2021 and its annexes: criteria, how many suffice, their proofs. The date is that of the order; the day on which it took effect, and
     * those of the criteria that were added or renamed since, are not recorded here.
     */
    ORDER_OF_2021_09_01(null),
    /** The published rules of the State's platform (les-emplois, approvals). It publishes figures, and not since when they hold. */
    PLATFORM(null),
    /** A rule of the club's own, which catches a mistake. It holds since the register exists. */
    CLUB(null);

    private final @Nullable LocalDate since;

    RuleSource(@Nullable LocalDate since) {
        this.since = since;
    }

    /** The first day on which its rules hold; empty where it is not known. */
    public Optional<LocalDate> since() {
        return Optional.ofNullable(since);
    }
}
