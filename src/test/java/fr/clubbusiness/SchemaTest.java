package fr.clubbusiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.local.server.LocalPostgres;
import fr.clubbusiness.local.server.LocalPostgres.Durability;
import fr.clubbusiness.local.server.TemporaryFolder;
import fr.clubbusiness.shared.SubjectKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What every table must say of itself, read in a database that the migrations made.
 *
 * <ul>
 *   <li>A table belongs to a club (column {@code club_id}), and row policies that also hold for its owner keep each club to itself.
 *   <li>A column about a person says so in its comment: {@code personal: purpose …; basis …; readers …; retention …}. One that is not
 *       about a person, in a table about people, says why: {@code not personal: …}.
 * </ul>
 *
 * <p>The lists of gaps hold what is older than the rule, which is the last migration that may leave one. They may only shrink: an entry that is no
 * longer a gap fails the test too, and so does one of a newer table or column, whose words stand in its migration.
 */
class SchemaTest {
    /** Of no club: public facts, what the whole installation shares, and the clubs themselves. */
    private static final Set<String> SHARED = Set.of(
            "appellation",
            "club",
            "commune",
            "flyway_schema_history",
            "former_commune",
            "job_schedule",
            "match_change",
            "occupation",
            "occupation_link",
            "occupation_skill",
            "referential_import",
            "skill",
            "subject_kind",
            "zone");

    private static final Path COLUMNS_WITHOUT_WORDS = Path.of("src/test/resources/personal-columns-without-words.txt");

    private static final Pattern WORDS = Pattern.compile(
            "personal: purpose [^;]+; basis [^;]+; readers [^;]+; retention [^;]+|not personal: .+", Pattern.DOTALL);

    private static final String LAST_WITH_GAPS = "24";

    private static Set<String> oldColumns = Set.of();

    /** The tables of people, members and organisations, which have contacts, and all those that lead to one of them. */
    private static final String COLUMNS_OF_PEOPLE = """
            WITH RECURSIVE about(oid) AS (
                SELECT unnest('{member, beneficiary, organisation}'::regclass[])::oid
                UNION SELECT k.conrelid FROM pg_constraint k JOIN about ON k.confrelid = about.oid WHERE k.contype = 'f')
            SELECT c.relname || '.' || a.attname, coalesce(col_description(c.oid, a.attnum), '')
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.oid IN (SELECT oid FROM about) AND a.attnum > 0 AND NOT a.attisdropped
            """;

    /** All tables that belong to a club. */
    private static final String COLUMNS_OF_CLUBS = """
            SELECT c.relname || '.' || a.attname, coalesce(col_description(c.oid, a.attnum), '')
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
              AND EXISTS (SELECT FROM pg_attribute k WHERE k.attrelid = c.oid AND k.attname = 'club_id')
            """;

    private static final TemporaryFolder FOLDER = TemporaryFolder.create("schema");
    private static final LocalPostgres POSTGRES =
            LocalPostgres.start(FOLDER.path(), FOLDER.path().resolve("log/postgres.log"), Durability.FAST);

    @BeforeAll
    static void migrateADatabaseThatHasRows() throws SQLException {
        migrations().target(lastBefore("19")).load().migrate();
        run("""
                INSERT INTO club (id, name, departments) VALUES
                    ('00000000-0000-7000-8000-000000000001', 'Un', '{92}'), ('00000000-0000-7000-8000-000000000002', 'Deux', '{78}')
                """);
        run("""
                INSERT INTO organisation (id, club_id, siret, name, structure_kind) VALUES
                    ('00000000-0000-7000-8000-000000000011', '00000000-0000-7000-8000-000000000001', '00000000000011', 'A', 'ACI'),
                    ('00000000-0000-7000-8000-000000000012', '00000000-0000-7000-8000-000000000001', '00000000000012', 'B', 'ML')
                """);
        run("""
                INSERT INTO member (id, organisation_id, subject)
                VALUES ('00000000-0000-7000-8000-000000000021', '00000000-0000-7000-8000-000000000011', 'somebody')
                """);
        run("""
                INSERT INTO event (club_id, at, member_id, organisation_id, subject_type, subject_id, type)
                SELECT club_id, now(), '00000000-0000-7000-8000-000000000021', id, 'ORGANISATION', id, 'UPDATED'
                FROM organisation WHERE siret = '00000000000011'
                """);
        migrations().target(LAST_WITH_GAPS).load().migrate();
        oldColumns = pairs(COLUMNS_OF_PEOPLE).keySet();
        migrations().load().migrate();
    }

    private static MigrationVersion lastBefore(String version) {
        return Stream.of(migrations().load().info().all())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .filter(known -> known.compareTo(MigrationVersion.fromVersion(version)) < 0)
                .max(MigrationVersion::compareTo)
                .orElseThrow();
    }

    @AfterAll
    static void leaveNothingBehind() {
        POSTGRES.close();
        FOLDER.close();
    }

    @Test
    void a_club_that_gets_another_name_is_renamed_and_keeps_its_one_agency() throws SQLException {
        var clubs = texts("SELECT count(*)::text FROM club");
        migrations("Un autre nom").load().migrate();
        assertThat(texts("SELECT count(*)::text FROM organisation WHERE agency"))
                .containsExactly("1");
        assertThat(texts("SELECT count(*)::text FROM club")).isEqualTo(clubs);
        assertThat(texts("SELECT c.name FROM club c JOIN organisation o ON o.club_id = c.id WHERE o.agency"))
                .containsExactly("Un autre nom");
        migrations().load().migrate();
    }

    @Test
    void every_table_belongs_to_a_club_but_those_shared_by_all() throws SQLException {
        var without = texts("""
                SELECT relname FROM pg_class c WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND NOT EXISTS (
                    SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'club_id' AND attnotnull)
                """);
        without.removeAll(SHARED);
        assertThat(without).isEmpty();
    }

    @Test
    void every_table_of_a_club_has_row_policies_that_hold_for_its_owner_too() throws SQLException {
        var without = texts("""
                SELECT relname FROM pg_class c WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
                  AND NOT (relrowsecurity AND relforcerowsecurity AND EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid))
                """);
        SHARED.stream().filter(table -> !table.equals("club")).forEach(without::remove);
        assertThat(without).isEmpty();
    }

    /** A plan that answers from a hash of a table, made for a small club, is kept for a large one, and takes seconds there (V094). */
    @Test
    void a_policy_that_asks_for_another_row_by_its_id_looks_it_up() throws SQLException {
        assertThat(texts("""
                SELECT tablename || '.' || policyname
                FROM (SELECT tablename, policyname, coalesce(qual, '') || coalesce(with_check, '') AS said FROM pg_policies) policy
                WHERE regexp_count(said, 'EXISTS \\( SELECT\\s+FROM \\w+ (\\w+)\\s+WHERE \\(+\\1\\.id = ') <> regexp_count(said, 'OFFSET 0')
                """)).as("write EXISTS (SELECT … OFFSET 0)").isEmpty();
    }

    /** A name without its table is taken for a column of the inner table, if that has one: then all rows pass, or none. */
    @Test
    void no_policy_compares_a_row_with_itself() throws SQLException {
        assertThat(texts("""
                SELECT tablename || '.' || policyname
                FROM (SELECT tablename, policyname, coalesce(qual, '') || coalesce(with_check, '') AS said FROM pg_policies) policy
                WHERE said ~ '\\m(\\w+)\\.\\w+ = \\1\\.'
                """)).isEmpty();
    }

    /** The referent of a person is a member of the structure, whose own reference names the club. */
    @Test
    void every_reference_between_tables_of_clubs_names_the_club() throws SQLException {
        assertThat(texts("""
                SELECT k.conname FROM pg_constraint k
                JOIN pg_attribute own ON own.attrelid = k.conrelid AND own.attname = 'club_id'
                JOIN pg_attribute other ON other.attrelid = k.confrelid AND other.attname = 'club_id'
                WHERE k.contype = 'f' AND own.attnum <> ALL (k.conkey)
                """)).containsExactly("beneficiary_referent_fkey");
    }

    @Test
    void a_row_that_names_one_of_another_club_is_refused() {
        assertThatThrownBy(() -> run("""
                        INSERT INTO member (organisation_id, club_id, subject) VALUES
                        ('00000000-0000-7000-8000-000000000011', '00000000-0000-7000-8000-000000000002', 'elsewhere')
                        """)).hasMessageContaining("member_organisation_id_fkey");
    }

    @Test
    void every_column_about_people_says_its_purpose_basis_readers_and_retention() throws SQLException, IOException {
        var silent = pairs(COLUMNS_OF_PEOPLE).entrySet().stream()
                .filter(column -> !WORDS.matcher(column.getValue()).matches())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(silent)
                .as("columns of people without words, against " + COLUMNS_WITHOUT_WORDS)
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(COLUMNS_WITHOUT_WORDS));
    }

    /** Whatever a table is about: somebody may be in it from its first line. */
    @Test
    void every_column_of_a_club_says_whether_it_is_about_people() throws SQLException {
        var silent = pairs(COLUMNS_OF_CLUBS).entrySet().stream()
                .filter(column -> !WORDS.matcher(column.getValue()).matches())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(silent).isEmpty();
    }

    @Test
    void no_gap_is_newer_than_the_rule() throws IOException {
        assertThat(oldColumns).containsAll(Files.readAllLines(COLUMNS_WITHOUT_WORDS));
    }

    @Test
    void the_kinds_of_subject_are_those_of_history() throws SQLException {
        assertThat(texts("SELECT code FROM subject_kind"))
                .isEqualTo(
                        Stream.of(SubjectKind.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void a_structure_that_was_there_has_the_capacity_of_its_kind() throws SQLException {
        assertThat(
                        pairs(
                                "SELECT o.siret, c.kind FROM structure_capacity c JOIN organisation o ON o.id = c.organisation_id"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("00000000000011", "ACI", "00000000000012", "ML"));
        assertThat(texts("SELECT since::text FROM structure_capacity WHERE since IS NOT NULL OR until IS NOT NULL"))
                .isEmpty();
    }

    @Test
    void an_entry_of_history_that_was_there_keeps_its_actor() throws SQLException {
        assertThat(texts("SELECT member_id::text FROM history WHERE type = 'UPDATED'"))
                .containsExactly("00000000-0000-7000-8000-000000000021");
    }

    private static FluentConfiguration migrations() {
        return migrations("Club");
    }

    private static FluentConfiguration migrations(String clubName) {
        return Flyway.configure()
                .dataSource(POSTGRES.jdbcUrl("club"), "club_owner", POSTGRES.password("club_owner"))
                .placeholders(Map.of(
                        "clubName", clubName,
                        "clubDepartments", "92",
                        "agencySiret", "00000000000000",
                        "agencyName", "Agence"));
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(POSTGRES.jdbcUrl("club"), "club_owner", POSTGRES.password("club_owner"));
    }

    private static void run(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Set<String> texts(String query) throws SQLException {
        var texts = new TreeSet<String>();
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static Map<String, String> pairs(String query) throws SQLException {
        var pairs = new TreeMap<String, String>();
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
        }
        return pairs;
    }
}
