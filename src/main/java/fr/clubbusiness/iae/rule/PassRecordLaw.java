package fr.clubbusiness.iae.rule;

import static fr.clubbusiness.iae.rule.PassRule.PASS_CHECKED_IN_FUTURE;
import static fr.clubbusiness.iae.rule.PassRule.PASS_OVERLAPS;
import static fr.clubbusiness.iae.rule.PassRule.PASS_START_OUT_OF_RANGE;
import static fr.clubbusiness.iae.rule.PassRule.PASS_WAITING_PERIOD;

import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether a PASS IAE may be recorded beside those that the person has had. Each rule stands on the page of {@link PassRule}. */
public final class PassRecordLaw {
    private PassRecordLaw() {}

    /**
     * The days of a PASS.
     *
     * @param start first day
     * @param end last day, included
     */
    public record Days(LocalDate start, LocalDate end) {
        private boolean overlaps(Days other) {
            return !start.isAfter(other.end) && !other.start.isAfter(end);
        }
    }

    /**
     * All reasons against a PASS; empty when it may be recorded.
     *
     * @param asked its days
     * @param checkedOn when somebody last compared it with the platform
     * @param others the other PASS of the person
     * @param isPrescribed whether an authorised prescriber's diagnosis is valid on its first day
     * @param today the day on which it is recorded
     */
    public static List<RefusalReason> refusals(
            Days asked, LocalDate checkedOn, List<Days> others, boolean isPrescribed, LocalDate today) {
        var reasons = new ArrayList<RefusalReason>();
        if (asked.start().isBefore(today.minusYears(PassRule.YEARS_BACK))
                || asked.start().isAfter(today.plusMonths(PassRule.MONTHS_AHEAD))) {
            reasons.add(PASS_START_OUT_OF_RANGE.refusal(PassRule.YEARS_BACK, PassRule.MONTHS_AHEAD));
        }
        if (checkedOn.isAfter(today)) {
            reasons.add(PASS_CHECKED_IN_FUTURE.refusal());
        }
        others.stream()
                .filter(asked::overlaps)
                .forEach(other -> reasons.add(PASS_OVERLAPS.refusal(other.start(), other.end())));
        if (!isPrescribed) {
            waitingUntil(others, asked.start()).ifPresent(until -> reasons.add(PASS_WAITING_PERIOD.refusal(until)));
        }
        return reasons;
    }

    /** The last day of the waiting period in which this day lies; empty when it lies in none. */
    public static Optional<LocalDate> waitingUntil(List<Days> others, LocalDate day) {
        return others.stream()
                .filter(other -> other.end().isBefore(day))
                .map(other -> other.end().plusYears(PassRule.WAITING_YEARS))
                .filter(until -> !day.isAfter(until))
                .max(Comparator.naturalOrder());
    }
}
