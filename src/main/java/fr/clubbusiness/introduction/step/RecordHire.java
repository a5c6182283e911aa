package fr.clubbusiness.introduction.step;

import fr.clubbusiness.beneficiary.PersonLock;
import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.Contracts;
import fr.clubbusiness.employment.EmploymentStatus;
import fr.clubbusiness.employment.SignedContract;
import fr.clubbusiness.introduction.Hire;
import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.introduction.IntroductionHistory;
import fr.clubbusiness.introduction.VisibleIntroduction;
import fr.clubbusiness.introduction.rule.CancelReason;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.introduction.rule.SubstantialHire;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.need.NeedSteps;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records a hire and all its effects in one transaction. It takes one position, and the last position fills the need. The person becomes
 * placed, unless the contract is one of insertion. A substantial hire suspends the person's other introductions; cancelling it resumes them.
 */
@ApplicationScoped
class RecordHire {
    private final NeedSteps needs;
    private final PersonLock lock;
    private final HireLaw law;
    private final Contracts contracts;
    private final OtherIntroductions others;
    private final IntroductionHistory history;
    private final StepNews news;
    private final Clock clock;

    RecordHire(
            NeedSteps needs,
            PersonLock lock,
            HireLaw law,
            Contracts contracts,
            OtherIntroductions others,
            IntroductionHistory history,
            StepNews news,
            Clock clock) {
        this.needs = needs;
        this.lock = lock;
        this.law = law;
        this.contracts = contracts;
        this.others = others;
        this.history = history;
        this.news = news;
        this.clock = clock;
    }

    /**
     * A signed contract.
     *
     * @param employerId the employing organisation; null for the usual one of its side
     * @param capacity the kind under which a structure signs; null for the first of its kinds that signs this contract
     */
    record NewHire(
            Hire.EmployerSide employer,
            @Nullable Reference employerId,
            @Nullable StructureKind capacity,
            ContractTerms terms) {}

    /**
     * Records the hire. The person is locked first, then the need. So one of two hires on the last position wins, and a proposal of the
     * person at the same moment is suspended or refused. All rules are checked before anything changes.
     *
     * @throws Conflict when the introduction is not in a status that allows a hire, or the need is no longer open
     * @throws Refused with every reason of labour law or eligibility
     */
    void hire(Caller caller, VisibleIntroduction visible, NewHire contract) {
        var facts = visible.facts();
        var organisation = HireLaw.employingOrganisation(caller, facts, contract.employer(), contract.employerId());
        if (isRepeat(visible.introduction(), contract, organisation.id())) {
            return;
        }
        requireNotHired(visible);
        visible.requireStep(IntroductionStatus.HIRED);
        var person = lock.find(caller.club(), facts.beneficiary()).orElseThrow();
        var need = LabourNeed.lockForHire(caller.club(), facts.need()).orElseThrow();
        requireOpen(need);
        var employer = law.require(caller, visible, organisation, contract);
        var signed = contracts.sign(new SignedContract(
                person,
                organisation.id(),
                employer,
                organisation.id().equals(facts.employer()) ? null : facts.employer(),
                visible.introduction().id(),
                null,
                contract.terms()));
        record(
                visible.introduction(),
                new Hire(visible.introduction().id(), contract.employer(), signed, clock.instant()),
                contract.terms());
        needs.fillWhenAllTaken(need);
        if (SubstantialHire.isSubstantial(contract.terms())) {
            others.suspend(visible.introduction());
        }
    }

    private static void requireNotHired(VisibleIntroduction visible) {
        if (visible.status() == IntroductionStatus.HIRED) {
            throw new Conflict(
                    "already-hired",
                    "L'embauche est déjà enregistrée. Pour changer ses dates : « Corriger les dates d'une embauche » (/hire-dates). Pour un autre contrat : annulez-la d'abord (/cancel).",
                    "The hire is recorded already. To change its dates: /hire-dates. For another contract: cancel it first (/cancel).");
        }
    }

    private void record(Introduction introduction, Hire hire, ContractTerms terms) {
        var from = introduction.trueStatus();
        introduction.hire(clock);
        hire.persist();
        history.record(introduction, "HIRED", from, null);
        news.tellHire(introduction, terms);
    }

    /**
     * Cancels a hire by undoing its contract; {@link UndoHire} takes back what followed from it. While another contract places the person, they stay
     * placed. Repeating the cancellation changes nothing.
     *
     * @throws Conflict when there is no hire to cancel
     * @throws Refused when the reason does not fit the day
     */
    void cancel(Caller caller, VisibleIntroduction visible, CancelReason reason) {
        var introduction = visible.introduction();
        if (history.isRepeat(introduction, IntroductionStatus.CANCELLED)) {
            return;
        }
        visible.requireStep(IntroductionStatus.CANCELLED);
        var contract = Hire.of(introduction.id()).orElseThrow().contract();
        requireReasonFitsDay(reason, contract.terms());
        var person = contracts.lock(contract, caller.club());
        if (reason == CancelReason.BROKEN_IN_TRIAL && contract.status() == EmploymentStatus.SIGNED) {
            contracts.start(contract);
        }
        Conflict.unlessStep(contract.status(), reason.status());
        contracts.undo(person, contract, reason.status(), lastDayOf(contract.terms()));
    }

    /** Today, or the last day of the contract when that has passed. */
    private LocalDate lastDayOf(ContractTerms terms) {
        var today = LocalDate.now(clock);
        var end = terms.end();
        return end != null && end.isBefore(today) ? end : today;
    }

    private void requireReasonFitsDay(CancelReason reason, ContractTerms terms) {
        if (!reason.fits(LocalDate.now(clock), terms.start())) {
            throw new Refused(
                    "REASON_NOT_OF_THAT_DAY",
                    "BEFORE_START vaut avant le premier jour du contrat, les deux autres motifs à partir de ce jour.",
                    "BEFORE_START is for before the first day of the contract, the other two reasons from that day on.");
        }
    }

    private static boolean isRepeat(Introduction introduction, NewHire contract, UUID employer) {
        return introduction.trueStatus() == IntroductionStatus.HIRED
                && Hire.of(introduction.id())
                        .filter(hire -> hire.hasSameContent(contract.employer(), employer, contract.terms()))
                        .filter(hire -> contract.capacity() == null
                                || contract.capacity() == hire.contract().capacity())
                        .isPresent();
    }

    private static void requireOpen(LabourNeed need) {
        if (!need.isOpen()) {
            throw new Conflict(
                    "need-not-open",
                    "Ce besoin n'est plus ouvert (%s) : toutes ses places sont prises, ou il a été retiré."
                            .formatted(need.status().label()),
                    "This need is no longer open (%s): all its positions are taken, or it was withdrawn."
                            .formatted(need.status()));
        }
    }
}
