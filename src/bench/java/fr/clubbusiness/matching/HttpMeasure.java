package fr.clubbusiness.matching;

import fr.clubbusiness.bench.Load;
import fr.clubbusiness.bench.Report;
import fr.clubbusiness.bench.Report.Goal;
import fr.clubbusiness.local.server.BenchClub;
import fr.clubbusiness.matching.law.Demand;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** The list of a need over HTTP with eight clients, compared with the smallest query of PostgreSQL: one row by its key. */
final class HttpMeasure {
    private static final int CLIENTS = 8;
    private static final double GOAL = 10;

    private final BenchClub club;
    private final ApiCalls api;
    private final Report report;
    private final double seconds;

    HttpMeasure(BenchClub club, ApiCalls api, Report report, double seconds) {
        this.club = club;
        this.api = api;
        this.report = report;
        this.seconds = seconds;
    }

    void run(List<Demand> needs, boolean goals) {
        report.step("the operation under load");
        Load.of(CLIENTS, 3 * seconds, client -> asking(needs, client));
        var load = Load.of(CLIENTS, 3 * seconds, client -> asking(needs, client));
        var goal = goals ? new Goal("p95 ≤ 10", load.latencies().p95() <= GOAL) : null;
        report.row("GET /v1/needs/{id}/matches, 8 clients, wall", "ms", load.latencies(), goal);
        report.row("  requests a second", "/s", load.perSecond(), null);
        Load.of(1, seconds, client -> asking(needs, client));
        var alone = Load.of(1, 2 * seconds, client -> asking(needs, client));
        report.row("  the same with one client, wall", "ms", alone.latencies(), null);
        rows(needs);
    }

    private Runnable asking(List<Demand> needs, int client) {
        var random = new SplittableRandom(client);
        return () -> api.matches(needs.get(random.nextInt(needs.size())).id(), EngineBench.TOP);
    }

    private void rows(List<Demand> needs) {
        var connections = new ArrayList<AutoCloseable>();
        try {
            Load.of(CLIENTS, seconds, _ -> reading(needs, connections));
            var load = Load.of(CLIENTS, 2 * seconds, _ -> reading(needs, connections));
            report.row("one row by its key, prepared, 8 connections, wall", "ms", load.latencies(), null);
            report.row("  rows a second", "/s", load.perSecond(), null);
            for (var connection : connections) {
                connection.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Runnable reading(List<Demand> needs, List<AutoCloseable> connections) {
        try {
            var connection = club.superuser();
            connections.add(connection);
            var statement = connection.prepareStatement("SELECT * FROM need WHERE id = ?");
            var random = new SplittableRandom(connections.size());
            return () -> read(statement, needs.get(random.nextInt(needs.size())).id());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void read(PreparedStatement statement, UUID id) {
        try {
            statement.setObject(1, id);
            try (var rows = statement.executeQuery()) {
                rows.next();
                rows.getString("title");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
