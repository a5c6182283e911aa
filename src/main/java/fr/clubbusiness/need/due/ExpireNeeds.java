package fr.clubbusiness.need.due;

import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.need.NeedStatus;
import fr.clubbusiness.need.NeedSteps;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Open needs that nobody has updated for {@link NeedStatus#LIFE_DAYS} days expire. */
@ApplicationScoped
class ExpireNeeds implements DueWork {
    private final CurrentCaller current;
    private final NeedSteps steps;
    private final Clock clock;

    ExpireNeeds(CurrentCaller current, NeedSteps steps, Clock clock) {
        this.current = current;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "need-expiry";
    }

    /** Each ends all introductions that wait for it. */
    @Override
    public int batch() {
        return 5;
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                LabourNeed.find(
                        "clubId = ?1 and status = OPEN and updatedAt < ?2 and id not in ?3 order by updatedAt",
                        current.get().club(),
                        NeedStatus.updatedBefore(NeedStatus.LIFE_DAYS, clock),
                        except),
                most,
                LabourNeed::id);
    }

    @Override
    public void handle(UUID id) {
        steps.expire(LabourNeed.findById(id));
    }
}
