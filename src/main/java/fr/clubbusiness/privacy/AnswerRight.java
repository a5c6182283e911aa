package fr.clubbusiness.privacy;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.PersonLock;
import fr.clubbusiness.beneficiary.PersonSteps;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.history.History;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers a request, and does what the right asks for. */
@ApplicationScoped
class AnswerRight {
    private final RightsRequests requests;
    private final ReceiveRequest views;
    private final PersonLock lock;
    private final PersonSteps people;
    private final DataRecipients recipients;
    private final CurrentCaller current;
    private final History history;
    private final Tasks tasks;
    private final Clock clock;

    AnswerRight(
            RightsRequests requests,
            ReceiveRequest views,
            PersonLock lock,
            PersonSteps people,
            DataRecipients recipients,
            CurrentCaller current,
            History history,
            Tasks tasks,
            Clock clock) {
        this.requests = requests;
        this.views = views;
        this.lock = lock;
        this.people = people;
        this.recipients = recipients;
        this.current = current;
        this.history = history;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The request, locked, for whoever may act on it. The person's structure acts every day; an adviser says why. */
    RightsRequest locked(Reference id) {
        var request = requests.get(id);
        if (!current.get().actsFor(request.structure()) && current.get().purpose() == null) {
            throw PrivateReading.purposeNeeded();
        }
        RightsRequest.getEntityManager().refresh(request, LockModeType.PESSIMISTIC_WRITE);
        return request;
    }

    @Transactional
    RightsRequestView complete(Reference id) {
        var request = locked(id);
        if (request.status() != RightsRequestStatus.DONE) {
            carryOut(request);
            close(request, null);
        }
        return views.shown(request);
    }

    private void carryOut(RightsRequest request) {
        switch (request.asked().right()) {
            case ACCESS, PORTABILITY, EXPLANATION, ERASURE -> {}
            case RECTIFICATION -> recipients.tell(request);
            case RESTRICTION -> {
                var person = person(request);
                people.limit(person, true, person.limits().rankingObjected());
            }
            case OBJECTION -> object(request);
        }
    }

    private void object(RightsRequest request) {
        switch (Objects.requireNonNull(request.asked().objectsTo())) {
            case RANKING -> {
                var person = person(request);
                people.limit(person, person.limits().restricted(), true);
            }
            case PROCESSING -> {
                people.withdrawAgreement(person(request));
                // While the request is open: an adviser may end the agreement of whoever objects, and of nobody else.
                RightsRequest.flush();
            }
        }
    }

    private Beneficiary person(RightsRequest request) {
        return lock.find(current.get().club(), request.person())
                .orElseThrow(() -> new NotFound(SubjectKind.BENEFICIARY));
    }

    RightsRequestView refuse(Reference id, String because) {
        var request = locked(id);
        if (!request.refusedBecause().filter(because::equals).isPresent()) {
            close(request, because);
        }
        return views.shown(request);
    }

    /** Answered, or refused because of something. */
    private void close(RightsRequest request, @Nullable String refusedBecause) {
        var from = request.status();
        var member = current.get().member();
        if (refusedBecause == null) {
            request.complete(member, LocalDate.now(clock));
        } else {
            request.refuse(refusedBecause, member, LocalDate.now(clock));
        }
        history.moved(
                SubjectKind.RIGHTS_REQUEST,
                request.id(),
                request.status().name(),
                from,
                request.status(),
                request.asked().right().name());
        tasks.dropOpen(List.of(TaskKind.ANSWER_RIGHT), request.id());
    }

    /** The task waits for the new last day. */
    RightsRequestView extend(Reference id, String because) {
        var request = locked(id);
        if (request.extend(because, LocalDate.now(clock))) {
            history.record(SubjectKind.RIGHTS_REQUEST, request.id(), "EXTENDED", null);
            moveTask(request);
        }
        return views.shown(request);
    }

    /** A task of the agency is moved by the agency alone, because a structure does not see it. */
    private void moveTask(RightsRequest request) {
        var ofStructure = request.answeredBy().equals(request.structure());
        if (ofStructure || current.get().isAdviser()) {
            tasks.dropOpen(List.of(TaskKind.ANSWER_RIGHT), request.id());
            tasks.open(
                    TaskKind.ANSWER_RIGHT,
                    SubjectKind.RIGHTS_REQUEST,
                    request.id(),
                    ofStructure ? request.structure() : null,
                    request.dueOn());
        }
    }

    /** Another restriction, or objection, that is in force keeps the person out all the same. */
    RightsRequestView lift(Reference id) {
        var request = locked(id);
        if (request.lift(LocalDate.now(clock))) {
            RightsRequest.flush();
            var person = person(request);
            people.limit(
                    person,
                    isInForce(request, "r.asked.right = RESTRICTION"),
                    isInForce(request, "r.asked.objectsTo = RANKING"));
            history.record(SubjectKind.RIGHTS_REQUEST, request.id(), "LIFTED", null);
        }
        return views.shown(request);
    }

    private static boolean isInForce(RightsRequest request, String which) {
        return RightsRequest.count(
                        "from RightsRequest r where r.beneficiaryId = ?1 and r.status = DONE and r.liftedOn is null and "
                                + which,
                        request.person())
                > 0;
    }
}
