package fr.clubbusiness.allocation;

import fr.clubbusiness.problem.Conflict;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;

/** Has one allocation computed at a time in a club, on whichever node, without holding a connection meanwhile. */
@ApplicationScoped
class AllocationRuns {
    private final Session entities;

    AllocationRuns(Session entities) {
        this.entities = entities;
    }

    /**
     * Computes alone.
     *
     * @param atMost when the place is free again even if this node dies
     * @throws Conflict when another one is being computed
     */
    <T> T alone(UUID club, Duration atMost, Supplier<T> computation) {
        var run = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> begin(club, run, atMost));
        try {
            return computation.get();
        } finally {
            QuarkusTransaction.requiringNew().run(() -> end(club, run));
        }
    }

    private void begin(UUID club, UUID run, Duration atMost) {
        int begun = entities.createNativeMutationQuery("""
                        INSERT INTO allocation_run (club_id, run, until)
                        VALUES (:club, :run, now() + make_interval(secs => :seconds))
                        ON CONFLICT (club_id) DO UPDATE SET run = excluded.run, until = excluded.until
                        WHERE allocation_run.until <= now()
                        """)
                .setParameter("club", club)
                .setParameter("run", run)
                .setParameter("seconds", (double) atMost.toSeconds())
                .executeUpdate();
        if (begun == 0) {
            throw new Conflict(
                    "allocation-running",
                    "Une répartition est déjà en cours pour ce club : attendez qu'elle soit terminée, puis recommencez.",
                    "An allocation is already running for this club: wait until it has ended, then try again.");
        }
    }

    private void end(UUID club, UUID run) {
        entities.createNativeMutationQuery("DELETE FROM allocation_run WHERE club_id = :club AND run = :run")
                .setParameter("club", club)
                .setParameter("run", run)
                .executeUpdate();
    }
}
