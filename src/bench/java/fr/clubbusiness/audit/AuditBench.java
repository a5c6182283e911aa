package fr.clubbusiness.audit;

import fr.clubbusiness.bench.Report;
import fr.clubbusiness.bench.Report.Goal;
import fr.clubbusiness.bench.Stats;
import fr.clubbusiness.local.server.LocalPostgres;
import fr.clubbusiness.local.server.LocalPostgres.Durability;
import fr.clubbusiness.local.server.TemporaryFolder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * {@code ./club bench audit}: the SQL of the audit in a club with a million entries, as an adviser's connection sends it, and a reading of a person's identity
 * with its trace beside the same reading without. {@code quick}: a twentieth of the entries.
 */
public final class AuditBench {
    private static final Path JSON = Path.of("target/bench/audit.json");
    private static final int ENTRIES = 1_000_000;
    private static final int PEOPLE = 10_000;
    private static final int TIMES = 200;
    private static final double MILLISECONDS = 1e6;
    private static final double SEARCHED = 100;

    /** A trace costs a row; a reading with it should stay within this many milliseconds of one without. */
    private static final double TRACED = 1;

    private static final String ORDER = " order by h.at desc, h.id desc";

    /** Without the service nobody loads the communes. */
    private static final String COMMUNE = """
            INSERT INTO zone VALUES ('Z92050', 'Nanterre', '92', '11', 97351, 48.89198, 2.20675);
            INSERT INTO commune VALUES ('92050', 'Nanterre', '{92000}', '92', '11', NULL, NULL, 97351, 48.89198, 2.20675, false, 'Z92050')
            """;

    private static final String MEMBERS = """
            INSERT INTO member (organisation_id, club_id, subject, name)
            SELECT o.id, o.club_id, 'bench-' || n, 'Membre ' || n FROM organisation o, generate_series(1, 50) n WHERE o.agency
            """;

    private static final String PEOPLE_ROWS = """
            INSERT INTO beneficiary (club_id, structure_id, state, readiness, commune_code, target_occupations, open_to_entry_level, skills, skill_proofs,
                certifications, max_journey_minutes, transport, driving_licences, contract_types, created_at, updated_at)
            SELECT o.club_id, o.id, 'PREPARING', 'PREPARING', '92050', '{}', false, '{}', '{}', '{}', 60, '{}', '{}', '{}', now(), now()
            FROM organisation o, generate_series(1, %d) WHERE o.agency
            """.formatted(PEOPLE);

    private static final String IDENTITIES = """
            INSERT INTO beneficiary_identity (beneficiary_id, club_id, first_name, last_name, birth_date, search_key)
            SELECT id, club_id, 'Camille', 'Martin', '1990-01-01', 'camille martin' FROM beneficiary
            """;

    private final Report report = new Report();
    private final Connection owner;
    private final Connection adviser;

    private AuditBench(Connection owner, Connection adviser) {
        this.owner = owner;
        this.adviser = adviser;
    }

    /** With {@code quick}, a twentieth of the entries. */
    public static void main(String[] arguments) throws SQLException {
        var quick = arguments.length == 1 && arguments[0].equals("quick");
        if (arguments.length > (quick ? 1 : 0)) {
            System.err.println("./club bench audit [quick]");
            System.exit(2);
        }
        try (var folder = TemporaryFolder.create("bench");
                var postgres = LocalPostgres.start(
                        folder.path(), folder.path().resolve("log/postgres.log"), Durability.DURABLE)) {
            migrate(postgres);
            try (var owner = connect(postgres, "postgres");
                    var adviser = connect(postgres, "club_api")) {
                new AuditBench(owner, adviser).run(quick ? ENTRIES / 20 : ENTRIES);
            }
        }
        System.exit(0);
    }

    private static void migrate(LocalPostgres postgres) {
        Flyway.configure()
                .dataSource(postgres.jdbcUrl("club"), "club_owner", postgres.password("club_owner"))
                .placeholders(Map.of(
                        "clubName", "Club",
                        "clubDepartments", "92",
                        "agencySiret", "00000000000000",
                        "agencyName", "Agence"))
                .load()
                .migrate();
    }

    private static Connection connect(LocalPostgres postgres, String role) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("club"), role, postgres.password(role));
    }

    private void run(int entries) throws SQLException {
        report.step("%,d entries about %,d people".formatted(entries, PEOPLE));
        fill(entries);
        adviser.createStatement().execute("""
                SELECT set_config('caller.club', '%s', false), set_config('caller.organisation', '%s', false),
                    set_config('caller.member', '%s', false), set_config('caller.roles', 'adviser', false), set_config('caller.purpose', 'Mesure', false)
                """.formatted(
                        value("SELECT club_id FROM organisation WHERE agency"),
                        value("SELECT id FROM organisation WHERE agency"),
                        value("SELECT id FROM member LIMIT 1")));
        searches(entries);
        readings();
        System.out.println();
        System.out.println(report.text());
        report.write(JSON);
    }

    private void fill(int entries) throws SQLException {
        for (var sql : List.of(COMMUNE, MEMBERS, PEOPLE_ROWS, IDENTITIES, history(entries))) {
            owner.createStatement().execute(sql);
        }
        owner.createStatement().execute("VACUUM ANALYZE");
    }

    private static String history(int entries) {
        return """
            WITH m AS (SELECT array_agg(id) AS ids FROM member), b AS (SELECT array_agg(id) AS ids FROM beneficiary)
            INSERT INTO history (club_id, at, member_id, organisation_id, subject_type, subject_id, type, reason)
            SELECT o.club_id, now() - interval '2 years' * random(), m.ids[1 + n %% 50], o.id, 'BENEFICIARY', b.ids[1 + (n::bigint * 7919) %% %d],
                CASE WHEN n %% 1000 = 0 THEN 'EXPORTED' WHEN n %% 5 = 0 THEN 'IDENTITY_READ' ELSE 'UPDATED' END, 'Suivi'
            FROM organisation o, m, b, generate_series(1, %d) n WHERE o.agency
            """.formatted(PEOPLE, entries);
    }

    private void searches(int entries) throws SQLException {
        report.section("A page of 50 acts among %,d".formatted(entries));
        var club = "h.club_id = '%s'".formatted(value("SELECT club_id FROM organisation WHERE agency"));
        var person = AuditSearch.ABOUT.replace(":person", "'" + value("SELECT id FROM beneficiary LIMIT 1") + "'");
        var member = "h.member_id = '%s'".formatted(value("SELECT id FROM member LIMIT 1"));
        var filters = new LinkedHashMap<String, List<String>>();
        filters.put("of a person", List.of(club, person));
        filters.put("of a member", List.of(club, member));
        filters.put("of a rare kind", List.of(club, "h.type = 'EXPORTED'"));
        filters.put(
                "of a day a year ago",
                List.of(club, "h.at >= now() - interval '366 days'", "h.at < now() - interval '365 days'"));
        filters.put("of a member, of a rare kind", List.of(club, member, "h.type = 'EXPORTED'"));
        filters.put("of the whole club", List.of(club));
        for (var filter : filters.entrySet()) {
            var sql = AuditSearch.sql(filter.getValue(), ORDER).replace(":most", "51");
            var stats = measured(() -> run(adviser, sql));
            report.row(filter.getKey(), "ms", stats, new Goal("p95 ≤ 100", stats.p95() <= SEARCHED));
        }
    }

    private void readings() throws SQLException {
        report.section("A reading of an identity, in its transaction");
        var person = value("SELECT id FROM beneficiary OFFSET 10 LIMIT 1");
        var read = "SELECT * FROM beneficiary_identity WHERE beneficiary_id = '%s'".formatted(person);
        var trace = """
                INSERT INTO history (id, club_id, at, member_id, organisation_id, subject_type, subject_id, type, reason)
                VALUES (uuidv7(), caller_club(), now(), caller_member(), caller_organisation(), 'BENEFICIARY', '%s', 'IDENTITY_READ', 'Mesure')
                """.formatted(person);
        adviser.setAutoCommit(false);
        var without = measured(() -> inTransaction(read));
        var waiting = measured(() -> inTransaction(read, trace));
        inTransaction("SET synchronous_commit = off"); // as on the connection of a TracedReading
        var with = measured(() -> inTransaction(read, trace));
        inTransaction("RESET synchronous_commit");
        var again = measured(() -> inTransaction(read));
        adviser.setAutoCommit(true);
        report.row("without a trace", "ms", without, null);
        report.row("with its trace", "ms", with, new Goal("p50 ≤ + 1 ms", with.p50() <= without.p50() + TRACED));
        report.row("with its trace, waiting for the disk", "ms", waiting, null);
        report.row("without a trace, once more", "ms", again, null);
    }

    /** Something that asks the database. */
    private interface Question {
        void ask() throws SQLException;
    }

    private static Stats measured(Question question) throws SQLException {
        var times = new double[TIMES];
        for (int warm = 0; warm < TIMES / 10; warm++) {
            question.ask();
        }
        for (int n = 0; n < TIMES; n++) {
            var began = System.nanoTime();
            question.ask();
            times[n] = (System.nanoTime() - began) / MILLISECONDS;
        }
        return Stats.of(times);
    }

    private void inTransaction(String... statements) throws SQLException {
        for (var sql : statements) {
            run(adviser, sql);
        }
        adviser.commit();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String value(String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
