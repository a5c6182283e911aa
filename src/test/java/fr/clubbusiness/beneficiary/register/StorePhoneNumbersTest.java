package fr.clubbusiness.beneficiary.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.local.server.LocalPostgres;
import fr.clubbusiness.local.server.LocalPostgres.Durability;
import fr.clubbusiness.local.server.TemporaryFolder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;

/** What was stored before telephone numbers had one form is converted, and found. */
class StorePhoneNumbersTest {
    private static final String BEFORE = """
            INSERT INTO zone VALUES ('Z92050', 'Nanterre', '92', '11', 97351, 48.89198, 2.20675);
            INSERT INTO commune VALUES
                ('92050', 'Nanterre', '{92000}', '92', '11', NULL, NULL, 97351, 48.89198, 2.20675, false, 'Z92050');
            INSERT INTO organisation (club_id, siret, name, structure_kind, contact_phone)
                SELECT id, '00000000000001', 'Structure', 'ACI', '+33 (0)1 47 29 30 31' FROM club;
            INSERT INTO organisation (club_id, siret, name, company, contact_phone)
                SELECT id, siret, 'Entreprise', true, phone FROM club, (VALUES
                    ('00000000000002', '3949'), ('00000000000003', '000000'), ('00000000000004', NULL)) AS told (siret, phone);
            INSERT INTO beneficiary (club_id, structure_id, state, readiness, commune_code, target_occupations, open_to_entry_level,
                    skills, skill_proofs, certifications, max_journey_minutes, transport, driving_licences, contract_types,
                    external_id, created_at, updated_at)
                SELECT club_id, id, 'PREPARING', 'PREPARING', '92050', '{}', true, '{}', '{}', '{}', 60, '{TRANSIT}', '{}', '{}',
                    phone, now(), now()
                FROM organisation, unnest(ARRAY['06.12.34.56.78', '+262 692 31 41 51', '612345679', '06 12 34 56', 'none']) phone
                WHERE structure_kind IS NOT NULL;
            INSERT INTO beneficiary_identity (beneficiary_id, first_name, last_name, birth_date, phone, search_key)
                SELECT id, 'Zoé', 'Đặng', '1990-01-02', nullif(external_id, 'none'), ' zoe' FROM beneficiary
            """;

    @Test
    void numbers_of_both_tables_are_converted_under_row_policies_and_found() throws SQLException {
        try (var folder = TemporaryFolder.create("phone-migration");
                var postgres = LocalPostgres.start(
                        folder.path(), folder.path().resolve("log/postgres.log"), Durability.FAST)) {
            migrate(postgres, "024");
            try (var owner = as(postgres, "club_owner")) {
                owner.createStatement().execute(BEFORE);
                migrate(postgres, "latest", new StorePhoneNumbers(), new RenewSearchKeys());
                assertThat(values(owner, "SELECT contact_phone FROM organisation WHERE NOT agency ORDER BY siret"))
                        .containsExactly("+33147293031", "3949", "000000", null);
                assertThat(values(owner, "SELECT phone FROM beneficiary_identity ORDER BY phone"))
                        .containsExactlyInAnyOrder(
                                "+33612345678", "+262692314151", "+33612345679", "06 12 34 56", null);
                assertThat(values(owner, "SELECT search_key FROM beneficiary_identity"))
                        .allSatisfy(key -> assertThat(key).startsWith(" zoe dang"))
                        .anySatisfy(key -> assertThat(key).endsWith(" 0692314151"));
            }
            assertFailsUnderRowPolicies(postgres);
        }
    }

    /** An owner who loses BYPASSRLS must learn it: without the setting, both would read no row and end well. */
    private static void assertFailsUnderRowPolicies(LocalPostgres postgres) throws SQLException {
        try (var superuser = as(postgres, "postgres");
                var owner = as(postgres, "club_owner")) {
            superuser.createStatement().execute("ALTER ROLE club_owner NOBYPASSRLS");
            owner.setAutoCommit(false);
            assertThatThrownBy(() -> StorePhoneNumbers.convert(owner)).hasMessageContaining("row-level security");
            owner.rollback();
            assertThatThrownBy(() -> RenewSearchKeys.renew(owner)).hasMessageContaining("row-level security");
        }
    }

    private static void migrate(LocalPostgres postgres, String target, JavaMigration... inJava) {
        Flyway.configure()
                .dataSource(postgres.jdbcUrl("club"), "club_owner", postgres.password("club_owner"))
                .placeholders(Map.of(
                        "clubName", "Club",
                        "clubDepartments", "92",
                        "agencySiret", "00000000000000",
                        "agencyName", "Agence"))
                .javaMigrations(inJava)
                .target(target)
                .load()
                .migrate();
    }

    private static Connection as(LocalPostgres postgres, String role) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("club"), role, postgres.password(role));
    }

    private static List<String> values(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
