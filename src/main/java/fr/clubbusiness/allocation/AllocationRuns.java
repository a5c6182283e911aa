package fr.clubbusiness.allocation;

import fr.clubbusiness.problem.Conflict;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;

/** Allows one computation at a time in a club, on any node. It holds no connection during the computation. */
@ApplicationScoped
class AllocationRuns {
    private final Session entities;

    AllocationRuns(Session entities) {
        this.entities = entities;
    }

    /**
     * Runs a computation that excludes all others of the club.
     *
     * @param lease time after which another may run even if this node died
     * @throws Conflict when another computation is running
     */
    <T> T runAlone(UUID club, Duration lease, Supplier<T> computation) {
        var run = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> begin(club, run, lease));
        try {
            return computation.get();
        } finally {
            QuarkusTransaction.requiringNew().run(() -> end(club, run));
        }
    }

    private void begin(UUID club, UUID run, Duration lease) {
        int begun = entities.createNativeMutationQuery("""
                        INSERT INTO allocation_run (club_id, run, until)
                        VALUES (:club, :run, now() + make_interval(secs => :seconds))
                        ON CONFLICT (club_id) DO UPDATE SET run = excluded.run, until = excluded.until
                        WHERE allocation_run.until <= now()
                        """)
                .setParameter("club", club)
                .setParameter("run", run)
                .setParameter("seconds", (double) lease.toSeconds())
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
