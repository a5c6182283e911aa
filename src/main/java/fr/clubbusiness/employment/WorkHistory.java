package fr.clubbusiness.employment;

import fr.clubbusiness.directory.CddiStay;
import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.vocabulary.ContractType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The contracts of one person that took place or will, with all employers of the club: what the law counts. It names no employer.
 *
 * @param contracts in any order
 */
public record WorkHistory(List<Past> contracts) {
    /** L5132-9, R5132-18: the months in which the hours lent by an association intermédiaire are counted. */
    static final int MONTHS_OF_LENT_HOURS = 24;

    /** A person without any contract. */
    static final WorkHistory NONE = new WorkHistory(List.of());

    /**
     * One contract.
     *
     * @param capacity the kind under which a structure signed it; null for a company
     * @param lent whether the person works at a company to which the employer lends them
     * @param lastDay the day on which it ended, or is to end; null when open-ended
     */
    record Past(
            UUID id,
            @Nullable StructureKind capacity,
            boolean lent,
            ContractTerms terms,
            @Nullable LocalDate lastDay) {

        private boolean isLentByAnAi() {
            return capacity == StructureKind.AI && lent;
        }

        /** The part of its hours from this day on, in proportion of its days. Zero when its hours are not known. */
        private BigDecimal hoursFrom(LocalDate from) {
            var end = terms.end();
            if (end == null || lastDay == null) {
                return BigDecimal.ZERO;
            }
            var first = terms.start().isBefore(from) ? from : terms.start();
            var days = Math.max(0, ChronoUnit.DAYS.between(first, lastDay) + 1);
            var planned = ChronoUnit.DAYS.between(terms.start(), end) + 1;
            return terms.hoursInAll()
                    .orElse(BigDecimal.ZERO)
                    .multiply(BigDecimal.valueOf(days))
                    .divide(BigDecimal.valueOf(planned), 2, RoundingMode.HALF_UP);
        }
    }

    /** Days of CDDI without a day between. */
    private record Stay(LocalDate first, LocalDate last) {
        int months() {
            return (int) ChronoUnit.MONTHS.between(first, last.plusDays(1));
        }

        /** Days after the last whole month. */
        int daysBeyond() {
            return (int) ChronoUnit.DAYS.between(first.plusMonths(months()), last.plusDays(1));
        }

        boolean reaches(LocalDate day) {
            return !day.isAfter(last.plusDays(1));
        }
    }

    /** The same without this contract, whose terms are to change. */
    public WorkHistory without(UUID contract) {
        return new WorkHistory(
                contracts.stream().filter(one -> !one.id().equals(contract)).toList());
    }

    /** The time in CDDI beside a contract that starts on this day. The stay that reaches that day goes on; days in two contracts count once. */
    CddiStay cddiBeside(LocalDate start) {
        LocalDate since = null;
        int months = 0;
        int days = 0;
        for (var stay : stays()) {
            if (!stay.first().isAfter(start) && stay.reaches(start)) {
                since = stay.first();
            } else {
                months += stay.months();
                days += stay.daysBeyond();
            }
        }
        return new CddiStay(months, days, since);
    }

    /** Whole months in CDDI until the last day of the contracts that are signed. */
    public int cddiMonths() {
        return stays().stream().mapToInt(Stay::months).sum();
    }

    /** Hours lent to companies by associations intermédiaires in the 24 months before this day, and since. */
    public BigDecimal lentHours(LocalDate day) {
        var from = day.minusMonths(MONTHS_OF_LENT_HOURS);
        return contracts.stream()
                .filter(Past::isLentByAnAi)
                .map(one -> one.hoursFrom(from))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Stay> stays() {
        var cddis = contracts.stream()
                .filter(one -> one.terms().type() == ContractType.CDDI)
                .sorted(Comparator.comparing(one -> one.terms().start()))
                .toList();
        var stays = new ArrayList<Stay>();
        for (var one : cddis) {
            var last = one.lastDay();
            if (last != null) {
                add(stays, new Stay(one.terms().start(), last));
            }
        }
        return stays;
    }

    private static void add(List<Stay> stays, Stay next) {
        if (!stays.isEmpty() && stays.getLast().reaches(next.first())) {
            var before = stays.removeLast();
            var last = before.last().isBefore(next.last()) ? next.last() : before.last();
            stays.add(new Stay(before.first(), last));
        } else {
            stays.add(next);
        }
    }
}
