package fr.clubbusiness.introduction.due;

import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.introduction.IntroductionHistory;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Introductions whose answer did not come in time expire on the day after their deadline. {@link GiveBackWaits} does what follows for the person. */
@ApplicationScoped
class ExpireIntroductions implements DueWork {
    private final CurrentCaller current;
    private final IntroductionHistory history;
    private final Clock clock;

    ExpireIntroductions(CurrentCaller current, IntroductionHistory history, Clock clock) {
        this.current = current;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "introduction-expiry";
    }

    /** Those that wait for an answer. A suspended one keeps the deadline that its poster was told, and waits for nobody. */
    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                Introduction.find(
                        "clubId = ?1 and status in (PROPOSED, SHARED, INTERVIEWING, TRIAL) and wait.deadline < ?2"
                                + " and id not in ?3 order by wait.deadline",
                        current.get().club(),
                        LocalDate.now(clock),
                        except),
                most,
                Introduction::id);
    }

    @Override
    public void handle(UUID id) {
        Introduction introduction = Introduction.findById(id);
        var from = introduction.trueStatus();
        introduction.expire(clock);
        history.record(introduction, "EXPIRED", from, null);
    }
}
