package fr.clubbusiness.directory;

import static fr.clubbusiness.directory.EmployerRules.when;

import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.vocabulary.ContractType;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules on length and hours of a CDDI, with the numbers of {@link CddiLimits}. Other contracts always pass. */
final class CddiRules {
    private CddiRules() {}

    /** All reasons against this first CDDI. */
    static Stream<RefusalReason> refusals(CddiLimits limits, ContractTerms terms, HiredPerson worker) {
        return terms.type() == ContractType.CDDI
                ? Stream.concat(isLongEnough(limits, terms).stream(), refusalsOfRenewal(limits, terms, worker))
                : Stream.empty();
    }

    /** All reasons against this CDDI that renews another, which may be shorter than a first one. */
    static Stream<RefusalReason> refusalsOfRenewal(CddiLimits limits, ContractTerms terms, HiredPerson worker) {
        return terms.type() == ContractType.CDDI
                ? Stream.of(isNotTooLong(limits, terms, worker), hoursAreInRange(limits, terms))
                        .flatMap(Optional::stream)
                : Stream.empty();
    }

    /** The minimum applies to each contract, not to the whole stay. A renewal may be shorter, but a hire is a first contract. */
    private static Optional<RefusalReason> isLongEnough(CddiLimits limits, ContractTerms terms) {
        var end = terms.end();
        var shortest = terms.start().plusMonths(limits.minMonths()).minusDays(1);
        return when(end != null && end.isBefore(shortest), EmployerRefusals.cddiTooShort(limits.minMonths()));
    }

    /** The maximum applies to the whole stay, so the months already spent count. */
    private static Optional<RefusalReason> isNotTooLong(CddiLimits limits, ContractTerms terms, HiredPerson worker) {
        var end = terms.end();
        if (end == null) {
            return Optional.empty();
        }
        var allowed = longest(limits, terms, worker);
        return when(
                worker.cddi().isTooLong(terms.start(), end, allowed),
                EmployerRefusals.cddiTooLong(allowed, worker.cddi().wholeMonthsBeside(terms.start(), end)));
    }

    private static int longest(CddiLimits limits, ContractTerms terms, HiredPerson worker) {
        var exceptional = worker.longerCddi() || worker.ageOn(terms.start()) >= CddiLimits.SENIOR_AGE;
        return exceptional ? limits.exceptionalMonths() : limits.maxMonths();
    }

    private static Optional<RefusalReason> hoursAreInRange(CddiLimits limits, ContractTerms terms) {
        var least = BigDecimal.valueOf(limits.minWeeklyHours());
        var most = BigDecimal.valueOf(limits.maxWeeklyHours());
        return when(
                terms.hoursAWeek()
                        .filter(hours -> hours.compareTo(least) < 0 || hours.compareTo(most) > 0)
                        .isPresent(),
                EmployerRefusals.cddiHours(limits.minWeeklyHours(), limits.maxWeeklyHours()));
    }
}
