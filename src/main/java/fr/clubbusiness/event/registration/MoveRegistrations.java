package fr.clubbusiness.event.registration;

import fr.clubbusiness.directory.OrganisationLeft;
import fr.clubbusiness.event.ClubEvent;
import fr.clubbusiness.event.rule.RegistrationRules;
import fr.clubbusiness.event.rule.RegistrationStatus;
import fr.clubbusiness.history.History;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.vocabulary.ContactChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.hibernate.Session;

/** The steps of a registration after its first. Each locks the event first, in one order for all. */
@ApplicationScoped
class MoveRegistrations {
    private final EventSeats seats;
    private final History history;
    private final Outbox outbox;
    private final Session rows;
    private final Clock clock;

    MoveRegistrations(EventSeats seats, History history, Outbox outbox, Session rows, Clock clock) {
        this.seats = seats;
        this.history = history;
        this.outbox = outbox;
        this.rows = rows;
        this.clock = clock;
    }

    /** Gives up a seat, an offer or a place in the line, before the start. Without effect when it is given up. */
    void cancel(ClubEvent event, Registration registration) {
        lock(event, registration);
        if (registration.status() != RegistrationStatus.CANCELLED) {
            requireBefore(event);
            end(registration, RegistrationStatus.CANCELLED);
        }
    }

    /** Somebody told the organiser that they cannot come, before the start. */
    void excuse(ClubEvent event, Registration registration) {
        lock(event, registration);
        if (registration.status() != RegistrationStatus.EXCUSED) {
            requireAllowed(event, registration, RegistrationStatus.EXCUSED);
            requireBefore(event);
            end(registration, RegistrationStatus.EXCUSED);
        }
    }

    /** Somebody came, also when they were counted as absent. */
    void present(ClubEvent event, Registration registration) {
        lock(event, registration);
        if (registration.status() != RegistrationStatus.PRESENT) {
            requireAllowed(event, registration, RegistrationStatus.PRESENT);
            if (!event.hasStarted(clock.instant())) {
                throw new Conflict(
                        "event-not-started",
                        "Cet événement n'a pas commencé : les présences se notent à partir de son début.",
                        "This event has not started: who came is noted from its start on.");
            }
            var from = registration.status();
            registration.mark(RegistrationStatus.PRESENT);
            moved(registration, from);
        }
    }

    /**
     * Takes the seat that is kept. A mail tells where to come.
     *
     * @throws Conflict when it is kept no more
     */
    void accept(ClubEvent event, Registration registration) {
        lock(event, registration);
        if (registration.status() != RegistrationStatus.CONFIRMED) {
            requireAllowed(event, registration, RegistrationStatus.CONFIRMED);
            if (!registration.isOffered(clock.instant())) {
                throw new Conflict(
                        "offer-over",
                        "La place n'est plus gardée : elle est proposée à la personne suivante.",
                        "The seat is kept no more: it is offered to whoever is next.");
            }
            var from = registration.status();
            registration.accept(clock.instant());
            moved(registration, from);
            outbox.postToPerson(
                    MessageKind.REGISTERED,
                    ContactChannel.EMAIL,
                    SubjectKind.CLUB_EVENT,
                    event.id(),
                    RegistrationMail.occasion(registration, "accepted"));
        }
    }

    /** The seat that was kept goes to somebody else. For the club itself. */
    void lapse(ClubEvent event, Registration registration) {
        lock(event, registration);
        if (registration.status() == RegistrationStatus.OFFERED && !registration.isOffered(clock.instant())) {
            end(registration, RegistrationStatus.LAPSED);
        }
    }

    /** Whoever has a seat and was not seen did not come. For the club itself. */
    void miss(ClubEvent event, Registration registration) {
        lock(event, registration);
        if (registration.status() == RegistrationStatus.CONFIRMED) {
            registration.mark(RegistrationStatus.NO_SHOW);
            moved(registration, RegistrationStatus.CONFIRMED);
        }
    }

    /** Whoever leaves the club gives up the seats of its people. */
    void on(@Observes OrganisationLeft left) {
        for (var registration : Registrations.toCome(left.organisation(), clock.instant())) {
            cancel(ClubEvent.findById(registration.eventId()), registration);
        }
    }

    private static void requireAllowed(ClubEvent event, Registration registration, RegistrationStatus to) {
        Conflict.unlessStep(registration.status(), to);
        if (!RegistrationRules.allows(event.status(), to)) {
            throw new Conflict(
                    "event-over",
                    "Cet événement est %s : cette inscription ne change plus."
                            .formatted(event.status().label()),
                    "This event is %s: this registration changes no more.".formatted(event.status()));
        }
    }

    private void lock(ClubEvent event, Registration registration) {
        seats.lock(event);
        rows.refresh(registration);
    }

    private void requireBefore(ClubEvent event) {
        if (event.hasStarted(clock.instant())) {
            throw new Conflict(
                    "event-started",
                    "Cet événement a commencé : une inscription ne s'annule plus.",
                    "This event has started: a registration is cancelled no more.");
        }
    }

    private void end(Registration registration, RegistrationStatus how) {
        var from = registration.status();
        registration.end(how);
        moved(registration, from);
    }

    private void moved(Registration registration, RegistrationStatus from) {
        Registration.flush();
        history.moved(
                SubjectKind.CLUB_EVENT,
                registration.eventId(),
                "REGISTRATION_" + registration.status(),
                from,
                registration.status(),
                null);
    }
}
