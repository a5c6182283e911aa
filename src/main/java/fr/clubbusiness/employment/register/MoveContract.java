package fr.clubbusiness.employment.register;

import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.employment.ContractLaw;
import fr.clubbusiness.employment.ContractTries;
import fr.clubbusiness.employment.Contracts;
import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.employment.EmploymentStatus;
import fr.clubbusiness.employment.ExitKind;
import fr.clubbusiness.employment.HireRules;
import fr.clubbusiness.employment.SignedContract;
import fr.clubbusiness.employment.StepDays;
import fr.clubbusiness.http.Etags;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a contract, as its employer or an adviser says them. Each locks the person first, checks the status, then the days and the law, and changes
 * only then. Repeating a step changes nothing. An employer who does not accompany the person reads no reason that is the person's.
 */
@ApplicationScoped
class MoveContract {
    private final CurrentCaller current;
    private final Contracts contracts;
    private final ContractLaw law;
    private final ContractTries tries;
    private final Clock clock;

    MoveContract(CurrentCaller current, Contracts contracts, ContractLaw law, ContractTries tries, Clock clock) {
        this.current = current;
        this.contracts = contracts;
        this.law = law;
        this.tries = tries;
        this.clock = clock;
    }

    /** The person started. */
    void start(Employment contract) {
        if (isDone(contract, EmploymentStatus.STARTED)) {
            return;
        }
        contracts.lock(contract, club());
        if (!isDone(contract, EmploymentStatus.STARTED)) {
            Refused.ifAny(StepDays.ofStart(contract.terms(), today()));
            contracts.start(contract);
        }
    }

    /** The person did not start: before the first day the contract is called off. */
    void notStarted(Employment contract) {
        if (isUndone(contract)) {
            return;
        }
        var person = contracts.lock(contract, club());
        if (!isUndone(contract)) {
            contracts.undo(person, contract, undoing(contract), today());
        }
    }

    /** Either side broke it in the trial period. */
    void breakInTrial(Employment contract, LocalDate on) {
        if (isBroken(contract, on)) {
            return;
        }
        var person = contracts.lock(contract, club());
        if (!isBroken(contract, on)) {
            Refused.ifAny(law.ofEnd(contract, on));
            contracts.undo(person, contract, EmploymentStatus.BROKEN_IN_TRIAL, on);
        }
    }

    /** It ended. What the person does since may also be said of a contract that the club ended on its last day. */
    void end(Employment contract, LocalDate on, @Nullable ExitKind kind) {
        if (contract.status() != EmploymentStatus.ENDED) {
            Conflict.unlessStep(contract.status(), EmploymentStatus.ENDED);
        }
        var person = contracts.lock(contract, club());
        var over = contract.status() == EmploymentStatus.ENDED;
        if (over && on.equals(contract.endedOn()) && (kind == null || kind == contract.exitKind())) {
            return;
        }
        if (over && contract.exitKind() == null && kind != null) {
            Refused.ifAny(law.ofEnd(contract, on));
            contracts.recordExit(contract, on, kind);
            return;
        }
        Conflict.unlessStep(contract.status(), EmploymentStatus.ENDED);
        Refused.ifAny(law.ofEnd(contract, on));
        contracts.end(person, contract, on, kind);
    }

    /** Whether it has this status already. Asked before the person is locked too: whoever undid a contract has no step about them any more. */
    private static boolean isDone(Employment contract, EmploymentStatus to) {
        if (contract.status() == to) {
            return true;
        }
        Conflict.unlessStep(contract.status(), to);
        return false;
    }

    private boolean isUndone(Employment contract) {
        return contract.status() == EmploymentStatus.CANCELLED
                || contract.status() == EmploymentStatus.NOT_STARTED
                || isDone(contract, undoing(contract));
    }

    private EmploymentStatus undoing(Employment contract) {
        return today().isBefore(contract.terms().start()) ? EmploymentStatus.CANCELLED : EmploymentStatus.NOT_STARTED;
    }

    private static boolean isBroken(Employment contract, LocalDate on) {
        if (contract.status() == EmploymentStatus.BROKEN_IN_TRIAL && on.equals(contract.endedOn())) {
            return true;
        }
        Conflict.unlessStep(contract.status(), EmploymentStatus.BROKEN_IN_TRIAL);
        return false;
    }

    /** Other dates or hours, said from the version of the contract that {@code ifMatch} names. */
    void correct(Employment contract, @Nullable String ifMatch, ContractTerms after) {
        Etags.require(ifMatch, contract.version());
        if (contract.terms().isSameAs(after)) {
            return;
        }
        contract.requireInForce();
        contracts.lock(contract, club());
        if (!contract.terms().isSameAs(after)) {
            contract.requireInForce();
            // Again: another step may have changed the contract while this one waited for the person.
            Etags.require(ifMatch, contract.version());
            requireTryLeft(contract);
            refuse(contract, law.ofCorrection(club(), contract, after));
            contracts.correct(contract, after);
        }
    }

    /** A contract that follows this one. Returns it, also when it was signed before on the same terms. */
    Employment renew(
            Employment contract, LocalDate end, @Nullable BigDecimal weeklyHours, @Nullable BigDecimal totalHours) {
        requireRenewable(contract);
        var person = contracts.lock(contract, club());
        var terms = following(contract, end, weeklyHours, totalHours);
        var signed = contracts.renewalOf(contract);
        if (signed.filter(renewal -> renewal.terms().isSameAs(terms)).isPresent()) {
            return signed.get();
        }
        requireRenewable(contract);
        if (signed.isPresent()) {
            throw notRenewable();
        }
        requireTryLeft(contract);
        refuse(contract, law.ofRenewal(club(), contract, terms));
        return contracts.sign(new SignedContract(
                person,
                contract.employerId(),
                ContractLaw.employerOf(contract),
                contract.hostId(),
                contract.introductionId(),
                contract.id(),
                terms));
    }

    /** The terms of a renewal: from the day after, with the same hours a week unless others are given. */
    private static ContractTerms following(
            Employment contract, LocalDate end, @Nullable BigDecimal weeklyHours, @Nullable BigDecimal totalHours) {
        var before = contract.terms();
        var last = Objects.requireNonNullElse(before.end(), before.start());
        var weekly = weeklyHours == null ? before.weeklyHours() : weeklyHours;
        return new ContractTerms(before.type(), last.plusDays(1), end, weekly, totalHours);
    }

    /** It started, and lasted until its last day. */
    private static void requireRenewable(Employment contract) {
        var end = contract.terms().end();
        var lasted = contract.status() == EmploymentStatus.STARTED
                || (contract.status() == EmploymentStatus.ENDED && Objects.equals(end, contract.endedOn()));
        if (end == null || !lasted) {
            throw notRenewable();
        }
    }

    private static Conflict notRenewable() {
        return new Conflict(
                "contract-not-renewable",
                "Ce contrat ne se renouvelle pas : il est sans terme, n'a pas commencé, a fini avant son terme, ou est déjà renouvelé.",
                "This contract cannot be renewed: it has no end, did not start, ended before its last day, or is renewed already.");
    }

    private boolean knowsPerson(Employment contract) {
        return VisibleEmployments.knowsPerson(current.get(), contract);
    }

    private void requireTryLeft(Employment contract) {
        if (!knowsPerson(contract)) {
            tries.requireOneLeftOfEmployer(triedAs(contract));
        }
    }

    private void refuse(Employment contract, HireRules.Refusals refusals) {
        if (knowsPerson(contract)) {
            Refused.ifAny(refusals.all());
            return;
        }
        if (refusals.isAboutPersonOnly()) {
            var kind = contract.introductionId() == null ? SubjectKind.EMPLOYMENT : SubjectKind.INTRODUCTION;
            tries.refused(kind, triedAs(contract));
        }
        Refused.ifAny(refusals.forEmployer());
    }

    private static UUID triedAs(Employment contract) {
        return Objects.requireNonNullElse(contract.introductionId(), contract.id());
    }

    private UUID club() {
        Caller caller = current.get();
        return caller.club();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
