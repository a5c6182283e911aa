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

/** Ends the open introductions of a person who leaves or takes back their agreement, in the same transaction. */
@ApplicationScoped
class EndIntroductionsOfPerson {
    private final CurrentCaller current;
    private final IntroductionHistory trace;
    private final Clock clock;

    EndIntroductionsOfPerson(CurrentCaller current, IntroductionHistory trace, Clock clock) {
        this.current = current;
        this.trace = trace;
        this.clock = clock;
    }

    void on(@Observes PersonWithdrawn withdrawn) {
        for (var introduction : PersonIntroductions.open(withdrawn.beneficiary())) {
            var from = introduction.trueStatus();
            // What the poster has read as expired stays so.
            if (introduction.isOver(LocalDate.now(clock))) {
                introduction.expire(clock);
            } else {
                withdraw(introduction);
            }
            trace.of(introduction, introduction.trueStatus().name(), from, null);
        }
    }

    /** Why they withdrew is between the person and their structure: the poster reads that it ended, no more. */
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
