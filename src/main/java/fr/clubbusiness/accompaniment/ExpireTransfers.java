package fr.clubbusiness.accompaniment;

import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Offers that nobody answered for {@link Transfer#DAYS_TO_ANSWER} days expire. */
@ApplicationScoped
class ExpireTransfers implements DueWork {
    private final CurrentCaller current;
    private final EndTransfer ends;
    private final Clock clock;

    ExpireTransfers(CurrentCaller current, EndTransfer ends, Clock clock) {
        this.current = current;
        this.ends = ends;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "transfer-expiry";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                Transfer.find(
                        "clubId = ?1 and status = OFFERED and expiresOn < ?2 and id not in ?3 order by expiresOn",
                        current.get().club(),
                        LocalDate.now(clock),
                        except),
                most,
                Transfer::id);
    }

    @Override
    public void handle(UUID id) {
        ends.expire(Transfer.findById(id));
    }
}
