package fr.clubbusiness.introduction;

import fr.clubbusiness.beneficiary.PersonWithdrawn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;

/** Ends the open introductions of a person who leaves or takes back their agreement, in the same transaction. */
@ApplicationScoped
class EndWhatIsOpen {
    private final Trace trace;
    private final Clock clock;

    EndWhatIsOpen(Trace trace, Clock clock) {
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
        introduction.end(new Ending.Withdrawn(), new End(clock.instant(), Initiator.STRUCTURE, null, null), clock);
    }
}
