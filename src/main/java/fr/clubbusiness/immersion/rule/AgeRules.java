package fr.clubbusiness.immersion.rule;

import static java.time.temporal.ChronoUnit.YEARS;

import fr.clubbusiness.shared.RefusalReason;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the law refuses of an immersion, by the age that the person has on each of its days. */
public final class AgeRules {
    private static final int ADULT = 18;

    private AgeRules() {}

    /** Age in whole years on this day. Whoever was born on 29 February gets older on 1 March of a common year. */
    static int ageOn(LocalDate birthDate, LocalDate day) {
        return (int) YEARS.between(birthDate, day);
    }

    /** Whether somebody is under 18 on this day: their legal representative signs too. */
    public static boolean isMinorOn(LocalDate birthDate, LocalDate day) {
        return ageOn(birthDate, day) < ADULT;
    }

    /** All that speaks against these days at this age, each reason once, with its first day. */
    public static List<RefusalReason> refusals(
            ImmersionKind kind, boolean inSeconde, LocalDate birthDate, ImmersionSchedule schedule) {
        var reasons = new ArrayList<RefusalReason>();
        var limits = KindLimits.of(kind, schedule.from());
        var longest = inSeconde ? limits.longestInSeconde() : limits.longest();
        if (longest.isExceededBy(schedule)) {
            reasons.add(RefusalReason.of(
                    "TOO_LONG",
                    "%s : %s au plus.".formatted(capital(kind.label()), longest.french()),
                    "A %s lasts %s at most.".formatted(kind, longest.english())));
        }
        // Past the longest there is nothing more to say of each day, and a period of centuries has too many.
        var days = schedule.days().stream().limit(366).toList();
        tooYoung(kind, birthDate, days).ifPresent(reasons::add);
        hoursOfADay(kind, birthDate, schedule, days).ifPresent(reasons::add);
        hoursOfAWeek(birthDate, schedule, days).ifPresent(reasons::add);
        hoursOfTheNight(birthDate, schedule, days).ifPresent(reasons::add);
        sunday(kind, birthDate, days).ifPresent(reasons::add);
        return reasons;
    }

    private static Optional<RefusalReason> tooYoung(ImmersionKind kind, LocalDate birthDate, List<LocalDate> days) {
        return days.stream()
                .filter(day -> ageOn(birthDate, day) < KindLimits.of(kind, day).leastAge())
                .findFirst()
                .map(day -> RefusalReason.of(
                        "TOO_YOUNG",
                        "%s : %d ans au moins ; la personne ne les a pas le %s."
                                .formatted(
                                        capital(kind.label()),
                                        KindLimits.of(kind, day).leastAge(),
                                        day),
                        "A %s is from the age of %d on, which the person does not have on %s."
                                .formatted(kind, KindLimits.of(kind, day).leastAge(), day)));
    }

    private static Optional<RefusalReason> hoursOfADay(
            ImmersionKind kind, LocalDate birthDate, ImmersionSchedule schedule, List<LocalDate> days) {
        return days.stream()
                .flatMap(day -> KindLimits.of(kind, day).hours().stream()
                        .filter(limit -> ageOn(birthDate, day) < limit.age() && schedule.minutes() > limit.most() * 60L)
                        .limit(1)
                        .map(limit -> hours(
                                "Moins de %d ans : %d heures par jour au plus, ce qui est dépassé le %s."
                                        .formatted(limit.age(), limit.most(), day),
                                "Under %d: %d hours a day at most, which is exceeded on %s."
                                        .formatted(limit.age(), limit.most(), day))))
                .findFirst();
    }

    /** Of a week in which the person is a minor on some days, only these count. */
    private static Optional<RefusalReason> hoursOfAWeek(
            LocalDate birthDate, ImmersionSchedule schedule, List<LocalDate> days) {
        return days.stream()
                .filter(day -> isMinorOn(birthDate, day))
                .collect(Collectors.groupingBy(
                        day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(week -> week.getValue() * schedule.minutes() > KindLimits.MINOR_WEEKLY_HOURS * 60L)
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .map(monday -> monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                .map(week -> hours(
                        "Moins de 18 ans : %d heures par semaine au plus, ce qui est dépassé en semaine %d."
                                .formatted(KindLimits.MINOR_WEEKLY_HOURS, week),
                        "Under 18: %d hours a week at most, which is exceeded in week %d."
                                .formatted(KindLimits.MINOR_WEEKLY_HOURS, week)));
    }

    private static Optional<RefusalReason> hoursOfTheNight(
            LocalDate birthDate, ImmersionSchedule schedule, List<LocalDate> days) {
        var inTheDay = !schedule.starts().isBefore(KindLimits.EARLIEST)
                && !schedule.ends().isAfter(KindLimits.LATEST);
        return inTheDay
                ? Optional.empty()
                : days.stream()
                        .filter(day -> isMinorOn(birthDate, day))
                        .findFirst()
                        .map(day -> hours(
                                "Moins de 18 ans : entre 6 h et 20 h seulement.",
                                "Under 18: between 6:00 and 20:00 only."));
    }

    private static Optional<RefusalReason> sunday(ImmersionKind kind, LocalDate birthDate, List<LocalDate> days) {
        return days.stream()
                .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
                .filter(day -> KindLimits.of(kind, day).isNeverOnSunday() || isMinorOn(birthDate, day))
                .findFirst()
                .map(day -> RefusalReason.of(
                        "SUNDAY",
                        "Pas le dimanche : le %s en est un.".formatted(day),
                        "Not on a Sunday, which %s is.".formatted(day)));
    }

    private static RefusalReason hours(String french, String english) {
        return RefusalReason.of("HOURS_OF_A_MINOR", french, english);
    }

    private static String capital(String label) {
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }
}
