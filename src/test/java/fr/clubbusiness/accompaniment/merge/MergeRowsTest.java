package fr.clubbusiness.accompaniment.merge;

import static fr.clubbusiness.accompaniment.merge.Merges.merged;
import static fr.clubbusiness.beneficiary.People.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.iae.IaeRequests;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.pathway.PathwayRequests;
import fr.clubbusiness.security.CallerRows;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a query of the API that forgets its filter reads after a merge. Asked of PostgreSQL as role {@code club_api}. */
@QuarkusTest
class MergeRowsTest {
    private static final List<String> OF_BARRIERS =
            List.of("barrier_action.beneficiary_id", "barrier_step.beneficiary_id", "diagnosis.beneficiary_id");

    private Member holder;
    private Member other;
    private Person kept;
    private Person joined;

    @BeforeEach
    void twoRecordsOfOnePerson() {
        holder = Members.aStructure(StructureKind.ACI);
        other = Members.aStructure(StructureKind.EI);
        kept = aPerson().heldBy(holder).targeting("G1603").create();
        joined = aPerson()
                .heldBy(other)
                .targeting("G1603")
                .with("externalId", "E-2")
                .create();
    }

    @Test
    void the_structure_that_goes_on_reads_nothing_of_what_another_one_did_about_barriers() throws SQLException {
        follow(joined);
        for (var rows : OF_BARRIERS) {
            assertThat(rows(other, rows, joined)).as(rows).isPositive();
        }
        merged(kept, joined);
        for (var rows : OF_BARRIERS) {
            assertThat(rows(holder, rows, kept)).as(rows).isZero();
            assertThat(rows(other, rows, kept)).as(rows).isZero();
            assertThat(CallerRows.count(holder.id(), CallerRows.anybody(), "automaton", rows, kept.id()))
                    .as(rows)
                    .isPositive();
        }
    }

    @Test
    void what_it_did_itself_goes_on_to_be_read() throws SQLException {
        var twice = aPerson().heldBy(holder).targeting("G1603").create();
        follow(twice);
        merged(kept, twice);
        for (var rows : OF_BARRIERS) {
            assertThat(rows(holder, rows, kept)).as(rows).isPositive();
        }
    }

    @Test
    void the_day_of_an_action_of_another_structure_is_no_day_of_the_path() throws SQLException {
        follow(joined);
        PathwayRequests.withBarrier(kept, "MOBILITY");
        merged(kept, joined);
        assertThat(value(holder, "SELECT planned_on FROM open_path WHERE beneficiary_id = ?::uuid", kept.id()))
                .isEmpty();
    }

    @Test
    void the_second_structure_reads_neither_the_name_nor_the_kinds_of_the_first() throws SQLException {
        merged(kept, joined);
        for (var column : List.of("holder_name", "holder_kinds")) {
            var query = "SELECT %s FROM co_accompanied_person WHERE beneficiary_id = ?::uuid".formatted(column);
            assertThat(value(other, query, kept.id())).as(column).isEmpty();
        }
    }

    @Test
    void a_structure_asks_for_its_own_keys_alone() throws SQLException {
        var twice = aPerson().heldBy(holder).with("externalId", "E-1").create();
        merged(kept, twice);
        merged(kept, joined);
        var asked = "SELECT number FROM joined_people(ARRAY[?]::uuid[], ARRAY[?])";
        assertThat(value(holder, asked, holder.id(), "E-1")).isPresent();
        assertThat(value(other, asked, holder.id(), "E-1")).isEmpty();
        assertThat(value(other, asked, other.id(), "E-2")).isEmpty();
    }

    @Test
    void the_key_stays_with_what_the_joined_record_said() throws SQLException {
        merged(kept, joined);
        assertThat(TestDatabase.texts(
                        "SELECT external_id FROM joined_record WHERE beneficiary_id = ?::uuid", joined.id()))
                .containsExactly("E-2");
        assertThat(TestDatabase.texts(
                        "SELECT id FROM beneficiary WHERE external_id = 'E-2' AND structure_id = ?::uuid", other.id()))
                .isEmpty();
    }

    private static void follow(Person person) {
        IaeRequests.diagnosed(person, Needs.today().minusDays(20));
        PathwayRequests.withBarrier(person, "MOBILITY");
        PathwayRequests.plan(person, "MOBILITY", Needs.today().plusDays(5));
    }

    private static int rows(Member by, String column, Person person) throws SQLException {
        return CallerRows.count(by.id(), CallerRows.anybody(), "structure", column, person.id());
    }

    /** Of the one row that is found; empty for null too. */
    private static Optional<String> value(Member by, String query, String... values) throws SQLException {
        try (var connection = CallerRows.as(by.id(), CallerRows.anybody(), "structure");
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        }
    }
}
