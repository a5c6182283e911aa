package fr.clubbusiness.introduction.step;

import fr.clubbusiness.introduction.Hire;
import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.introduction.IntroductionHistory;
import fr.clubbusiness.introduction.PersonIntroductions;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Suspends the person's other introductions during a substantial hire, and resumes them after it. */
@ApplicationScoped
class OtherIntroductions {
    private final IntroductionHistory history;
    private final Clock clock;

    OtherIntroductions(IntroductionHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /** Suspends all introductions of the person that are under way, except the hire. */
    void suspend(Introduction hired) {
        for (var other : PersonIntroductions.underWay(hired.facts().beneficiary(), hired.id(), LocalDate.now(clock))) {
            var from = other.trueStatus();
            other.suspend(hired.id(), clock);
            history.record(other, "SUSPENDED", from, null);
        }
    }

    /**
     * Resumes the introductions that a hire suspended, when it is cancelled or no longer substantial. Another substantial hire keeps them suspended.
     *
     * @param inForce the person's other hires
     */
    void resume(List<Introduction> suspended, List<Hire> inForce) {
        var other = inForce.stream().filter(Hire::isSubstantial).findFirst();
        suspended.forEach(
                it -> other.ifPresentOrElse(hire -> it.reassignSuspension(hire.introductionId()), () -> resume(it)));
    }

    private void resume(Introduction suspended) {
        suspended.resume(clock);
        var expired = suspended.trueStatus() == IntroductionStatus.EXPIRED;
        history.record(suspended, expired ? "EXPIRED" : "RESUMED", IntroductionStatus.SUSPENDED, null);
    }
}
