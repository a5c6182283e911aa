package fr.clubbusiness.introduction.step;

import fr.clubbusiness.employment.ContractUndone;
import fr.clubbusiness.introduction.Hire;
import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.introduction.IntroductionEnd;
import fr.clubbusiness.introduction.IntroductionHistory;
import fr.clubbusiness.introduction.PersonIntroductions;
import fr.clubbusiness.introduction.rule.CancelReason;
import fr.clubbusiness.introduction.rule.Ending;
import fr.clubbusiness.introduction.rule.Initiator;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.need.NeedSteps;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Takes back what followed from a hire whose contract did not take place or was broken in the trial period, whichever operation said so: the introduction
 * is cancelled, the position is free again, and the suspended introductions resume.
 */
@ApplicationScoped
class UndoHire {
    private final CurrentCaller current;
    private final NeedSteps needs;
    private final OtherIntroductions others;
    private final IntroductionHistory history;
    private final Clock clock;

    UndoHire(
            CurrentCaller current,
            NeedSteps needs,
            OtherIntroductions others,
            IntroductionHistory history,
            Clock clock) {
        this.current = current;
        this.needs = needs;
        this.others = others;
        this.history = history;
        this.clock = clock;
    }

    void on(@Observes ContractUndone undone) {
        Introduction introduction = Introduction.findById(undone.introduction());
        var caller = current.get();
        var facts = introduction.facts();
        var reason = CancelReason.of(undone.how());
        var hire = Hire.of(introduction.id()).orElseThrow();
        var need = LabourNeed.lockForHire(caller.club(), facts.need()).orElseThrow();
        var inForce = Hire.othersInForce(facts.beneficiary(), introduction.id(), LocalDate.now(clock));
        var suspended = PersonIntroductions.suspendedBy(introduction.id());
        introduction.end(
                new Ending.Cancelled(reason),
                new IntroductionEnd(clock.instant(), by(caller, introduction), reason.name(), null),
                clock);
        hire.cancel(reason, clock.instant());
        history.record(introduction, "CANCELLED", IntroductionStatus.HIRED, reason.name());
        needs.reopenAfterCancel(need);
        others.resume(suspended, inForce);
    }

    /** The side that said so. A structure that lends the person, and does not accompany them, is on the structure's side. */
    private static Initiator by(Caller caller, Introduction introduction) {
        if (caller.actsFor(introduction.facts().employer())) {
            return Initiator.COMPANY;
        }
        return caller.isAdviser() ? Initiator.ADVISER : Initiator.STRUCTURE;
    }
}
