package fr.clubbusiness.matching;

import fr.clubbusiness.bench.Meter;
import fr.clubbusiness.bench.Report;
import fr.clubbusiness.bench.Report.Goal;
import fr.clubbusiness.bench.Stats;
import fr.clubbusiness.local.server.BenchClub;
import fr.clubbusiness.matching.law.Demand;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The delay until a change is visible while others write. A person who suits a need in everything becomes ready; the need's list is requested until
 * they appear. Only arrivals are measured: the people in a list are read again from PostgreSQL, so departures do not depend on the index.
 */
final class LagMeasure {
    private static final int WRITES_A_SECOND = 500;
    private static final int WRITERS = 2;
    private static final long LIMIT = 10_000_000_000L;
    private static final long PAUSE = 5_000_000;

    private static final String WRITE = """
            UPDATE beneficiary SET max_journey_minutes = 10 + (max_journey_minutes + 7) % 110, updated_at = now()
            WHERE id = ?
            """;

    private final BenchClub club;
    private final ApiCalls api;
    private final Report report;
    private final double seconds;

    LagMeasure(BenchClub club, ApiCalls api, Report report, double seconds) {
        this.club = club;
        this.api = api;
        this.report = report;
        this.seconds = seconds;
    }

    void run(Demand need, List<UUID> paused) {
        report.step("changes under %d writes a second".formatted(WRITES_A_SECOND));
        var stop = new AtomicBoolean();
        var written = new AtomicLong();
        var writers = new ArrayList<Thread>();
        long start = System.nanoTime();
        for (int writer = 0; writer < WRITERS; writer++) {
            int first = writer;
            writers.add(Thread.ofPlatform().start(() -> write(first, stop, written)));
        }
        var lags = new ArrayList<Double>();
        try (var connection = club.superuser()) {
            for (var person : paused.subList(0, (int) Math.min(paused.size(), 10 * seconds))) {
                LockSupport.parkNanos(200_000_000);
                lags.add(lag(connection, need, person));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            stop.set(true);
        }
        writers.forEach(Meter::join);
        double rate = written.get() / ((System.nanoTime() - start) / 1e9);
        var stats = Stats.of(lags.stream().mapToDouble(lag -> lag).toArray());
        report.row(
                "a change shows in a list, from its commit, wall",
                "ms",
                stats,
                new Goal("≤ 1,000", stats.max() <= 1_000));
        report.row("  writes a second meanwhile", "/s", rate, null);
    }

    private double lag(Connection connection, Demand need, UUID person) throws SQLException {
        try (var statement = connection.prepareStatement("UPDATE beneficiary SET state = readiness WHERE id = ?")) {
            statement.setObject(1, person);
            statement.executeUpdate();
        }
        long committed = System.nanoTime();
        var text = person.toString();
        while (!api.matches(need.id(), EngineBench.TOP).contains(text)) {
            if (System.nanoTime() - committed > LIMIT) {
                throw new IllegalStateException(person + " never appears");
            }
            LockSupport.parkNanos(PAUSE);
        }
        return (System.nanoTime() - committed) / 1e6;
    }

    /** Writes at an even pace, each write in its own transaction. */
    private void write(int first, AtomicBoolean stop, AtomicLong written) {
        try (var connection = club.superuser();
                var some = connection.createStatement();
                var ids = some.executeQuery(
                        "SELECT id FROM beneficiary WHERE state <> 'PAUSED' LIMIT 10000 OFFSET " + first * 10_000);
                var statement = connection.prepareStatement(WRITE)) {
            var all = new ArrayList<UUID>();
            while (ids.next()) {
                all.add(ids.getObject(1, UUID.class));
            }
            long next = System.nanoTime();
            for (int i = 0; !stop.get(); i++) {
                statement.setObject(1, all.get(i % all.size()));
                statement.executeUpdate();
                written.incrementAndGet();
                next += 1_000_000_000L * WRITERS / WRITES_A_SECOND;
                LockSupport.parkNanos(next - System.nanoTime());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
