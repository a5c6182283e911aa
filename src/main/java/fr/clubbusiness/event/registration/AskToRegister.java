package fr.clubbusiness.event.registration;

import fr.clubbusiness.event.ClubEvent;
import fr.clubbusiness.event.registration.Registration.Guest;
import fr.clubbusiness.event.rule.RegistrationRules;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.vocabulary.ContactChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import org.hibernate.Session;

/**
 * Takes what a stranger types, and mails its link, as far as a day allows. It holds no seat. Nobody learns whether the address is known: what is over the
 * bounds of a day is dropped in silence.
 */
@ApplicationScoped
class AskToRegister {
    /** Mails to one address in a day, whatever the events. */
    static final int MAILS_A_DAY = 3;

    private static final Duration DAY = Duration.ofDays(1);

    /** Two at once to one address are counted one after the other. */
    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtextextended('registration ' || lower(?1), 0))::text";

    private final Session rows;
    private final Outbox outbox;
    private final Clock clock;

    AskToRegister(Session rows, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Keeps it until it is confirmed.
     *
     * @throws Refused with every reason that everybody may know
     */
    void ask(ClubEvent event, Guest guest) {
        var now = clock.instant();
        var door = new RegistrationRules.Door(
                event.status(), event.closesAt(), event.shares().most(guest.side()));
        Refused.ifAny(RegistrationRules.refusals(door, RegistrationRules.Known.NO, now));
        rows.createNativeQuery(ONE_AT_A_TIME, Tuple.class)
                .setParameter(1, guest.email())
                .getSingleResult();
        var mailed = Registration.count(
                "clubId = ?1 and registeredBy is null and lower(email) = lower(?2) and registeredAt > ?3",
                event.clubId(),
                guest.email(),
                now.minus(DAY));
        if (mailed < MAILS_A_DAY) {
            var registration = new Registration(event, guest, null, now);
            registration.persistAndFlush();
            outbox.postToPerson(
                    MessageKind.REGISTRATION_ASKED,
                    ContactChannel.EMAIL,
                    SubjectKind.CLUB_EVENT,
                    event.id(),
                    registration.id().toString());
        }
    }
}
