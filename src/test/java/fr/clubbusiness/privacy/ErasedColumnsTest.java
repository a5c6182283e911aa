package fr.clubbusiness.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each column that says something about a person is erased with the person: its rows are deleted, it is set to something else, or it is in the short list of
 * what is only counted. A new one that nobody erases fails here.
 */
@QuarkusTest
class ErasedColumnsTest {
    /**
     * The tables that lead to a person, and those that name one without a foreign key: there a column that says that it is not personal needs nothing. In any other
     * table, the columns that say that they are personal.
     */
    private static final String PERSONAL = """
            WITH RECURSIVE about(oid) AS (
                SELECT 'beneficiary'::regclass::oid
                UNION SELECT k.conrelid FROM pg_constraint k JOIN about ON k.confrelid = about.oid WHERE k.contype = 'f')
            SELECT c.relname || '.' || a.attname
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE (col_description(c.oid, a.attnum) LIKE 'personal:%' OR c.oid IN (SELECT oid FROM about) OR EXISTS (
                    SELECT FROM pg_attribute s WHERE s.attrelid = c.oid AND s.attname = 'subject_id') OR c.relname = 'idempotency_key')
              AND c.relkind = 'r' AND c.relname <> 'match_change' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
              AND coalesce(col_description(c.oid, a.attnum), '') NOT LIKE 'not personal:%'
            """;

    private static final String FUNCTIONS = "SELECT prosrc FROM pg_proc WHERE proname LIKE 'erase\\_%'";

    private static final Pattern DELETED = Pattern.compile("DELETE FROM (\\w+)");
    private static final Pattern UPDATED =
            Pattern.compile("UPDATE (\\w+)(?: h)?\\s+SET\\s(.*?)(?:\\bWHERE\\b|\\bFROM\\b|;)", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("(\\w+) = ");

    /** What is only counted: which need, which organisation, how it went. No row of it is shown to anybody. */
    private static final Set<String> COUNTED = columns(
            "beneficiary structure_id",
            "candidate beneficiary_id",
            "introduction beneficiary_id past_structures",
            "hire introduction_id cancel_reason",
            "employment beneficiary_id structure_id employer_id host_id holder_id contract_type insertion exit_kind",
            "follow_up stay_id answer left_reason",
            "counted_exit employment_id",
            "clause_line hours training",
            "rights_request beneficiary_id asked_right objects_to");

    /** What somebody did, without a word of why, and what is known of members themselves: facts about a member. */
    private static final Set<String> ABOUT_MEMBERS = columns(
            "history member_id subject_id",
            "task subject_id done_by",
            "allocation member_id",
            "calendar_feed member_id",
            "member name email subject",
            "identity_order member_id",
            "membership_request first_name last_name email phone why refusal decided_by",
            "partner_application contact_id created_by",
            "club_event created_by",
            "commitment created_by",
            "commitment_taking taken_by",
            "immersion sent_by",
            "immersion_place created_by",
            "immersion_place_signer name email",
            "label granted_by",
            "registration first_name last_name email status registered_by",
            "meeting registration_a registration_b",
            "meeting_wish from_registration to_registration strength",
            "meeting_exclusion one_registration other_registration said_by",
            "meeting_absence registration_id round",
            "purpose_limit member_id people reason set_by",
            "member_preferences member_id channels email",
            "organisation contact_email contact_phone",
            "referential_import member_id",
            "rights_request recorded_by closed_by",
            "service_import imported_by");

    @Test
    void every_column_about_a_person_is_erased_or_only_counted() throws SQLException {
        var functions = TestDatabase.texts(FUNCTIONS);
        var deleted = functions.stream()
                .flatMap(source -> DELETED.matcher(source).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        var updated = functions.stream()
                .flatMap(source -> UPDATED.matcher(source).results())
                .flatMap(update -> COLUMN.matcher(update.group(2))
                        .results()
                        .map(column -> update.group(1) + "." + column.group(1)))
                .collect(Collectors.toSet());
        var left = new TreeSet<>(TestDatabase.texts(PERSONAL));
        left.removeAll(updated);
        left.removeIf(column -> deleted.contains(column.substring(0, column.indexOf('.'))) && !isCounted(column));
        assertThat(left)
                .as("columns about people that an erasure leaves as they are: erase them in the next erase_… function")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(COUNTED, ABOUT_MEMBERS).flatMap(Set::stream).toList());
    }

    /** The rows of such a table are deleted in part. */
    private static boolean isCounted(String column) {
        return COUNTED.contains(column) || ABOUT_MEMBERS.contains(column);
    }

    private static Set<String> columns(String... tables) {
        return Stream.of(tables)
                .map(line -> List.of(line.split(" ", -1)))
                .flatMap(line -> line.stream().skip(1).map(column -> line.getFirst() + "." + column))
                .collect(Collectors.toUnmodifiableSet());
    }
}
