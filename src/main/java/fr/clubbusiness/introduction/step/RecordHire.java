package fr.clubbusiness.introduction.step;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.PersonLock;
import fr.clubbusiness.beneficiary.PersonSteps;
import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.introduction.Hire;
import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.introduction.IntroductionEnd;
import fr.clubbusiness.introduction.IntroductionHistory;
import fr.clubbusiness.introduction.PersonIntroductions;
import fr.clubbusiness.introduction.VisibleIntroduction;
import fr.clubbusiness.introduction.rule.CancelReason;
import fr.clubbusiness.introduction.rule.Ending;
import fr.clubbusiness.introduction.rule.Initiator;
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
 * placed. A substantial hire suspends the person's other introductions; cancelling it resumes them.
 */
@ApplicationScoped
class RecordHire {
    private final NeedSteps needs;
    private final PersonSteps people;
    private final PersonLock lock;
    private final HireLaw law;
    private final OtherIntroductions others;
    private final IntroductionHistory history;
    private final StepNews news;
    private final Clock clock;

    RecordHire(
            NeedSteps needs,
            PersonSteps people,
            PersonLock lock,
            HireLaw law,
            OtherIntroductions others,
            IntroductionHistory history,
            StepNews news,
            Clock clock) {
        this.needs = needs;
        this.people = people;
        this.lock = lock;
        this.law = law;
        this.others = others;
        this.history = history;
        this.news = news;
        this.clock = clock;
    }

    /**
     * A signed contract.
     *
     * @param employerId the employing organisation; null for the usual one of its side
     */
    record SignedContract(
            Hire.EmployerSide employer, @Nullable Reference employerId, ContractTerms terms) {}

    /**
     * Records the hire. The person is locked first, then the need. So one of two hires on the last position wins, and a proposal of the
     * person at the same moment is suspended or refused. All rules are checked before anything changes.
     *
     * @throws Conflict when the introduction is not in a status that allows a hire, or the need is no longer open
     * @throws Refused with every reason of labour law or eligibility
     */
    void hire(Caller caller, VisibleIntroduction visible, SignedContract contract) {
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
        law.require(caller, visible, organisation, contract.terms());
        people.requirePlaceable(person);
        record(
                visible.introduction(),
                new Hire(
                        visible.introduction().id(),
                        contract.employer(),
                        organisation.id(),
                        contract.terms(),
                        clock.instant()));
        people.place(person);
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

    private void record(Introduction introduction, Hire hire) {
        var from = introduction.trueStatus();
        introduction.hire(clock);
        hire.persist();
        history.record(introduction, "HIRED", from, null);
        news.tellHire(introduction, hire);
    }

    /**
     * Cancels a hire. The position is free again, the person returns to their previous state, and the suspended introductions resume. While
     * another hire of the person is in force, they stay placed. Repeating the cancellation changes nothing.
     *
     * @throws Conflict when there is no hire to cancel
     * @throws Refused when the reason does not fit the day
     */
    void cancel(Caller caller, VisibleIntroduction visible, Initiator by, CancelReason reason) {
        var introduction = visible.introduction();
        if (history.isRepeat(introduction, IntroductionStatus.CANCELLED)) {
            return;
        }
        visible.requireStep(IntroductionStatus.CANCELLED);
        var hire = Hire.of(introduction.id()).orElseThrow();
        requireReasonFitsDay(reason, hire);
        var person = lock.find(caller.club(), visible.facts().beneficiary()).orElseThrow();
        var need = LabourNeed.lockForHire(caller.club(), visible.facts().need()).orElseThrow();
        var inForce = Hire.othersInForce(person.id(), introduction.id(), LocalDate.now(clock));
        var suspended = PersonIntroductions.suspendedBy(introduction.id());
        if (inForce.isEmpty()) {
            unplace(person);
        }
        introduction.end(
                new Ending.Cancelled(reason), new IntroductionEnd(clock.instant(), by, reason.name(), null), clock);
        hire.cancel(reason, clock.instant());
        history.record(introduction, "CANCELLED", IntroductionStatus.HIRED, reason.name());
        needs.reopenAfterCancel(need);
        others.resume(suspended, inForce);
    }

    private void requireReasonFitsDay(CancelReason reason, Hire hire) {
        if (!reason.fits(LocalDate.now(clock), hire.terms().start())) {
            throw new Refused(
                    "REASON_NOT_OF_THAT_DAY",
                    "BEFORE_START vaut avant le premier jour du contrat, les deux autres motifs à partir de ce jour.",
                    "BEFORE_START is for before the first day of the contract, the other two reasons from that day on.");
        }
    }

    /**
     * Flushed at once. The row policy lets a company change a person only while the hire is in force, and the next statement ends the hire.
     */
    private void unplace(Beneficiary person) {
        people.unplace(person);
        Beneficiary.flush();
    }

    private static boolean isRepeat(Introduction introduction, SignedContract contract, UUID employer) {
        return introduction.trueStatus() == IntroductionStatus.HIRED
                && Hire.of(introduction.id())
                        .filter(hire -> hire.hasSameContent(contract.employer(), employer, contract.terms()))
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
