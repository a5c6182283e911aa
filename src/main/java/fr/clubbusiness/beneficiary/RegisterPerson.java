package fr.clubbusiness.beneficiary;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.security.Event;
import fr.clubbusiness.security.Events;
import fr.clubbusiness.shared.Conflict;
import fr.clubbusiness.shared.Invalid;
import fr.clubbusiness.shared.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings a person into the club, for the two doors through which they come: one by one, and by import. */
@ApplicationScoped
class RegisterPerson {
    private final CurrentCaller current;
    private final Referential referential;
    private final Events events;
    private final Clock clock;

    RegisterPerson(CurrentCaller current, Referential referential, Events events, Clock clock) {
        this.current = current;
        this.referential = referential;
        this.events = events;
        this.clock = clock;
    }

    /** Checks of what is told today. */
    PersonChecks checks() {
        return new PersonChecks(referential, LocalDate.now(clock));
    }

    /**
     * The structure that is to hold the person: the caller's, or the one that an adviser names.
     *
     * @throws Invalid naming {@code structureId} when it is missing, or not one for which the caller may register people
     */
    UUID holder(@Nullable String structureId) {
        var caller = current.get();
        if (structureId == null && caller.isStructure()) {
            return caller.organisation();
        }
        if (structureId == null) {
            throw new Invalid(
                    "structureId",
                    "Dites quelle structure accompagne la personne.",
                    "Say which structure accompanies the person.");
        }
        return Organisation.find(caller.club(), Reference.fromString(structureId))
                .filter(found -> found.structureKind().isPresent())
                .map(Organisation::id)
                .filter(id -> caller.isAdviser() || caller.actsFor(id))
                .orElseThrow(() -> new Invalid(
                        "structureId",
                        "Cette structure n'existe pas dans le club, ou n'est pas la vôtre.",
                        "This structure does not exist in the club, or is not yours."));
    }

    /** Keeps a person whose fields were checked. */
    Beneficiary register(UUID structure, PersonRequest request) {
        var now = clock.instant();
        var readiness = request.readiness() == null ? Readiness.READY_FOR_WORK : request.readiness();
        var person =
                new Beneficiary(current.get().club(), structure, request.externalId(), request.facts(), readiness, now);
        var terms = request.terms();
        if (terms != null) {
            person.agree(now);
        }
        person.persistAndFlush();
        new BeneficiaryIdentity(person.id(), request.identity()).persist();
        new BeneficiarySensitive(person.id(), request.sensitive()).persist();
        if (terms != null) {
            new Agreement(person.id(), terms).persist();
        }
        events.moved(Event.Subject.BENEFICIARY, person.id(), "CREATED", null, person.state(), null);
        return person;
    }

    /**
     * Records an agreement, unless the very same is in force; a newer one takes the place of the older.
     *
     * @throws Conflict when the person has left, or took an agreement back after the day on which this one was given
     */
    void agree(Beneficiary person, Agreement.Terms terms) {
        var inForce = Agreement.inForce(person.id());
        if (inForce.map(Agreement::terms).filter(terms::equals).isPresent()) {
            return;
        }
        if (inForce.isEmpty() && withdrawnSince(person, terms)) {
            throw new Conflict(
                    "agreement-withdrawn-since",
                    "La personne a retiré son accord après ce jour : il en faut un plus récent.",
                    "The person took their agreement back after that day: a newer one is needed.");
        }
        var now = clock.instant();
        person.agree(now);
        inForce.ifPresent(older -> older.end(now));
        // The older one must have ended in the database before the newer begins: one at most is in force.
        Agreement.flush();
        new Agreement(person.id(), terms).persist();
        events.record(
                Event.Subject.BENEFICIARY, person.id(), "AGREED", terms.means().name());
    }

    /** Whether the person took an agreement back after the day on which this one was given. */
    boolean withdrawnSince(Beneficiary person, Agreement.Terms terms) {
        return Agreement.of(person.id()).stream()
                .map(Agreement::withdrawnAt)
                .flatMap(Optional::stream)
                .anyMatch(at -> at.atZone(clock.getZone()).toLocalDate().isAfter(terms.givenOn()));
    }
}
