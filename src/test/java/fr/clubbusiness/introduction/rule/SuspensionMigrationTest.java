package fr.clubbusiness.introduction.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.local.server.LocalPostgres;
import fr.clubbusiness.local.server.LocalPostgres.Durability;
import fr.clubbusiness.local.server.TemporaryFolder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The migrations correct rows stored before suspensions kept the previous status, and before hires kept the person's previous state. */
class SuspensionMigrationTest {
    /** A person who was paused and then hired, and their other introduction, which ended while suspended. */
    private static final String BEFORE = """
            INSERT INTO zone VALUES ('Z92050', 'Nanterre', '92', '11', 97351, 48.89198, 2.20675);
            INSERT INTO commune VALUES
                ('92050', 'Nanterre', '{92000}', '92', '11', NULL, NULL, 97351, 48.89198, 2.20675, false, 'Z92050');
            INSERT INTO occupation VALUES ('G1603', 'Cuisine', '3.47');
            INSERT INTO organisation (club_id, siret, name, structure_kind)
                SELECT id, '00000000000001', 'Structure', 'ACI' FROM club;
            INSERT INTO organisation (club_id, siret, name, company) SELECT id, '00000000000002', 'Entreprise', true FROM club;
            INSERT INTO beneficiary (club_id, structure_id, state, readiness, commune_code, target_occupations, open_to_entry_level,
                    skills, skill_proofs, certifications, max_journey_minutes, transport, driving_licences, contract_types,
                    created_at, updated_at)
                SELECT club_id, id, 'PLACED', 'READY_FOR_WORK', '92050', '{}', true, '{}', '{}', '{}', 60, '{TRANSIT}', '{}', '{}',
                    now(), now()
                FROM organisation WHERE structure_kind IS NOT NULL;
            INSERT INTO event (club_id, at, subject_type, subject_id, type, from_status, to_status)
                SELECT club_id, now(), 'BENEFICIARY', id, 'PLACED', 'PAUSED', 'PLACED' FROM beneficiary;
            INSERT INTO need (club_id, employer_id, title, rome_code, positions, commune_code, contract_types, weekly_hours,
                    start_date, experience, pay_from, pay_period, required_skills, wished_skills, licences_part_of_job, licences_wished,
                    certifications, work_conditions, accommodations, immersion_possible, training_before_hire_possible, status,
                    created_at, updated_at)
                SELECT club_id, id, title, 'G1603', 1, '92050', '{CDD}', 35, '2026-12-01', 'NONE', 12.5, 'HOURLY', '{}',
                    '{}', '{}', '{}', '{}', '{}', '{}', false, false, 'OPEN', now(), now()
                FROM organisation, unnest(ARRAY['HIRED', 'WITHDRAWN']) title WHERE company;
            INSERT INTO candidate (need_id, revision, beneficiary_id, pseudonym, created_at)
                SELECT n.id, 1, b.id, 'Érable ' || n.title, now() FROM need n, beneficiary b;
            INSERT INTO introduction (club_id, need_id, employer_id, structure_id, beneficiary_id, candidate_id, initiator, status,
                    created_at, updated_at)
                SELECT n.club_id, n.id, n.employer_id, b.structure_id, b.id, c.id, 'STRUCTURE', n.title, now(), now()
                FROM candidate c JOIN need n ON n.id = c.need_id JOIN beneficiary b ON b.id = c.beneficiary_id;
            UPDATE introduction SET suspended_by = (SELECT id FROM introduction WHERE status = 'HIRED') WHERE status = 'WITHDRAWN'
            """;

    @Test
    void old_rows_are_corrected_under_row_level_security() throws SQLException {
        try (var folder = TemporaryFolder.create("suspension-migration");
                var postgres = LocalPostgres.start(
                        folder.path(), folder.path().resolve("log/postgres.log"), Durability.FAST)) {
            migrate(postgres, "013");
            try (var owner = as(postgres)) {
                owner.createStatement().execute(BEFORE);
                migrate(postgres, "latest");
                assertThat(value(owner, "SELECT count(*) FROM introduction WHERE suspended_by IS NOT NULL"))
                        .isEqualTo("0");
                assertThat(value(owner, "SELECT placed_from FROM beneficiary")).isEqualTo("PAUSED");
                assertThatThrownBy(() -> owner.createStatement()
                                .execute("UPDATE introduction SET suspended_by = id WHERE status = 'WITHDRAWN'"))
                        .hasMessageContaining("introduction_suspension_whole");
            }
        }
    }

    private static void migrate(LocalPostgres postgres, String target) {
        Flyway.configure()
                .dataSource(postgres.jdbcUrl("club"), "club_owner", postgres.password("club_owner"))
                .placeholders(Map.of(
                        "clubName", "Club",
                        "clubDepartments", "92",
                        "agencySiret", "00000000000000",
                        "agencyName", "Agence"))
                .target(target)
                .load()
                .migrate();
    }

    private static Connection as(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("club"), "club_owner", postgres.password("club_owner"));
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
