package fr.clubbusiness.catalogue;

import fr.clubbusiness.bench.AdviserCalls;
import fr.clubbusiness.bench.Load;
import fr.clubbusiness.bench.Report;
import fr.clubbusiness.bench.Report.Goal;
import fr.clubbusiness.bench.Stats;
import fr.clubbusiness.catalogue.rule.ReachKeys;
import fr.clubbusiness.catalogue.rule.Reservation;
import fr.clubbusiness.catalogue.rule.ServiceForm;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.local.server.BenchClub;
import fr.clubbusiness.local.server.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * {@code ./club bench catalogue}: who fits a purchase among 100,000 offers of 20,000 structures: by HTTP at the packaged club with what nearly fits, by the query
 * alone on an adviser's connection, and beside them the same question in plain SQL without the index of keys. Both queries give the same structures in the same
 * order. {@code quick}: a tenth of the offers.
 */
public final class CatalogueBench {
    private static final Path JSON = Path.of("target/bench/catalogue.json");
    private static final int OFFERS = 100_000;
    private static final int PURCHASES = 300;
    private static final int COMPARED = 40;
    private static final int CLIENTS = 8;
    private static final double SECONDS = 10;

    /** Fewer fits than these are answered with near misses. */
    private static final int FEW = 20;

    /** A service that runs for years is measured when its code is compiled. */
    private static final double WARM_SECONDS = 40;

    private static final String MEMORY = "-Xmx512m";
    private static final double MILLISECONDS = 1e6;
    private static final double GOAL = 10;

    /** The share of the questions that is asked once more before, to warm up. */
    private static final double WARM = 0.2;

    /** Of a clock tick in /proc. */
    private static final double MILLISECONDS_OF_A_TICK = 10;

    private static final String FITTING = """
            SELECT offer FROM fitting_offers(?, ?, ?, ?, ?, ?, 30, current_date, now() - interval '90 days', '00000000-0000-0000-0000-000000000000', 100)
            """;

    /** The conditions spelled out, on every published offer of the club. */
    private static final String PLAIN = """
            SELECT x.id FROM (
                SELECT DISTINCT ON (f.structure_id) f.id, f.structure_id,
                    great_circle_km(c.latitude, c.longitude, ?, ?) AS km
                FROM offer f JOIN organisation o ON o.id = f.structure_id JOIN commune c ON c.code = o.commune_code
                WHERE f.club_id = caller_club() AND f.status = 'PUBLISHED' AND f.sector = ? AND f.services && ?
                  AND o.left_at IS NULL AND o.contact_email IS NOT NULL
                  AND CASE f.area_kind WHEN 'COUNTRY' THEN true
                      WHEN 'KM' THEN great_circle_km(c.latitude, c.longitude, ?, ?) <= f.area_km
                      WHEN 'DEPARTMENTS' THEN ? = ANY (f.area_codes) ELSE ? = ANY (f.area_codes) END
                  AND (?::int IS NULL OR great_circle_km(c.latitude, c.longitude, ?, ?) <= ?::int)
                  AND EXISTS (SELECT FROM structure_capacity k WHERE k.organisation_id = o.id AND k.kind = ANY (?))
                ORDER BY f.structure_id, f.id) x
            CROSS JOIN LATERAL (SELECT count(*) AS received FROM purchase_answer a
                WHERE a.structure_id = x.structure_id AND a.sent_at >= now() - interval '90 days') r
            ORDER BY r.received, x.km, x.id LIMIT 100
            """;

    private final Report report = new Report();
    private final BenchClub club;
    private final Connection owner;
    private final Connection adviser;

    private CatalogueBench(BenchClub club, Connection owner, Connection adviser) {
        this.club = club;
        this.owner = owner;
        this.adviser = adviser;
    }

    /** With {@code quick}, a tenth of the offers. */
    public static void main(String[] arguments) throws SQLException {
        var quick = arguments.length == 1 && arguments[0].equals("quick");
        if (arguments.length > (quick ? 1 : 0)) {
            System.err.println("./club bench catalogue [quick]");
            System.exit(2);
        }
        try (var folder = TemporaryFolder.create("bench");
                var club = BenchClub.start(folder.path());
                var owner = club.superuser();
                var adviser = club.superuser()) {
            new CatalogueBench(club, owner, adviser).run(quick ? OFFERS / 10 : OFFERS);
        }
        System.exit(0);
    }

    private void run(int offers) throws SQLException {
        report.step("starting the packaged club");
        club.restartApi(MEMORY);
        report.step("%,d offers of %,d structures".formatted(offers, offers / 5));
        var market = new OfferedMarket(owner, new Random(105));
        market.fill(offers / 5, offers);
        signIn();
        var random = new Random(106);
        var wanted =
                Stream.generate(() -> market.wanted(random)).limit(PURCHASES).toList();
        report.section("Who fits a purchase, 100 at most");
        var before = processorTime();
        var byKeys = measured(wanted, this::fitting);
        var used = (processorTime() - before) / (wanted.size() * (1 + WARM));
        report.row("by the keys of offers", "ms", byKeys, new Goal("p95 ≤ 10", byKeys.p95() <= GOAL));
        report.row("processor time of the database for one", "ms", used, null);
        report.row("in plain SQL", "ms", measured(wanted.subList(0, COMPARED), this::plain), null);
        compare(wanted.subList(0, COMPARED));
        byHttp(market, wanted);
        System.out.println();
        System.out.println(report.text());
        report.write(JSON);
    }

    private void byHttp(OfferedMarket market, List<OfferedMarket.Wanted> wanted) throws SQLException {
        var paths = new ArrayList<String>();
        var few = new ArrayList<String>();
        for (var one : wanted) {
            var path = "/v1/purchases/" + market.store(one) + "/suppliers";
            paths.add(path);
            if (fitting(one).size() < FEW) {
                few.add(path);
            }
        }
        report.step("starting it again");
        club.restartApi(MEMORY);
        var api = new AdviserCalls(club);
        Load.of(CLIENTS, WARM_SECONDS, client(api, paths));
        load(api, "GET /v1/purchases/{id}/suppliers", paths, 1);
        load(api, "GET /v1/purchases/{id}/suppliers", paths, CLIENTS);
        load(api, "  of those that few fit: near misses too", few, 1);
        load(
                api,
                "GET /v1/purchases/{id}/suppliers?limit=100",
                paths.stream().map(path -> path + "?limit=100").toList(),
                1);
    }

    private static IntFunction<Runnable> client(AdviserCalls api, List<String> paths) {
        return number -> {
            var random = new SplittableRandom(number);
            return () -> api.get(paths.get(random.nextInt(paths.size())));
        };
    }

    private void load(AdviserCalls api, String operation, List<String> paths, int clients) {
        var before = club.used();
        var load = Load.of(clients, SECONDS, client(api, paths));
        var each = club.used().each(before, load.requests());
        report.row(
                operation + ", clients: " + clients,
                "ms",
                load.latencies(),
                clients == 1 ? new Goal("p95 ≤ 10", load.latencies().p95() <= GOAL) : null);
        report.row("  requests a second", "/s", load.perSecond(), null);
        report.row("  the API's processor time on one", "ms", each.api(), null);
        report.row("  PostgreSQL's", "ms", each.postgres(), null);
    }

    /** Of the server process that answers the adviser, in milliseconds: wall times depend on what else runs. */
    private double processorTime() throws SQLException {
        var process = OfferedMarket.value(adviser, "SELECT pg_backend_pid()");
        try {
            var fields = Files.readString(Path.of("/proc", process, "stat")).split(" ", -1);
            return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * MILLISECONDS_OF_A_TICK;
        } catch (IOException unknown) {
            throw new UncheckedIOException(unknown);
        }
    }

    private void compare(List<OfferedMarket.Wanted> wanted) throws SQLException {
        int found = 0;
        int different = 0;
        for (var one : wanted) {
            var keys = fitting(one);
            found += keys.size();
            different += keys.equals(plain(one)) ? 0 : 1;
        }
        report.row("fits of %d purchases".formatted(wanted.size()), "", found, null);
        report.row("answers that differ", "", different, new Goal("0", different == 0));
    }

    private void signIn() throws SQLException {
        try (var statement = adviser.createStatement()) {
            statement.execute("SET ROLE club_api");
            statement.execute("""
                    SELECT set_config('caller.club', '%s', false), set_config('caller.organisation', '%s', false),
                        set_config('caller.roles', 'adviser', false)
                    """.formatted(
                            OfferedMarket.value(owner, "SELECT club_id FROM organisation WHERE agency"),
                            OfferedMarket.value(owner, "SELECT id FROM organisation WHERE agency")));
        }
    }

    /** Asks who fits. */
    private interface Question {
        List<String> ask(OfferedMarket.Wanted wanted) throws SQLException;
    }

    private static Stats measured(List<OfferedMarket.Wanted> wanted, Question question) throws SQLException {
        for (int warm = 0; warm < wanted.size() * WARM; warm++) {
            question.ask(wanted.get(warm));
        }
        var times = new double[wanted.size()];
        for (int n = 0; n < times.length; n++) {
            var began = System.nanoTime();
            question.ask(wanted.get(n));
            times[n] = (System.nanoTime() - began) / MILLISECONDS;
        }
        return Stats.of(times);
    }

    private List<String> fitting(OfferedMarket.Wanted wanted) throws SQLException {
        var at = wanted.town();
        var keys = ReachKeys.ofPurchase(
                wanted.sector(), List.of(wanted.service()), at.code(), at.department(), at.place());
        try (var ask = adviser.prepareStatement(FITTING)) {
            ask.setArray(1, adviser.createArrayOf("text", keys.toArray()));
            ask.setDouble(2, at.place().latitude());
            ask.setDouble(3, at.place().longitude());
            ask.setObject(4, wanted.within());
            ask.setArray(5, kinds(Reservation.NONE.kinds()));
            ask.setArray(
                    6,
                    kinds(Arrays.stream(StructureKind.values())
                            .filter(StructureKind::isIae)
                            .toList()));
            return ids(ask);
        }
    }

    private List<String> plain(OfferedMarket.Wanted wanted) throws SQLException {
        var at = wanted.town();
        try (var ask = adviser.prepareStatement(PLAIN)) {
            ask.setDouble(1, at.place().latitude());
            ask.setDouble(2, at.place().longitude());
            ask.setString(3, wanted.sector().name());
            ask.setArray(4, adviser.createArrayOf("text", new ServiceForm[] {wanted.service()}));
            ask.setDouble(5, at.place().latitude());
            ask.setDouble(6, at.place().longitude());
            ask.setString(7, at.department());
            ask.setString(8, at.code());
            ask.setObject(9, wanted.within());
            ask.setDouble(10, at.place().latitude());
            ask.setDouble(11, at.place().longitude());
            ask.setObject(12, wanted.within());
            ask.setArray(13, kinds(Reservation.NONE.kinds()));
            return ids(ask);
        }
    }

    private Array kinds(List<StructureKind> kinds) throws SQLException {
        return adviser.createArrayOf("text", kinds.stream().map(Enum::name).toArray());
    }

    private static List<String> ids(PreparedStatement ask) throws SQLException {
        var ids = new ArrayList<String>();
        try (var rows = ask.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
