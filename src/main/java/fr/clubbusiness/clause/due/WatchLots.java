package fr.clubbusiness.clause.due;

import fr.clubbusiness.clause.ledger.LotHours;
import fr.clubbusiness.clause.market.ClauseLot;
import fr.clubbusiness.clause.market.ClauseMarket;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Looks at a quarter, half and three quarters of the time of a lot whether its hours follow. Ten points behind: its holder is told, and whoever follows the
 * market gets a task. After a stop of the club, it looks once and not for each threshold that passed.
 */
@ApplicationScoped
class WatchLots implements DueWork {
    private static final String DUE = "clubId = ?1 and nextLookOn <= ?2 and id not in ?3 order by nextLookOn, id";

    /** When the task is to be done. */
    private static final int DAYS_TO_SEE = 14;

    private final CurrentCaller current;
    private final Outbox outbox;
    private final Tasks tasks;
    private final Session entities;
    private final Clock clock;

    WatchLots(CurrentCaller current, Outbox outbox, Tasks tasks, Session entities, Clock clock) {
        this.current = current;
        this.outbox = outbox;
        this.tasks = tasks;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clause-watch-lots";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                ClauseLot.<ClauseLot>find(DUE, current.get().club(), LocalDate.now(clock), except),
                most,
                ClauseLot::id);
    }

    @Override
    public void handle(UUID id) {
        ClauseLot lot = ClauseLot.findById(id);
        ClauseMarket market = ClauseMarket.findById(lot.market());
        var today = LocalDate.now(clock);
        var balance = lot.balance(LotHours.of(entities, market, lot).validated());
        var threshold = balance.threshold(today);
        lot.lookAfter(threshold);
        if (balance.isBehind(today)) {
            outbox.post(
                    MessageKind.CLAUSE_BEHIND,
                    lot.holder(),
                    SubjectKind.CLAUSE_MARKET,
                    market.id(),
                    "%s %d".formatted(id, threshold));
            tasks.open(
                    TaskKind.SEE_CLAUSE_LOT,
                    SubjectKind.CLAUSE_MARKET,
                    market.id(),
                    market.facilitator().orElse(null),
                    today.plusDays(DAYS_TO_SEE));
        }
    }
}
