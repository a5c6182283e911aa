package fr.clubbusiness.employment;

import fr.clubbusiness.directory.CddiStay;
import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.directory.MonthsOfContract;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.vocabulary.ContractType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The contracts of one person that took place or will, with all employers of the club: what the law counts. It names no employer.
 *
 * @param contracts in any order
 */
public record WorkHistory(List<Past> contracts) {
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

        /** Whether it has days in common with these, or no day between. */
        boolean touches(LocalDate start, LocalDate end) {
            return reaches(start) && !first.isAfter(end.plusDays(1));
        }
    }

    /** The same without this contract, whose terms are to change. */
    public WorkHistory without(UUID contract) {
        return new WorkHistory(
                contracts.stream().filter(one -> !one.id().equals(contract)).toList());
    }

    /** The time in CDDI beside a contract on these terms. The stays that touch it are one with it; days in two contracts count once. */
    CddiStay cddiBeside(ContractTerms terms) {
        var start = terms.start();
        var end = lastDay(terms);
        LocalDate since = null;
        LocalDate until = null;
        int months = 0;
        int days = 0;
        for (var stay : stays()) {
            if (stay.touches(start, end)) {
                since = since == null && !stay.first().isAfter(start) ? stay.first() : since;
                until = stay.last().isAfter(end) ? stay.last() : until;
            } else {
                months += stay.months();
                days += stay.daysBeyond();
            }
        }
        return new CddiStay(months, days, since, until);
    }

    /** Its last day for the law; that of an open-ended contract is its first one. */
    private static LocalDate lastDay(ContractTerms terms) {
        var end = terms.end();
        return end == null || end.isBefore(terms.start()) ? terms.start() : end;
    }

    /** Whole months in CDDI until the last day of the contracts that are signed. */
    public int cddiMonths() {
        return stays().stream().mapToInt(Stay::months).sum();
    }

    /** Whole months that a next CDDI may last, when all together last {@code allowed}: from this day on, or after the last one that is signed. */
    public int cddiMonthsLeft(LocalDate today, int allowed) {
        var start = stays().stream()
                .map(stay -> stay.last().plusDays(1))
                .filter(day -> day.isAfter(today))
                .max(Comparator.naturalOrder())
                .orElse(today);
        var last = cddiBeside(new ContractTerms(ContractType.CDDI, start, start, null, null))
                .lastDay(start, allowed);
        return (int) IntStream.rangeClosed(1, allowed)
                .takeWhile(months -> !MonthsOfContract.lastDay(start, months).isAfter(last))
                .count();
    }

    /** Hours lent to companies by associations intermédiaires, in the 24 months around this day in which they are the most. */
    public BigDecimal lentHours(LocalDate day) {
        return lentHoursBeside(new ContractTerms(ContractType.CDD_USAGE, day, day, null, null));
    }

    /** The same around a contract on these terms, without its own hours. */
    BigDecimal lentHoursBeside(ContractTerms terms) {
        var until = lastDay(terms);
        var lent = contracts.stream()
                .filter(Past::isLentByAnAi)
                .map(one -> LentHours.of(one.terms(), one.lastDay() == null ? until : one.lastDay()));
        return LentHours.beside(LentHours.of(terms, until), lent.toList());
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
