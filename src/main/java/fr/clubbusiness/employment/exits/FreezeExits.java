package fr.clubbusiness.employment.exits;

import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CountedRows;
import fr.clubbusiness.security.CurrentCaller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * Counts each quarter once, once {@value PublicationRules#DAYS_TO_RECORD_EXITS} days have passed since its end, and freezes the table. It counts in one short
 * transaction, chooses what is hidden in none, and writes in another.
 */
@ApplicationScoped
class FreezeExits implements DueWork {
    /** Quarters of before are not whole: what structures entered of them is what they still knew. */
    private static final String FIRST_RECORD =
            "select min(e.createdAt) from Employment e where e.clubId = :club and e.capacity in :kinds";

    /** Contracts that are over, and that the club is about to end. */
    private static final String NOT_ENDED_YET =
            "select count(*) from Employment e where e.clubId = :club and e.capacity in :kinds and e.status = STARTED and e.lastDay <= :last";

    private final CurrentCaller current;
    private final CountExits count;
    private final WriteExits write;
    private final Session entities;
    private final Clock clock;

    FreezeExits(CurrentCaller current, CountExits count, WriteExits write, Session entities, Clock clock) {
        this.current = current;
        this.count = count;
        this.write = write;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "employment-exit-statistics";
    }

    /** The club itself, as long as it has a quarter to freeze. */
    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        var club = current.get().club();
        return !except.contains(club) && next(club).isPresent() ? List.of(club) : List.of();
    }

    /** Nothing yet: choosing what is hidden may take longer than a transaction should. */
    @Override
    public void handle(UUID club) {}

    /** A node that dies here has written nothing, and the quarter is due again. */
    @Override
    public void afterCommit(List<UUID> handled) {
        for (var club : handled) {
            var now = clock.instant();
            QuarkusTransaction.requiringNew()
                    .call(() -> next(club).map(due -> count.of(club, due.quarter(), due.first())))
                    .map(ProtectedExits::of)
                    .ifPresent(exits -> QuarkusTransaction.requiringNew().run(() -> write.freeze(club, exits, now)));
        }
    }

    /**
     * A quarter to be frozen.
     *
     * @param first the first one that the club publishes
     */
    private record Due(Quarter first, Quarter quarter) {}

    /** The earliest quarter that is to be published, is not, and of which no contract is still to be ended. */
    private Optional<Due> next(UUID club) {
        CountedRows.includeErased(entities);
        var began = entities.createQuery(FIRST_RECORD, Instant.class)
                .setParameter("club", club)
                .setParameter("kinds", PublicationRules.KINDS)
                .getSingleResultOrNull();
        if (began == null) {
            return Optional.empty();
        }
        var first = Quarter.of(LocalDate.ofInstant(began, clock.getZone()));
        var last = PublicationRules.lastPublished(LocalDate.now(clock));
        var frozen = FrozenExits.of(club).stream().map(FrozenExits::quarter).collect(Collectors.toSet());
        return Stream.iterate(first, quarter -> quarter.compareTo(last) <= 0, quarter -> quarter.plus(1))
                .filter(quarter -> !frozen.contains(quarter))
                .findFirst()
                .filter(quarter -> areContractsEnded(club, quarter))
                .map(quarter -> new Due(first, quarter));
    }

    private boolean areContractsEnded(UUID club, Quarter quarter) {
        return entities.createQuery(NOT_ENDED_YET, Long.class)
                        .setParameter("club", club)
                        .setParameter("kinds", PublicationRules.KINDS)
                        .setParameter("last", quarter.lastDay())
                        .getSingleResult()
                == 0;
    }
}
