package fr.clubbusiness.iae.rule;

import static fr.clubbusiness.iae.rule.PassRule.END_BEFORE_START;
import static fr.clubbusiness.iae.rule.PassRule.REASON_NOT_OF_EMPLOYER;
import static fr.clubbusiness.iae.rule.PassRule.SUSPENSION_ENDS_LATER;
import static fr.clubbusiness.iae.rule.PassRule.SUSPENSION_IN_FUTURE;
import static fr.clubbusiness.iae.rule.PassRule.SUSPENSION_OUTSIDE_PASS;
import static fr.clubbusiness.iae.rule.PassRule.SUSPENSION_OVERLAPS;
import static fr.clubbusiness.iae.rule.PassRule.SUSPENSION_TOO_LONG;
import static fr.clubbusiness.iae.rule.PassRule.SUSPENSION_TOO_OLD;
import static fr.clubbusiness.iae.rule.PassRule.SUSPENSION_TOO_SHORT;

import fr.clubbusiness.eligibility.Siae;
import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a PASS IAE may be suspended, and what is left of a suspension. Each rule stands on the page of {@link PassRule}. */
public final class SuspensionLaw {
    private SuspensionLaw() {}

    /**
     * All reasons against a suspension; empty when it may be recorded.
     *
     * @param course the PASS as it is
     * @param employer the kinds of SIAE that the employer is on the first day of the suspension
     * @param today the day on which it is recorded
     */
    public static List<RefusalReason> refusals(
            PassCourse course, SuspendedPeriod asked, Set<Siae> employer, LocalDate today) {
        var reasons = new ArrayList<RefusalReason>();
        start(asked, today, reasons);
        length(asked, reasons);
        if (Collections.disjoint(asked.reason().employers(), employer)
                && asked.reason().employers().size() < Siae.values().length) {
            reasons.add(REASON_NOT_OF_EMPLOYER.refusal(names(asked.reason().employers())));
        }
        if (!asked.until().isBefore(asked.from())) {
            place(course, asked, reasons);
        }
        return reasons;
    }

    private static void start(SuspendedPeriod asked, LocalDate today, List<RefusalReason> reasons) {
        if (asked.from().isAfter(today)) {
            reasons.add(SUSPENSION_IN_FUTURE.refusal());
        }
        var earliest = today.minusDays(PassRule.SUSPENSION_DAYS_BACK);
        if (asked.from().isBefore(earliest)) {
            reasons.add(SUSPENSION_TOO_OLD.refusal(PassRule.SUSPENSION_DAYS_BACK, earliest));
        }
    }

    private static void length(SuspendedPeriod asked, List<RefusalReason> reasons) {
        if (asked.until().isBefore(asked.from())) {
            reasons.add(END_BEFORE_START.refusal());
        } else if (asked.reason() == SuspensionReason.CONTRACT_SUSPENDED
                && asked.days() <= PassRule.CONTRACT_SUSPENDED_DAYS) {
            reasons.add(SUSPENSION_TOO_SHORT.refusal(PassRule.CONTRACT_SUSPENDED_DAYS));
        }
        if (asked.until().isAfter(latestEnd(asked.from()))) {
            reasons.add(SUSPENSION_TOO_LONG.refusal(PassRule.SUSPENSION_MONTHS, latestEnd(asked.from())));
        }
    }

    private static void place(PassCourse course, SuspendedPeriod asked, List<RefusalReason> reasons) {
        course.suspensions().stream()
                .filter(asked::overlaps)
                .forEach(other -> reasons.add(SUSPENSION_OVERLAPS.refusal(other.from(), other.until())));
        if (asked.from().isBefore(course.start()) || asked.from().isAfter(PassCalculator.end(course))) {
            reasons.add(SUSPENSION_OUTSIDE_PASS.refusal(asked.from(), course.start(), PassCalculator.end(course)));
        }
    }

    /** The last day that a suspension from this day can have. */
    public static LocalDate latestEnd(LocalDate from) {
        return CalendarMonths.lastDay(from, PassRule.SUSPENSION_MONTHS);
    }

    /** Why a PASS cannot become like this: a suspension would no longer start on one of its days. Empty when it can. */
    public static List<RefusalReason> refusalsOfChange(PassCourse changed) {
        return PassCalculator.outside(changed).stream()
                .map(suspension -> SUSPENSION_OUTSIDE_PASS.refusal(
                        suspension.from(), changed.start(), PassCalculator.end(changed)))
                .toList();
    }

    /**
     * All reasons against ending a suspension earlier; empty when it may end on this day. How long ago it began does not matter.
     *
     * @param others the PASS without this suspension
     * @param last the last day that is suspended
     */
    public static List<RefusalReason> refusalsOfEnd(PassCourse others, SuspendedPeriod suspension, LocalDate last) {
        var reasons = new ArrayList<RefusalReason>();
        if (last.isAfter(suspension.until())) {
            reasons.add(SUSPENSION_ENDS_LATER.refusal(suspension.until()));
            return reasons;
        }
        length(suspension.endedOn(last), reasons);
        if (!last.isBefore(suspension.from())) {
            reasons.addAll(refusalsOfChange(others.with(suspension.endedOn(last))));
        }
        return reasons;
    }

    /** What a hire on this day leaves of a suspension that covers it: it ends the day before. Empty when nothing is left. */
    public static Optional<SuspendedPeriod> beforeHire(SuspendedPeriod suspension, LocalDate hiredOn) {
        return suspension.from().isBefore(hiredOn)
                ? Optional.of(suspension.endedOn(hiredOn.minusDays(1)))
                : Optional.empty();
    }

    static String names(Set<Siae> kinds) {
        return kinds.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
