package fr.clubbusiness.message;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** When messages are sent. */
final class SendingTimes {
    /** What is written in a day goes out as one mail the next morning. */
    static final LocalTime DIGEST = LocalTime.of(8, 0);

    /** From this hour to the next one an SMS may ring, except on Sundays. */
    static final LocalTime FIRST_SMS = LocalTime.of(8, 0);

    static final LocalTime LAST_SMS = LocalTime.of(20, 0);

    /** From a refusal to the next try. */
    private static final List<Duration> RETRIES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(24));

    static final int MOST_RETRIES = RETRIES.size();

    /** How long a node has to say what became of the last try. */
    static final Duration LAST_ANSWER = Duration.ofMinutes(10);

    private SendingTimes() {}

    /** The first digest from now on, in the zone of {@code now}. */
    static ZonedDateTime nextDigest(ZonedDateTime now) {
        var today = now.with(DIGEST);
        return now.isAfter(today) ? now.plusDays(1).with(DIGEST) : today;
    }

    /** The first moment from now on at which an SMS may ring, in the zone of {@code now}: now, or at eight on a day that is no Sunday. */
    static ZonedDateTime nextSms(ZonedDateTime now) {
        var time = now.toLocalTime();
        if (isQuiet(now.toLocalDate()) || !time.isBefore(LAST_SMS)) {
            return morningAfter(now);
        }
        return time.isBefore(FIRST_SMS) ? now.with(FIRST_SMS) : now;
    }

    private static ZonedDateTime morningAfter(ZonedDateTime day) {
        var next = day.plusDays(1).with(FIRST_SMS);
        return isQuiet(next.toLocalDate()) ? morningAfter(next) : next;
    }

    private static boolean isQuiet(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** How long to wait after this many refusals; empty when it is given up. */
    static Optional<Duration> retryAfter(int refusals) {
        return refusals > RETRIES.size() ? Optional.empty() : Optional.of(RETRIES.get(refusals - 1));
    }
}
