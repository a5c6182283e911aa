package fr.clubbusiness.iae.rule;

import static fr.clubbusiness.iae.rule.PassRule.PRESCRIBER_NEEDED;
import static fr.clubbusiness.iae.rule.PassRule.PROLONGATIONS_EXHAUSTED;
import static fr.clubbusiness.iae.rule.PassRule.PROLONGATION_AGE;
import static fr.clubbusiness.iae.rule.PassRule.PROLONGATION_ENDS_TOO_EARLY;
import static fr.clubbusiness.iae.rule.PassRule.PROLONGATION_MONTHS_AFTER;
import static fr.clubbusiness.iae.rule.PassRule.PROLONGATION_MONTHS_BEFORE;
import static fr.clubbusiness.iae.rule.PassRule.PROLONGATION_NOT_NOW;
import static fr.clubbusiness.iae.rule.PassRule.PROLONGATION_TOO_LONG;
import static fr.clubbusiness.iae.rule.PassRule.PROLONGATION_WHILE_SUSPENDED;
import static fr.clubbusiness.iae.rule.PassRule.REASON_NOT_OF_EMPLOYER;

import fr.clubbusiness.eligibility.Siae;
import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Whether a PASS IAE may be prolonged. Each rule stands on the page of {@link PassRule}. */
public final class ProlongationLaw {
    private ProlongationLaw() {}

    /**
     * What is asked for.
     *
     * @param until the last day that the PASS would have
     */
    public record Asked(ProlongationReason reason, LocalDate until) {

        /** The days that it adds to this PASS; at most 0 when it does not go beyond its end. */
        public ProlongedDays daysOf(PassCourse course) {
            return new ProlongedDays(
                    reason, Math.toIntExact(ChronoUnit.DAYS.between(PassCalculator.end(course), until)));
        }
    }

    /**
     * Whom it concerns.
     *
     * @param birthDate of the person
     * @param employer the kinds of SIAE that the employer is today
     * @param isPrescribed whether an authorised prescriber is named, with a title today
     */
    public record Parties(LocalDate birthDate, Set<Siae> employer, boolean isPrescribed) {}

    /** All reasons against a prolongation that is asked for today; empty when it may be recorded. */
    public static List<RefusalReason> refusals(PassCourse course, Asked asked, Parties parties, LocalDate today) {
        var reasons = new ArrayList<RefusalReason>();
        time(course, today, reasons);
        length(course, asked, reasons);
        who(course, asked.reason(), parties, reasons);
        return reasons;
    }

    private static void time(PassCourse course, LocalDate today, List<RefusalReason> reasons) {
        var end = PassCalculator.end(course);
        var first = end.minusMonths(PROLONGATION_MONTHS_BEFORE);
        var last = end.plusMonths(PROLONGATION_MONTHS_AFTER);
        if (today.isBefore(first) || today.isAfter(last)) {
            reasons.add(
                    PROLONGATION_NOT_NOW.refusal(PROLONGATION_MONTHS_BEFORE, PROLONGATION_MONTHS_AFTER, first, last));
        }
        course.suspensions().stream()
                .filter(suspension -> suspension.covers(today))
                .forEach(suspension -> reasons.add(PROLONGATION_WHILE_SUSPENDED.refusal(suspension.until())));
    }

    private static void length(PassCourse course, Asked asked, List<RefusalReason> reasons) {
        var end = PassCalculator.end(course);
        if (!asked.until().isAfter(end)) {
            reasons.add(PROLONGATION_ENDS_TOO_EARLY.refusal(end));
            return;
        }
        var months = asked.reason().months();
        if (asked.until().isAfter(latestEnd(end, months))) {
            reasons.add(PROLONGATION_TOO_LONG.refusal(months, latestEnd(end, months)));
        }
        asked.reason().years().ifPresent(years -> {
            var left = CalendarMonths.daysLeft(end.plusDays(1), granted(course, asked.reason()), years);
            if (ChronoUnit.DAYS.between(end, asked.until()) > left) {
                reasons.add(PROLONGATIONS_EXHAUSTED.refusal(years, left));
            }
        });
    }

    private static LocalDate latestEnd(LocalDate end, int months) {
        return CalendarMonths.lastDay(end.plusDays(1), months);
    }

    private static int granted(PassCourse course, ProlongationReason reason) {
        return course.prolongations().stream()
                .filter(other -> other.reason() == reason)
                .mapToInt(ProlongedDays::days)
                .sum();
    }

    private static void who(
            PassCourse course, ProlongationReason reason, Parties parties, List<RefusalReason> reasons) {
        var first = PassCalculator.end(course).plusDays(1);
        if (parties.birthDate().plusYears(reason.age()).isAfter(first)) {
            reasons.add(PROLONGATION_AGE.refusal(reason.age()));
        }
        if (reason.needsPrescriber() && !parties.isPrescribed()) {
            reasons.add(PRESCRIBER_NEEDED.refusal());
        }
        if (reason.employers().size() < Siae.values().length
                && Collections.disjoint(reason.employers(), parties.employer())) {
            reasons.add(REASON_NOT_OF_EMPLOYER.refusal(SuspensionLaw.names(reason.employers())));
        }
    }
}
