package fr.clubbusiness.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.history.Reading;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the columns say of themselves is what the rules do. */
@QuarkusTest
class RetentionWordsTest {
    private static final String PHRASES = """
            SELECT DISTINCT substring(col_description(c.oid, a.attnum) FROM 'retention (.+)$')
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
              AND col_description(c.oid, a.attnum) LIKE 'personal: %'
            """;

    @Test
    void the_retention_of_each_personal_column_is_that_of_a_rule() throws SQLException {
        var phrases = TestDatabase.texts(PHRASES);
        assertThat(phrases).contains("that of the person");
        assertThat(phrases.stream()
                        .filter(phrase ->
                                Arrays.stream(RetentionRule.values()).noneMatch(rule -> rule.isCalled(phrase))))
                .isEmpty();
    }

    /** What a member did has the words of members; the papers of a right have those of the person until they are only a proof. */
    @ParameterizedTest
    @CsvSource({
        "TASK, task",
        "PASS, pass_iae",
        "PASS, pass_suspension",
        "PASS, pass_prolongation",
        "DIAGNOSIS, diagnosis",
        "CONTRACT, document",
        "DIAGNOSIS, document",
        "CONTRACT, document_content",
        "DIAGNOSIS, document_content",
        "RIGHTS_REQUEST, rights_request"
    })
    void a_table_whose_rows_end_by_a_rule_says_so(RetentionRule rule, String table) throws SQLException {
        var phrases = new ArrayList<>(TestDatabase.texts(PHRASES + " AND c.relname = ?", table));
        assertThat(phrases).anyMatch(rule::isCalled);
        if (rule != RetentionRule.RIGHTS_REQUEST) {
            assertThat(phrases).allMatch(phrase -> rule.isCalled(phrase) || RetentionRule.MEMBER.isCalled(phrase));
        }
    }

    @Test
    void sql_and_java_call_the_same_acts_readings() throws SQLException {
        for (var type : Reading.values()) {
            assertThat(TestDatabase.texts("SELECT is_reading(?)::text", type.name()))
                    .as(type.name())
                    .containsExactly("true");
        }
        assertThat(TestDatabase.texts("SELECT is_reading('UPDATED')::text")).containsExactly("false");
        assertThat(
                        TestDatabase.texts(
                                "SELECT count(*)::text FROM regexp_matches(pg_get_functiondef('is_reading'::regproc), '''[A-Z_]+''', 'g')"))
                .containsExactly(String.valueOf(Reading.values().length));
    }
}
