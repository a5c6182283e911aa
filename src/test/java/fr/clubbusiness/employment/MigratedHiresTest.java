package fr.clubbusiness.employment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.local.server.LocalPostgres;
import fr.clubbusiness.local.server.LocalPostgres.Durability;
import fr.clubbusiness.local.server.TemporaryFolder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Hires that were recorded before contracts existed each have a contract with their terms, although their tables are under forced row policies. */
class MigratedHiresTest {
    private static final TemporaryFolder FOLDER = TemporaryFolder.create("hires");
    private static final LocalPostgres POSTGRES =
            LocalPostgres.start(FOLDER.path(), FOLDER.path().resolve("log/postgres.log"), Durability.FAST);

    private static final String ROWS = """
            INSERT INTO club (id, name, departments) VALUES ('00000000-0000-7000-8000-000000000001', 'Un', '{92}');
            INSERT INTO organisation (id, club_id, siret, name, company, structure_kind) VALUES
                ('00000000-0000-7000-8000-000000000011', '00000000-0000-7000-8000-000000000001', '00000000000011', 'Firme', true, NULL),
                ('00000000-0000-7000-8000-000000000012', '00000000-0000-7000-8000-000000000001', '00000000000012', 'Prêt', false, 'ETTI'),
                ('00000000-0000-7000-8000-000000000013', '00000000-0000-7000-8000-000000000001', '00000000000013', 'Chantier', false, 'ACI');
            INSERT INTO structure_capacity (organisation_id, club_id, kind) VALUES
                ('00000000-0000-7000-8000-000000000012', '00000000-0000-7000-8000-000000000001', 'ETTI'),
                ('00000000-0000-7000-8000-000000000013', '00000000-0000-7000-8000-000000000001', 'ACI');
            SELECT set_config('caller.club', '00000000-0000-7000-8000-000000000001', false);
            """;

    @BeforeAll
    static void recordHiresThenMigrate() throws SQLException {
        migrations().target("47").load().migrate();
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(ROWS);
            // The commune of the person, the need and the alias of an introduction are of no interest here.
            statement.execute("SET session_replication_role = replica");
            for (int person = 21; person <= 25; person++) {
                place(statement, person, person == 23 ? "PAUSED" : "READY_FOR_WORK");
            }
            hire(connection, 1, 21, 11, "COMPANY", 11, "'CDD', '2026-10-01', '2026-12-31', 35.0, NULL", "NULL, NULL");
            hire(
                    connection,
                    2,
                    21,
                    11,
                    "STRUCTURE",
                    12,
                    "'MISSION', '2026-09-01', '2026-09-30', NULL, 140.0",
                    "'BROKEN_IN_TRIAL', '2026-09-10 12:00+02'");
            hire(
                    connection,
                    3,
                    21,
                    13,
                    "COMPANY",
                    13,
                    "'CDDI', '2027-01-04', '2027-07-03', 26.0, NULL",
                    "'BEFORE_START', '2026-11-10 12:00+01'");
            var insertion = "'CDDI', '2026-09-01', '%s', 26.0, NULL";
            hire(connection, 4, 22, 13, "COMPANY", 13, insertion.formatted("2199-12-31"), "NULL, NULL");
            hire(connection, 5, 23, 13, "COMPANY", 13, insertion.formatted("2199-12-31"), "NULL, NULL");
            hire(connection, 6, 24, 13, "COMPANY", 13, insertion.formatted("2026-10-31"), "NULL, NULL");
            hire(connection, 7, 25, 13, "COMPANY", 13, insertion.formatted("2199-12-31"), "NULL, NULL");
            hire(connection, 8, 25, 11, "COMPANY", 11, "'CDD', '2026-09-01', '2026-09-30', 35.0, NULL", "NULL, NULL");
        }
        migrations().load().migrate();
    }

    private static void place(Statement statement, int person, String from) throws SQLException {
        statement.execute("""
            INSERT INTO beneficiary (id, number, club_id, structure_id, state, placed_from, readiness, commune_code, target_occupations, open_to_entry_level,
                skills, skill_proofs, certifications, max_journey_minutes, transport, driving_licences, contract_types, created_at, updated_at)
            VALUES ('00000000-0000-7000-8000-0000000000%1$d', %1$d, '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000013',
                'PLACED', '%2$s', 'READY_FOR_WORK', '92050', '{}', true, '{}', '{}', '{}', 60, '{TRANSIT}', '{}', '{}', now(), now())
            """.formatted(person, from));
    }

    private static void hire(
            Connection connection,
            int n,
            int person,
            int poster,
            String side,
            int employer,
            String terms,
            String cancelled)
            throws SQLException {
        var organisation = "'00000000-0000-7000-8000-0000000000%d'";
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO introduction (id, club_id, number, need_id, employer_id, structure_id, beneficiary_id, candidate_id, initiator,
                        status, created_at, updated_at)
                    VALUES ('00000000-0000-7000-8000-0000000000%d', '00000000-0000-7000-8000-000000000001', %d, uuidv7(), %s,
                        '00000000-0000-7000-8000-000000000013', '00000000-0000-7000-8000-0000000000%d', uuidv7(), 'STRUCTURE', 'HIRED', now(), now())
                    """.formatted(30 + n, n, organisation.formatted(poster), person));
            statement.execute("""
                    INSERT INTO hire (introduction_id, club_id, employer, employer_id, contract_type, start_date, end_date, weekly_hours,
                        total_hours, cancel_reason, cancelled_at, substantial, hired_at)
                    VALUES ('00000000-0000-7000-8000-0000000000%d', '00000000-0000-7000-8000-000000000001', '%s', %s, %s, %s, true,
                        '2026-09-01 09:00+02')
                    """.formatted(30 + n, side, organisation.formatted(employer), terms, cancelled));
        }
    }

    @AfterAll
    static void leaveNothingBehind() {
        POSTGRES.close();
        FOLDER.close();
    }

    @Test
    void each_hire_has_a_contract_with_its_terms() throws SQLException {
        assertThat(rows("""
                SELECT concat_ws(' ', e.contract_type, e.start_date, e.end_date, e.weekly_hours, e.total_hours, o.name, h.name)
                FROM hire r JOIN employment e ON e.id = r.employment_id AND e.introduction_id = r.introduction_id
                JOIN organisation o ON o.id = e.employer_id LEFT JOIN organisation h ON h.id = e.host_id ORDER BY e.introduction_id
                """))
                .containsExactly(
                        "CDD 2026-10-01 2026-12-31 35.0 Firme",
                        "MISSION 2026-09-01 2026-09-30 140.0 Prêt Firme",
                        "CDDI 2027-01-04 2027-07-03 26.0 Chantier",
                        "CDDI 2026-09-01 2199-12-31 26.0 Chantier",
                        "CDDI 2026-09-01 2199-12-31 26.0 Chantier",
                        "CDDI 2026-09-01 2026-10-31 26.0 Chantier",
                        "CDDI 2026-09-01 2199-12-31 26.0 Chantier",
                        "CDD 2026-09-01 2026-09-30 35.0 Firme");
    }

    /** Nobody said that a contract started. */
    @Test
    void its_status_is_what_was_known() throws SQLException {
        assertThat(
                        rows(
                                "SELECT concat_ws(' ', status, ended_on, capacity, insertion) FROM employment ORDER BY introduction_id"))
                .containsExactly(
                        "SIGNED f",
                        "BROKEN_IN_TRIAL 2026-09-10 ETTI t",
                        "CANCELLED ACI t",
                        "SIGNED ACI t",
                        "SIGNED ACI t",
                        "SIGNED ACI t",
                        "SIGNED ACI t",
                        "SIGNED f");
    }

    @Test
    void the_history_of_each_contract_leads_to_its_status() throws SQLException {
        assertThat(rows("""
                SELECT string_agg(coalesce(h.from_status, '-') || '>' || h.to_status, ' ' ORDER BY h.id)
                FROM employment e JOIN history h ON h.subject_id = e.id GROUP BY e.introduction_id ORDER BY e.introduction_id
                """))
                .containsExactly(
                        "->SIGNED",
                        "->SIGNED SIGNED>BROKEN_IN_TRIAL",
                        "->SIGNED SIGNED>CANCELLED",
                        "->SIGNED",
                        "->SIGNED",
                        "->SIGNED",
                        "->SIGNED",
                        "->SIGNED");
    }

    /** Every hire placed the person then. An insertion contract leaves them as they were; whoever it still places without one is released by a job. */
    @Test
    void insertion_contracts_place_nobody() throws SQLException {
        assertThat(
                        rows(
                                "SELECT concat_ws(' ', number, state, placed_from, current_contract) FROM beneficiary ORDER BY number"))
                .containsExactly(
                        "21 PLACED READY_FOR_WORK",
                        "22 READY_FOR_WORK CDDI",
                        "23 PAUSED CDDI",
                        "24 PLACED READY_FOR_WORK",
                        "25 READY_FOR_WORK CDDI");
        assertThat(
                        rows(
                                "SELECT to_status FROM history WHERE subject_type = 'BENEFICIARY' AND type = 'GIVEN_BACK' ORDER BY to_status"))
                .containsExactly("PAUSED", "READY_FOR_WORK", "READY_FOR_WORK");
    }

    private static FluentConfiguration migrations() {
        return Flyway.configure()
                .dataSource(POSTGRES.jdbcUrl("club"), "club_owner", POSTGRES.password("club_owner"))
                .placeholders(Map.of(
                        "clubName", "Club",
                        "clubDepartments", "92",
                        "agencySiret", "00000000000000",
                        "agencyName", "Agence"));
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(POSTGRES.jdbcUrl("club"), "postgres", POSTGRES.password("postgres"));
    }

    private static List<String> rows(String query) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
