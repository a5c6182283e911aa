package fr.clubbusiness.introduction;

import fr.clubbusiness.beneficiary.PersonWithdrawn;
import fr.clubbusiness.introduction.rule.Ending;
import fr.clubbusiness.introduction.rule.Initiator;
import fr.clubbusiness.security.Actor;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;

/** Ends the open introductions of a person who leaves or withdraws their agreement, in the same transaction. */
@ApplicationScoped
class EndIntroductionsOfPerson {
    private final CurrentCaller current;
    private final IntroductionHistory history;
    private final Clock clock;

    EndIntroductionsOfPerson(CurrentCaller current, IntroductionHistory history, Clock clock) {
        this.current = current;
        this.history = history;
        this.clock = clock;
    }

    void on(@Observes PersonWithdrawn withdrawn) {
        for (var introduction : PersonIntroductions.open(withdrawn.beneficiary())) {
            var from = introduction.trueStatus();
            // The poster may already have read it as expired: it stays expired.
            if (introduction.isOver(LocalDate.now(clock))) {
                introduction.expire(clock);
            } else {
                withdraw(introduction);
            }
            history.record(introduction, introduction.trueStatus().name(), from, null);
        }
    }

    /** The reason stays between the person and their structure. The poster reads only that the introduction ended. */
    private void withdraw(Introduction introduction) {
        introduction.end(new Ending.Withdrawn(), new IntroductionEnd(clock.instant(), by(), null, null), clock);
    }

    private Initiator by() {
        return switch (current.get().actor()) {
            case Actor.Member _ -> Initiator.STRUCTURE;
            case Actor.Club() -> Initiator.CLUB;
        };
    }
}
