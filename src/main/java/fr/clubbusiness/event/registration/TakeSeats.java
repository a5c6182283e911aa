package fr.clubbusiness.event.registration;

import fr.clubbusiness.event.ClubEvent;
import fr.clubbusiness.event.registration.Registration.Guest;
import fr.clubbusiness.event.rule.RegistrationRules;
import fr.clubbusiness.event.rule.RegistrationRules.Known;
import fr.clubbusiness.event.rule.RegistrationStatus;
import fr.clubbusiness.history.History;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.vocabulary.ContactChannel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives whoever registers a seat, or a place at the end of the line. */
@ApplicationScoped
class TakeSeats {
    private final CurrentCaller current;
    private final EventSeats seats;
    private final History history;
    private final Outbox outbox;
    private final Clock clock;

    TakeSeats(CurrentCaller current, EventSeats seats, History history, Outbox outbox, Clock clock) {
        this.current = current;
        this.seats = seats;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Registers somebody for the caller's organisation.
     *
     * @throws Refused with every reason against it
     */
    Registration register(ClubEvent event, Guest guest) {
        seats.lock(event);
        Refused.ifAny(refusals(event, guest));
        var registration = new Registration(event, guest, current.get().member(), clock.instant());
        place(event, registration);
        registration.persistAndFlush();
        taken(registration, null);
        return registration;
    }

    /** What speaks against it, once the event is locked. */
    private List<RefusalReason> refusals(ClubEvent event, Guest guest) {
        var door = new RegistrationRules.Door(
                event.status(), event.closesAt(), event.shares().most(guest.side()));
        return RegistrationRules.refusals(door, known(event, guest.email()), clock.instant());
    }

    private Known known(ClubEvent event, String email) {
        if (!seats.isRegistered(event, email)) {
            return Known.NO;
        }
        return Registrations.isRead(current.get(), event, email) ? Known.TO_THEM : Known.TO_OTHERS;
    }

    /** A stranger confirmed. The event is locked. */
    void confirm(ClubEvent event, Registration registration) {
        place(event, registration);
        Registration.flush();
        taken(registration, RegistrationStatus.TO_CONFIRM);
    }

    private void place(ClubEvent event, Registration registration) {
        var now = clock.instant();
        var shares = event.shares();
        var side = registration.side();
        if (shares.free(side, event.counts().taken()) > 0 && !seats.isAwaited(event, shares.sharing(side))) {
            registration.confirm(seats.free(event), now);
        } else {
            registration.queue(now);
        }
        // Who registers shortly before needs no reminder of the day that is over.
        registration.remindFrom(RemindRegistered.missed(Duration.between(now, event.startsAt())));
    }

    private void taken(Registration registration, @Nullable RegistrationStatus from) {
        history.moved(SubjectKind.CLUB_EVENT, registration.eventId(), "REGISTERED", from, registration.status(), null);
        outbox.postToPerson(
                MessageKind.REGISTERED,
                ContactChannel.EMAIL,
                SubjectKind.CLUB_EVENT,
                registration.eventId(),
                registration.id().toString());
    }
}
