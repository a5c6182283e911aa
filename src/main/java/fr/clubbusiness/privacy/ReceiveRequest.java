package fr.clubbusiness.privacy;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.beneficiary.VisiblePeople;
import fr.clubbusiness.history.History;
import fr.clubbusiness.privacy.RightsRequest.Asked;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Receives the request of a person, and opens the task of whoever answers. */
@ApplicationScoped
class ReceiveRequest {
    private final VisiblePeople people;
    private final PrivateReading reading;
    private final CurrentCaller current;
    private final History history;
    private final Tasks tasks;
    private final Clock clock;

    ReceiveRequest(
            VisiblePeople people,
            PrivateReading reading,
            CurrentCaller current,
            History history,
            Tasks tasks,
            Clock clock) {
        this.people = people;
        this.reading = reading;
        this.current = current;
        this.history = history;
        this.tasks = tasks;
        this.clock = clock;
    }

    RightsRequestView receive(Reference who, Asked asked) {
        var person = people.visible(who);
        requireMayAct(person);
        if (asked.receivedOn().isAfter(LocalDate.now(clock))) {
            throw new Refused(
                    "RECEIVED_IN_FUTURE",
                    "La demande ne peut pas être arrivée après aujourd'hui.",
                    "The request cannot have come after today.");
        }
        var request = new RightsRequest(person, asked, current.get(), clock.instant());
        request.persistAndFlush();
        RightsRequest.getEntityManager().refresh(request);
        history.moved(
                SubjectKind.RIGHTS_REQUEST,
                request.id(),
                "RECEIVED",
                null,
                request.status(),
                asked.right().name());
        tasks.open(TaskKind.ANSWER_RIGHT, SubjectKind.RIGHTS_REQUEST, request.id(), owner(person), request.dueOn());
        return shown(request);
    }

    /** The structure whose task it is; null for the agency. */
    private @Nullable UUID owner(Beneficiary person) {
        return people.holds(person) ? person.structureId() : null;
    }

    /** The person's structure acts every day; an adviser says why. */
    private void requireMayAct(Beneficiary person) {
        if (!people.holds(person) && current.get().purpose() == null) {
            throw PrivateReading.purposeNeeded();
        }
    }

    /** With what the person said for their structure, and for an adviser who says why: this reading leaves its trace, as long as there is a person. */
    RightsRequestView shown(RightsRequest request) {
        var withWords = maySeeWords(request);
        if (withWords && !current.get().actsFor(request.structure())) {
            Beneficiary.find(current.get().club(), request.person())
                    .ifPresent(person -> reading.recordRequestRead(person, request.reference()));
        }
        return RightsRequestView.of(request, withWords);
    }

    private boolean maySeeWords(RightsRequest request) {
        return current.get().actsFor(request.structure()) || current.get().purpose() != null;
    }
}
