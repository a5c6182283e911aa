package fr.clubbusiness.matching;

import fr.clubbusiness.local.server.LocalPostgres;
import fr.clubbusiness.local.server.LocalPostgres.Durability;
import fr.clubbusiness.local.server.TemporaryFolder;
import fr.clubbusiness.matching.feed.IndexFeed;
import fr.clubbusiness.matching.feed.IndexMeters;
import fr.clubbusiness.matching.feed.MatchIndex;
import fr.clubbusiness.matching.source.PlainSql;
import fr.clubbusiness.matching.source.ReadDemand;
import fr.clubbusiness.referential.Referentials;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of one test, which the test may kill, with the club's tables, one structure and one company. Tests write by SQL as the tables' owner.
 */
public final class FedDatabase implements AutoCloseable {
    private static final String PEOPLE = """
            WITH person AS (
                INSERT INTO beneficiary (id, club_id, structure_id, state, readiness, commune_code, target_occupations,
                    open_to_entry_level, skills, skill_proofs, certifications, max_journey_minutes, transport, driving_licences,
                    contract_types, agreed, waiting_since, created_at, updated_at)
                SELECT coalesce(?::uuid, uuidv7()), club_id, id, 'READY_FOR_WORK', 'READY_FOR_WORK', '92050', '{G1603}', false,
                    '{100007}', '{DECLARED}', '{}', 60, '{TRANSIT}', '{B}', '{CDD,CDI}', true, now(), now(), now()
                FROM organisation, generate_series(1, ?) WHERE structure_kind IS NOT NULL RETURNING id, club_id),
            identity AS (
                INSERT INTO beneficiary_identity (beneficiary_id, club_id, first_name, last_name, birth_date, search_key)
                SELECT id, club_id, 'Camille', 'Martin', '1990-05-17', 'camille martin' FROM person)
            INSERT INTO agreement (beneficiary_id, club_id, given_on, means, informed_on)
            SELECT id, club_id, '2026-01-05', 'ORAL', '2026-01-05' FROM person
            """;
    private static final String NEED = """
            INSERT INTO need (id, club_id, employer_id, title, rome_code, positions, commune_code, contract_types, weekly_hours,
                start_date, experience, pay_from, pay_period, required_skills, wished_skills, licences_part_of_job, licences_wished,
                certifications, work_conditions, accommodations, immersion_possible, training_before_hire_possible, status,
                created_at, updated_at)
            SELECT ?, club_id, id, 'Cuisine', 'G1603', 1, '92050', '{CDD}', 35, '2026-12-01', 'NONE', 12.5, 'HOURLY', '{100007}',
                '{}', '{}', '{}', '{}', '{NIGHT}', '{}', false, false, 'OPEN', now(), now()
            FROM organisation WHERE company
            """;
    private static final String GROUND = """
            INSERT INTO zone VALUES ('Z92050', 'Nanterre', '92', '11', 97351, 48.89198, 2.20675);
            INSERT INTO commune VALUES
                ('92050', 'Nanterre', '{92000}', '92', '11', NULL, NULL, 97351, 48.89198, 2.20675, false, 'Z92050');
            INSERT INTO occupation VALUES ('G1603', 'Cuisine', '3.47');
            INSERT INTO organisation (club_id, siret, name, structure_kind)
                SELECT id, '00000000000001', 'Structure', 'ACI' FROM club;
            INSERT INTO organisation (club_id, siret, name, company) SELECT id, '00000000000002', 'Entreprise', true FROM club
            """;

    private final TemporaryFolder folder = TemporaryFolder.create("fed-database");
    private final DataSource owner = as("club_owner");
    private final DataSource worker = as("club_worker");
    private LocalPostgres postgres = start();

    public FedDatabase() throws SQLException {
        Flyway.configure()
                .dataSource(owner)
                .placeholders(Map.of(
                        "clubName", "Club",
                        "clubDepartments", "92",
                        "agencySiret", "00000000000000",
                        "agencyName", "Agence"))
                .load()
                .migrate();
        run(GROUND);
    }

    private LocalPostgres start() {
        return LocalPostgres.start(folder.path(), folder.path().resolve("log/postgres.log"), Durability.FAST);
    }

    /** Connections of this role to the current PostgreSQL, whose port changes at a restart. */
    private DataSource as(String role) {
        return (DataSource) Proxy.newProxyInstance(
                FedDatabase.class.getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, _) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.toString());
                    }
                    return DriverManager.getConnection(postgres.jdbcUrl("club"), role, postgres.password(role));
                });
    }

    /** An index that follows this database, as a node has one. It catches up only when called. */
    public MatchIndex node() {
        var referential = Referentials.of(owner);
        var clock = Clock.system(ZoneId.of("Europe/Paris"));
        var meters = new IndexMeters(new SimpleMeterRegistry());
        var feed = new IndexFeed(worker, referential, new ReadDemand(referential), clock, meters);
        return new MatchIndex(feed, referential, meters);
    }

    public IndexFeed feed() {
        var referential = Referentials.of(owner);
        var meters = new IndexMeters(new SimpleMeterRegistry());
        return new IndexFeed(worker, referential, new ReadDemand(referential), Clock.systemUTC(), meters);
    }

    /** The id of the only club. */
    public UUID club() throws SQLException {
        try (var connection = connect()) {
            return PlainSql.list(connection, "SELECT id FROM club", row -> row.getObject("id", UUID.class))
                    .getFirst();
        }
    }

    /** A connection of the owner, for a transaction that stays open. */
    public Connection connect() throws SQLException {
        return owner.getConnection();
    }

    /** A person who is ready and has an agreement. */
    public UUID person() throws SQLException {
        try (var connection = connect()) {
            return person(connection);
        }
    }

    public UUID person(Connection connection) throws SQLException {
        var id = UUID.randomUUID();
        PlainSql.write(connection, PEOPLE, id, 1);
        return id;
    }

    /** So many people who are ready and have an agreement. */
    public void people(int count) throws SQLException {
        run(PEOPLE, null, count);
    }

    /** An open need. */
    public UUID need() throws SQLException {
        var id = UUID.randomUUID();
        run(NEED, id);
        return id;
    }

    public void run(String sql, @Nullable Object... parameters) throws SQLException {
        try (var connection = connect()) {
            PlainSql.write(connection, sql, parameters);
        }
    }

    /** How many recorded changes there are. */
    public int recordedChanges() throws SQLException {
        try (var connection = connect()) {
            return PlainSql.list(connection, "SELECT count(*) FROM match_change", row -> row.getInt(1))
                    .getFirst();
        }
    }

    /** Kills PostgreSQL. */
    public void kill() {
        var process = ProcessHandle.of(postgres.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        postgres.close();
    }

    /** Starts PostgreSQL again on its data. */
    public void restart() {
        postgres = start();
    }

    /** Runs statements that only the superuser may run. */
    public void asSuperuser(String... statements) throws SQLException {
        try (var connection =
                DriverManager.getConnection(postgres.jdbcUrl("postgres"), "postgres", postgres.password("postgres"))) {
            for (var sql : statements) {
                PlainSql.write(connection, sql);
            }
        }
    }

    /** Replaces the database by a copy, as a drop and restore does while PostgreSQL runs. */
    public void replace() throws SQLException {
        asSuperuser(
                "CREATE DATABASE copy TEMPLATE club OWNER club_owner",
                "DROP DATABASE club",
                "ALTER DATABASE copy RENAME TO club");
    }

    @Override
    public void close() {
        postgres.close();
        folder.close();
    }
}
