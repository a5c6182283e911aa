package fr.clubbusiness.immersion.rule;

import fr.clubbusiness.vocabulary.MonthOfImmersion;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

/**
 * The limits of a kind of immersion, in force since a day. A change of the law is a line more.
 *
 * @param leastAge the least age on each day; 0 where there is none
 * @param longest how long it lasts at most
 * @param longestInSeconde the same for a pupil in seconde
 * @param hours of a day at most, by age
 * @param isNeverOnSunday also of adults; no minor comes on a Sunday
 */
record KindLimits(
        ImmersionKind kind,
        LocalDate since,
        int leastAge,
        Longest longest,
        Longest longestInSeconde,
        List<HoursUnder> hours,
        boolean isNeverOnSunday) {

    /** A week of a minor at most (Code du travail L3162-1, D4153-4). */
    static final int MINOR_WEEKLY_HOURS = 35;

    /** A minor comes no earlier, and stays no later (L3163-2, for under 16: 20 h). */
    static final LocalTime EARLIEST = LocalTime.of(6, 0);

    static final LocalTime LATEST = LocalTime.of(20, 0);

    private static final LocalDate FIRST = LocalDate.of(2023, 9, 1);

    /** Seven hours a day of a minor (circular on observation). */
    private static final List<HoursUnder> SEVEN = List.of(new HoursUnder(18, 7));

    /** Under 16, seven; then eight (Code de l'éducation L332-3-1, Code du travail L3162-1). */
    private static final List<HoursUnder> SEVEN_THEN_EIGHT = List.of(new HoursUnder(16, 7), new HoursUnder(18, 8));

    private static final List<KindLimits> ALL = List.of(
            new KindLimits(ImmersionKind.VISIT, FIRST, 0, Longest.days(2), Longest.days(2), SEVEN, false),
            new KindLimits(ImmersionKind.OBSERVATION, FIRST, 14, Longest.days(5), Longest.days(10), SEVEN, false),
            new KindLimits(
                    ImmersionKind.MINI_STAGE, FIRST, 0, Longest.days(5), Longest.days(5), SEVEN_THEN_EIGHT, true),
            new KindLimits(ImmersionKind.PMSMP, FIRST, 16, Longest.month(), Longest.month(), SEVEN_THEN_EIGHT, false),
            new KindLimits(ImmersionKind.DUODAY, FIRST, 0, Longest.days(1), Longest.days(1), SEVEN, false));

    /** At most so many hours a day under this age. */
    record HoursUnder(int age, int most) {}

    /**
     * How long at most.
     *
     * @param days on which somebody comes, within a year; 0 for a month
     */
    record Longest(int days, String french, String english) {
        static Longest days(int days) {
            return new Longest(days, days == 1 ? "un jour" : days + " jours", days == 1 ? "one day" : days + " days");
        }

        static Longest month() {
            return new Longest(0, "un mois", "one month");
        }

        boolean isExceededBy(ImmersionSchedule schedule) {
            return days == 0
                    ? schedule.to().isAfter(MonthOfImmersion.lastDay(schedule.from()))
                    : schedule.days().size() > days
                            || !schedule.to().isBefore(schedule.from().plusYears(1));
        }
    }

    /** Those in force on this day, or the first ones before them. */
    static KindLimits of(ImmersionKind kind, LocalDate day) {
        var own = ALL.stream().filter(limits -> limits.kind == kind).toList();
        return own.stream()
                .filter(limits -> !limits.since.isAfter(day))
                .max(Comparator.comparing(KindLimits::since))
                .orElseGet(own::getFirst);
    }
}
