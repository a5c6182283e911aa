package fr.clubbusiness.clause.due;

import fr.clubbusiness.clause.market.ClauseConfig;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** A closed market is kept as evidence for some years after its last day, and then goes with all that is in it. The database judges again, and removes. */
@ApplicationScoped
class PurgeMarkets implements DueWork {
    private static final String DUE = """
            select m.id from ClauseMarket m where m.clubId = :club and m.status = CLOSED and m.id not in :except
                and not exists (select 1 from ClauseLot l where l.marketId = m.id and l.endsOn >= :before)
                and not exists (select 1 from ClauseLine n where n.marketId = m.id
                    and (cast(n.declaredAt as LocalDate) >= :before or n.status in (DECLARED, CHECKED)))
            order by m.id""";

    private static final String PURGE = "SELECT purge_clause_market(:id, :before)";

    private final CurrentCaller current;
    private final ClauseConfig config;
    private final Session entities;
    private final Clock clock;

    PurgeMarkets(CurrentCaller current, ClauseConfig config, Session entities, Clock clock) {
        this.current = current;
        this.config = config;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clause-purge";
    }

    /** Without a lock: the database takes it. */
    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return entities.createQuery(DUE, UUID.class)
                .setParameter("club", current.get().club())
                .setParameter("before", before())
                .setParameter("except", except)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public void handle(UUID id) {
        entities.createNativeQuery(PURGE, Boolean.class)
                .setParameter("id", id)
                .setParameter("before", before())
                .getSingleResult();
    }

    private LocalDate before() {
        return LocalDate.now(clock).minusYears(config.evidenceYears());
    }
}
