package fr.clubbusiness.employment.register;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.document.DocumentSubject;
import fr.clubbusiness.document.DocumentUse;
import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The documents of contracts. They say who the person is, where they live and what they earn, so that fewer read them than read the contract: its employer, until
 * twelve months after its last day and not once it was cancelled or did not start, the structure that accompanies the person, and an adviser who may read who they are.
 */
@ApplicationScoped
class EmploymentDocuments implements DocumentUse {
    private static final String READ = "IDENTITY_READ";
    private static final String READS = "SELECT caller_reads_contract_documents(:contract)";
    private static final String WRITES = "SELECT caller_writes_contract_documents(:contract)";

    private final VisibleEmployments employments;
    private final PrivateReading reading;
    private final CurrentCaller current;
    private final Session entities;

    EmploymentDocuments(
            VisibleEmployments employments, PrivateReading reading, CurrentCaller current, Session entities) {
        this.employments = employments;
        this.reading = reading;
        this.current = current;
        this.entities = entities;
    }

    @Override
    public DocumentSubject.Kind kind() {
        return DocumentSubject.Kind.EMPLOYMENT;
    }

    /** A contract whose documents the caller reads. */
    DocumentSubject readable(Reference id) {
        return require(READS, employments.get(id));
    }

    /** A contract whose documents the caller changes. Whoever accompanies or advises the person is told when their data may not be used. */
    DocumentSubject writable(Reference id) {
        var contract = employments.movable(id);
        var subject = require(WRITES, contract);
        if (VisibleEmployments.knowsPerson(current.get(), contract)) {
            found(contract).ifPresent(person -> person.limits().requireUsable());
        }
        return subject;
    }

    private DocumentSubject require(String right, Employment contract) {
        var isAllowed = entities.createNativeQuery(right, Boolean.class)
                .setParameter("contract", contract.id())
                .getSingleResult();
        if (!isAllowed) {
            throw current.get().isAdviser() ? PrivateReading.purposeNeeded() : notForThisSide();
        }
        return new DocumentSubject(kind(), contract.id());
    }

    private static Forbidden notForThisSide() {
        return new Forbidden(
                "not-your-documents",
                "Les documents d'un contrat se lisent et se changent chez l'employeur qui l'a signé, jusqu'à douze mois après sa fin et jamais d'un contrat annulé ou "
                        + "non commencé, et se lisent dans la structure de la personne.",
                "The documents of a contract are read and changed by the employer who signed it, until twelve months after its end and never of a contract that was "
                        + "cancelled or did not start, and are read by the person's structure.");
    }

    @Override
    public Trace trace(UUID subject) {
        return new Trace(SubjectKind.EMPLOYMENT, subject);
    }

    @Override
    public void requireWritable(UUID subject) {
        writable(new Reference(subject.toString()));
    }

    /** As with an identity: the person's structure reads it every day, an employer leaves a trace once a day. */
    @Override
    public void recordSeen(UUID subject) {
        var contract = contract(subject);
        if (accompanies(contract)) {
            return;
        }
        if (current.get().isAdviser()) {
            reading.recordRead(person(contract), READ);
        } else {
            reading.recordDisclosure(contract.personId(), contract.reference());
        }
    }

    /** An employer leaves it once a day, beside the trace of the list: who looked at names did not take a copy along. */
    @Override
    public void recordTaken(UUID subject) {
        var contract = contract(subject);
        if (accompanies(contract) || current.get().isAdviser()) {
            reading.recordExport(List.of(person(contract)));
        } else {
            reading.recordDisclosure(contract.personId(), contract.reference());
            reading.recordDisclosedCopy(contract.personId(), contract.reference());
        }
    }

    private Employment contract(UUID subject) {
        return employments.get(new Reference(subject.toString()));
    }

    private boolean accompanies(Employment contract) {
        Caller caller = current.get();
        return caller.isStructure() && caller.actsFor(contract.holderId());
    }

    private Beneficiary person(Employment contract) {
        return found(contract).orElseThrow();
    }

    private Optional<Beneficiary> found(Employment contract) {
        return Beneficiary.find(
                current.get().club(), new Reference(contract.personId().toString()));
    }
}
