package fr.clubbusiness.privacy;

import fr.clubbusiness.beneficiary.PersonLock;
import fr.clubbusiness.history.History;
import fr.clubbusiness.privacy.ErasePerson.Cause;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.Automaton;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;

/** Erases a person who asked for it. Somebody says that it is to be done; the club does it, because nobody else may, in one transaction. */
@ApplicationScoped
class EraseOnRequest {
    private static final String STANDS_AGAINST = """
            SELECT (SELECT count(*) FROM introduction i WHERE i.beneficiary_id = :person
                      AND i.status IN ('PROPOSED', 'SHARED', 'INTERVIEWING', 'TRIAL', 'SUSPENDED')
                      AND NOT (i.shared_at IS NULL AND i.deadline < :today)) AS live,
                   (SELECT count(*) FROM employment e WHERE e.beneficiary_id = :person
                      AND (e.status IN ('SIGNED', 'STARTED'))) AS contracts
            """;

    private final RightsRequests requests;
    private final AnswerRight answers;
    private final ReceiveRequest views;
    private final ErasePerson people;
    private final PersonLock lock;
    private final Automaton automaton;
    private final CurrentCaller current;
    private final History history;
    private final Session entities;
    private final Clock clock;

    EraseOnRequest(
            RightsRequests requests,
            AnswerRight answers,
            ReceiveRequest views,
            ErasePerson people,
            PersonLock lock,
            Automaton automaton,
            CurrentCaller current,
            History history,
            Session entities,
            Clock clock) {
        this.requests = requests;
        this.answers = answers;
        this.views = views;
        this.people = people;
        this.lock = lock;
        this.automaton = automaton;
        this.current = current;
        this.history = history;
        this.entities = entities;
        this.clock = clock;
    }

    /** Whether this is a request to be erased that waits. */
    boolean isAsked(Reference id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var request = requests.get(id);
            return request.asked().right() == PersonRight.ERASURE && request.status() == RightsRequestStatus.RECEIVED;
        });
    }

    /**
     * Erases the person.
     *
     * @throws Refused with all reasons when something is under way for them
     */
    RightsRequestView erase(Reference id) {
        var by = current.get();
        var request =
                QuarkusTransaction.requiringNew().call(() -> answers.locked(id).id());
        automaton.actFor(by.club(), () -> {
            QuarkusTransaction.requiringNew().run(() -> erase(request, by));
            return request;
        });
        return QuarkusTransaction.requiringNew().call(() -> views.shown(RightsRequest.findById(request)));
    }

    /** History says that the club did it; the request keeps which member answered. */
    private void erase(UUID id, Caller by) {
        RightsRequest request = RightsRequest.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (request.status() == RightsRequestStatus.DONE) {
            return;
        }
        var person = request.person();
        lock.lockUnseen(person);
        requireNothingUnderWay(person);
        var from = request.status();
        request.complete(by.member(), LocalDate.now(clock));
        history.moved(SubjectKind.RIGHTS_REQUEST, id, "DONE", from, request.status(), null);
        people.erase(person, Cause.RIGHT);
    }

    private void requireNothingUnderWay(UUID person) {
        var found = entities.createNativeQuery(STANDS_AGAINST, Tuple.class)
                .setParameter("person", person)
                .setParameter("today", LocalDate.now(clock))
                .getSingleResult();
        Refused.ifAny(ErasureRules.against(found.get("live", Long.class), found.get("contracts", Long.class)));
    }
}
