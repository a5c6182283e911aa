package fr.clubbusiness.iae.proof;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.beneficiary.VisiblePeople;
import fr.clubbusiness.document.DocumentSubject;
import fr.clubbusiness.document.DocumentUse;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The proofs of diagnoses. They tell the criteria, so that the structure that accompanies the person reads and writes them, and nobody else. Who takes one along
 * leaves a trace like that of an export, also in the structure: the club cannot follow what becomes of a copy.
 */
@ApplicationScoped
class DiagnosisDocuments implements DocumentUse {
    private final VisiblePeople people;
    private final PrivateReading reading;
    private final CurrentCaller current;
    private final Session entities;

    DiagnosisDocuments(VisiblePeople people, PrivateReading reading, CurrentCaller current, Session entities) {
        this.people = people;
        this.reading = reading;
        this.current = current;
        this.entities = entities;
    }

    @Override
    public DocumentSubject.Kind kind() {
        return DocumentSubject.Kind.DIAGNOSIS;
    }

    /** A diagnosis of a person whom the caller accompanies, cancelled or not. */
    DocumentSubject readable(Reference person, UUID diagnosis) {
        return of(people.own(person).person(), diagnosis);
    }

    /** The same, to be changed: nobody leaves or is handed over meanwhile. */
    DocumentSubject writable(Reference person, UUID diagnosis) {
        var locked = people.ownLocked(person).person();
        locked.state().requireAccompanied();
        locked.limits().requireUsable();
        return of(locked, diagnosis);
    }

    private DocumentSubject of(Beneficiary person, UUID diagnosis) {
        if (!personOf(diagnosis).equals(person.id())) {
            throw notFound();
        }
        return new DocumentSubject(kind(), diagnosis);
    }

    @Override
    public Trace trace(UUID subject) {
        return new Trace(SubjectKind.BENEFICIARY, personOf(subject));
    }

    @Override
    public void requireWritable(UUID subject) {
        writable(new Reference(personOf(subject).toString()), subject);
    }

    /** The structure reads its own diagnoses every day. */
    @Override
    public void recordSeen(UUID subject) {}

    @Override
    public void recordTaken(UUID subject) {
        var person = Beneficiary.find(
                        current.get().club(), new Reference(personOf(subject).toString()))
                .orElseThrow();
        reading.recordExport(List.of(person));
    }

    /** Of a diagnosis that the caller may read. */
    private UUID personOf(UUID diagnosis) {
        return entities.createNativeQuery("SELECT beneficiary_id FROM diagnosis WHERE id = :id", UUID.class)
                .setParameter("id", diagnosis)
                .uniqueResultOptional()
                .orElseThrow(DiagnosisDocuments::notFound);
    }

    private static NotFound notFound() {
        return new NotFound("Ce diagnostic", "This diagnosis");
    }
}
