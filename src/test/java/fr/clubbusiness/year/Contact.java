package fr.clubbusiness.year;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An introduction of the year: what the club said of it when it was last looked at, and what its sides mean to do. */
final class Contact {
    private static final Set<String> WAITING = Set.of("PROPOSED", "SHARED", "INTERVIEWING", "TRIAL");

    final UUID id;
    final Vacancy vacancy;
    final Seeker seeker;
    final TrueFit fit;
    final LocalDate proposedOn;

    String status = "PROPOSED";
    /** The day on which it came into this status, and the last on which somebody was waited for. */
    LocalDate since;

    @Nullable
    LocalDate interview;

    int reminders;
    /** The day of the wait for which its side has decided when to answer. */
    long begun = Long.MIN_VALUE;

    /** When whoever is waited for answers; null while they stay silent. */
    @Nullable
    LocalDate answersOn;

    /** By which the person was asked. */
    @Nullable
    String channel;
    /** When the structure telephones the person. */
    @Nullable
    LocalDate telephonesOn;

    int telephoned;
    boolean isAnsweredByCompany;
    boolean wasShared;

    Contact(UUID id, Vacancy vacancy, Seeker seeker, TrueFit fit, LocalDate proposedOn) {
        this.id = id;
        this.vacancy = vacancy;
        this.seeker = seeker;
        this.fit = fit;
        this.proposedOn = proposedOn;
        this.since = proposedOn;
    }

    /** The day from which its side is waited for: that of the interview, once there is one. */
    LocalDate waitsSince() {
        var met = interview;
        return status.equals("INTERVIEWING") && met != null ? met : since;
    }

    boolean isWaiting() {
        return WAITING.contains(status);
    }

    /** Whether it is under way for everybody, hidden suspensions included. */
    boolean isOpen() {
        return isWaiting() || status.equals("SUSPENDED");
    }

    /** Whether a side is silent without anybody to say that this is a no. */
    boolean isSilentWithoutDeadline(LocalDate today) {
        return status.equals("EXPIRED")
                && today.isBefore(proposedOn.plusDays(YearParameters.DAYS_UNTIL_SILENCE_IS_A_NO));
    }

    /** Notes another status, which ends the wait before. */
    void becomes(String other, LocalDate today) {
        status = other;
        wasShared |= other.equals("SHARED");
        since = today;
        reminders = 0;
        answersOn = null;
        begun = Long.MIN_VALUE;
        telephonesOn = null;
    }
}
