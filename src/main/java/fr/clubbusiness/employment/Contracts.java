package fr.clubbusiness.employment;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.PersonLock;
import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.history.History;
import fr.clubbusiness.iae.PassSuspensions;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Signs contracts and moves them, with what follows for the person, in the caller's transaction. Each step is recorded. The law was asked before
 * ({@link ContractLaw}); a step that the status does not allow is a {@code Conflict}.
 */
@ApplicationScoped
public class Contracts {
    private final PersonLock lock;
    private final PersonAtWork atWork;
    private final PassSuspensions suspensions;
    private final History history;
    private final Event<ContractUndone> undone;
    private final Event<ContractCorrected> corrected;
    private final Session entities;
    private final Clock clock;

    Contracts(
            PersonLock lock,
            PersonAtWork atWork,
            PassSuspensions suspensions,
            History history,
            Event<ContractUndone> undone,
            Event<ContractCorrected> corrected,
            Session entities,
            Clock clock) {
        this.lock = lock;
        this.atWork = atWork;
        this.suspensions = suspensions;
        this.history = history;
        this.undone = undone;
        this.corrected = corrected;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Records a contract that was signed with a person, who is locked. One with a SIAE ends a suspension of their PASS IAE. One with another employer does
     * not: it may be the reason of the suspension.
     *
     * @throws fr.clubbusiness.problem.Conflict when the person has left
     */
    public Employment sign(SignedContract signed) {
        if (signed.renewsId() == null) {
            // An employer who renews is not told that the person has left.
            atWork.requireAccompanied(signed.person());
        }
        var contract = new Employment(signed, clock.instant());
        contract.persist();
        history.moved(SubjectKind.EMPLOYMENT, contract.id(), "SIGNED", null, contract.status(), null);
        atWork.signed(signed.person(), contract);
        if (signed.employer().isIae() && signed.renewsId() == null) {
            suspensions.endSuspensionForHire(
                    signed.person().id(), signed.terms().start());
        }
        return contract;
    }

    /**
     * Locks the person of a contract, and reads the contract again: of two steps at once, the second sees what the first did.
     *
     * @throws Conflict when the contract was undone at this moment: an employer then has no step to take about the person
     */
    public Beneficiary lock(Employment contract, UUID club) {
        var person = lock.find(club, contract.personId());
        entities.refresh(contract);
        return person.orElseThrow(() -> contract.status().isInForce()
                ? new NotFound(SubjectKind.EMPLOYMENT)
                : new Conflict(
                        "contract-over",
                        "Ce contrat est %s (%s) depuis un instant."
                                .formatted(contract.status().label(), contract.status()),
                        "This contract is %s since a moment ago.".formatted(contract.status())));
    }

    /** The contract that renews this one; empty when none does. */
    public Optional<Employment> renewalOf(Employment contract) {
        return PersonContracts.renewalOf(contract);
    }

    /** The person started. */
    public void start(Employment contract) {
        move(contract, EmploymentStatus.STARTED);
    }

    /**
     * It did not take place, or was broken in the trial period: the person returns to the state before, and what followed from an introduction is taken
     * back.
     *
     * @param person locked
     * @param on last day of a contract that is broken
     * @throws Refused when it was renewed: the renewal is undone first
     */
    public void undo(Beneficiary person, Employment contract, EmploymentStatus how, LocalDate on) {
        if (renewalOf(contract).isPresent()) {
            throw new Refused(List.of(ContractLaw.CONTRACT_RENEWED));
        }
        atWork.giveBack(person, contract);
        var from = contract.status();
        if (how == EmploymentStatus.BROKEN_IN_TRIAL) {
            contract.end(how, on, null);
        } else {
            contract.move(how);
        }
        history.moved(SubjectKind.EMPLOYMENT, contract.id(), how.name(), from, how, null);
        var introduction = contract.introductionId();
        if (introduction != null && contract.renewsId() == null) {
            undone.fire(new ContractUndone(introduction, contract.id(), how));
        }
    }

    /** Changes the dates and hours. The history keeps the former dates. */
    public void correct(Employment contract, ContractTerms after) {
        var before = contract.terms();
        contract.correct(after);
        history.record(SubjectKind.EMPLOYMENT, contract.id(), "CORRECTED", dates(before) + " → " + dates(after));
        var introduction = contract.introductionId();
        if (introduction != null && contract.renewsId() == null) {
            corrected.fire(new ContractCorrected(introduction, contract.id(), before, after));
        }
    }

    /**
     * It ended in the ordinary way.
     *
     * @param kind what the person does since; null when nobody said it
     */
    public void end(Beneficiary person, Employment contract, LocalDate on, @Nullable ExitKind kind) {
        var from = contract.status();
        contract.end(EmploymentStatus.ENDED, on, kind);
        history.moved(SubjectKind.EMPLOYMENT, contract.id(), "ENDED", from, contract.status(), null);
        atWork.ended(person, contract);
    }

    /** Its last day has passed and nobody said that it started: it places the person no more. */
    public void release(Beneficiary person, Employment contract) {
        atWork.ended(person, contract);
    }

    /** What the person does since, of a contract that the club has ended. */
    public void recordExit(Employment contract, LocalDate on, ExitKind kind) {
        contract.end(EmploymentStatus.ENDED, on, kind);
        history.record(SubjectKind.EMPLOYMENT, contract.id(), "EXIT_RECORDED", null);
    }

    private void move(Employment contract, EmploymentStatus to) {
        var from = contract.status();
        contract.move(to);
        history.moved(SubjectKind.EMPLOYMENT, contract.id(), to.name(), from, to, null);
    }

    /** The dates of a contract, for the history. */
    public static String dates(ContractTerms terms) {
        var end = terms.end();
        return FrenchFormat.date(terms.start()) + (end == null ? "" : " – " + FrenchFormat.date(end));
    }
}
