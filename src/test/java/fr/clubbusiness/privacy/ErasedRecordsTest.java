package fr.clubbusiness.privacy;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.accompaniment.merge.Merges;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.privacy.ErasePerson.Cause;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person whose two records became one is told of both, and erased from both. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ErasedRecordsTest {
    private static final String RETAINED = "SELECT beneficiary_id FROM person_retention WHERE beneficiary_id = ?::uuid";

    @Inject
    ErasePerson people;

    private MarkedPeople joined;
    private Person kept;

    @BeforeEach
    void twoRecordsBecomeOne() {
        joined = MarkedPeople.somebody();
        var named = given().auth()
                .oauth2(joined.person().holder().token())
                .get(joined.person().at("/identity"))
                .then()
                .statusCode(200)
                .extract();
        kept = aPerson()
                .named(named.path("firstName"), named.path("lastName"))
                .targeting("G1603")
                .create();
        Merges.merged(kept, joined.person());
    }

    @Test
    void no_table_holds_a_word_of_either_record() throws SQLException {
        assertThat(WholeDatabase.tablesWith(joined.words())).contains("joined_record", "introduction", "pass_iae");
        erase();
        assertThat(WholeDatabase.tablesWith(joined.words())).isEmpty();
        assertThat(WholeDatabase.tablesWith(List.of(kept.reference()))).isEmpty();
    }

    @Test
    void both_records_stand_in_the_list_of_erasures_and_leave_one_aggregate_line() throws SQLException {
        var before = aggregates();
        erase();
        assertThat(TestDatabase.texts(
                        "SELECT cause FROM erasure WHERE id IN (?::uuid, ?::uuid)",
                        kept.id(),
                        joined.person().id()))
                .containsExactly("RIGHT", "RIGHT");
        assertThat(aggregates()).isEqualTo(before + 1);
    }

    @Test
    void the_retention_counts_one_person() throws SQLException {
        assertThat(TestDatabase.texts(RETAINED, kept.id())).hasSize(1);
        assertThat(TestDatabase.texts(RETAINED, joined.person().id())).isEmpty();
    }

    @Test
    void the_person_is_told_what_the_other_record_said() {
        var request = Rights.received(kept, "ACCESS");
        Rights.as(kept.holder().token())
                .get("/v1/rights-requests/" + request + "/export")
                .then()
                .statusCode(200)
                .body(containsString(joined.mark() + "@example.fr"))
                .body(containsString(joined.person().reference()));
    }

    private void erase() {
        assertThat(TheClub.reads(() -> people.erase(UUID.fromString(kept.id()), Cause.RIGHT)))
                .isTrue();
    }

    private static int aggregates() throws SQLException {
        return Integer.parseInt(
                TestDatabase.texts("SELECT count(*) FROM erased_person").getFirst());
    }
}
