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
import java.util.UUID;

/** Tells everybody who has a seat or waits for one that the event is cancelled, or takes place at another time or in another place. */
@ApplicationScoped
class TellOfChanges implements DueWork {
    private static final String DUE = """
            from Registration r where r.clubId = ?1 and r.status in (CONFIRMED, OFFERED, WAITLISTED) and exists (
                select 1 from ClubEvent e where e.id = r.eventId and e.newsAt > r.toldAt and e.newsAt <= ?2)
            and r.id not in ?3 order by r.id
            """;

    private final CurrentCaller current;
    private final Outbox outbox;
    private final Clock clock;

    TellOfChanges(CurrentCaller current, Outbox outbox, Clock clock) {
        this.current = current;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "event-news";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                Registration.<Registration>find(DUE, current.get().club(), clock.instant(), except),
                most,
                Registration::id);
    }

    @Override
    public void handle(UUID id) {
        Registration registration = Registration.findById(id);
        ClubEvent event = ClubEvent.findById(registration.eventId());
        registration.told(clock.instant());
        // As whoever registers now: an event that is postponed has its reminders once more.
        registration.remindFrom(RemindRegistered.missed(Duration.between(clock.instant(), event.startsAt())));
        outbox.postToPerson(
                MessageKind.EVENT_CHANGED,
                ContactChannel.EMAIL,
                SubjectKind.CLUB_EVENT,
                event.id(),
                RegistrationMail.occasion(
                        registration,
                        String.valueOf(event.newsAt().orElseThrow().getEpochSecond())));
    }
}
