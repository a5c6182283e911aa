package fr.clubbusiness.event.registration;

import fr.clubbusiness.event.ClubEvent;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.vocabulary.ContactChannel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reminds whoever has a seat, a week and a day before the start. */
@ApplicationScoped
class RemindRegistered implements DueWork {
    /** Days before the start, the first reminder first. */
    static final int WEEK = 7;

    static final int DAY = 1;

    /** Whoever registers so shortly before a reminder needs none. */
    private static final Duration GRACE = Duration.ofDays(1);

    private static final String DUE = """
            from Registration r where r.clubId = ?1 and r.status = CONFIRMED and exists (
                select 1 from ClubEvent e where e.id = r.eventId and e.status = PUBLISHED and e.startsAt > ?2
                and (e.startsAt <= ?3 and r.remindedDays is null or e.startsAt <= ?4 and (r.remindedDays is null or r.remindedDays > 1)))
            and r.id not in ?5 order by r.id
            """;

    private final CurrentCaller current;
    private final Outbox outbox;
    private final Clock clock;

    RemindRegistered(CurrentCaller current, Outbox outbox, Clock clock) {
        this.current = current;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The reminder that whoever registers so long before the start does without; empty when none. */
    static Optional<Integer> missed(Duration before) {
        if (before.compareTo(Duration.ofDays(DAY).plus(GRACE)) <= 0) {
            return Optional.of(DAY);
        }
        return before.compareTo(Duration.ofDays(WEEK).plus(GRACE)) <= 0 ? Optional.of(WEEK) : Optional.empty();
    }

    @Override
    public String name() {
        return "event-reminder";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        var now = clock.instant();
        return DueRows.lock(
                Registration.<Registration>find(
                        DUE,
                        current.get().club(),
                        now,
                        now.plus(Duration.ofDays(WEEK)),
                        now.plus(Duration.ofDays(DAY)),
                        except),
                most,
                Registration::id);
    }

    @Override
    public void handle(UUID id) {
        Registration registration = Registration.findById(id);
        ClubEvent event = ClubEvent.findById(registration.eventId());
        var left = Duration.between(clock.instant(), event.startsAt());
        var days = left.compareTo(Duration.ofDays(DAY)) <= 0 ? DAY : WEEK;
        registration.reminded(days);
        outbox.postToPerson(
                MessageKind.EVENT_REMINDER,
                ContactChannel.EMAIL,
                SubjectKind.CLUB_EVENT,
                event.id(),
                RegistrationMail.occasion(
                        registration, days + " " + event.startsAt().getEpochSecond()));
    }
}
