package fr.clubbusiness.matching;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.directory.Members.aStructure;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.Towns;
import fr.clubbusiness.beneficiary.People;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While an open transaction delays the index, people and needs that must no longer be shown are not shown. */
@QuarkusTest
class LateIndexTest {
    @Inject
    AgroalDataSource database;

    private Connection holder;
    private Member structure;
    private String town;

    @BeforeEach
    void join() throws SQLException {
        holder = database.getConnection();
        holder.setAutoCommit(false);
        town = Towns.next();
        structure = aStructure(StructureKind.ACI);
    }

    /** From here on, the index reads no change. */
    private void holdTheIndex() throws SQLException {
        Matching.caughtUp();
        try (var statement = holder.createStatement()) {
            statement.execute("SELECT pg_current_xact_id()");
        }
    }

    @AfterEach
    void release() throws SQLException {
        holder.rollback();
        holder.close();
    }

    @Test
    void a_person_without_agreement_or_paused_disappears_at_once_and_others_take_the_place() throws SQLException {
        var first = person().create();
        var second = person().create();
        var third = person().create();
        var need = need().create();
        holdTheIndex();

        step(first, "withdraw-agreement");
        step(second, "pause");

        matches(need, "?limit=1")
                .body("items.beneficiary.id", contains(third.id()))
                .body("items.rank", contains(1));
        matches(need, "").body("items.beneficiary.id", contains(third.id())).body("eligible", equalTo(1));
    }

    @Test
    void without_candidates_the_list_is_empty() throws SQLException {
        var person = person().create();
        var need = need().create();
        holdTheIndex();

        step(person, "pause");

        matches(need, "?include=TO_LIFT")
                .body("items", empty())
                .body("toLift", empty())
                .body("eligible", equalTo(0));
    }

    @Test
    void a_withdrawn_need_is_no_longer_among_a_persons_matches() throws SQLException {
        // The withdrawn need is the better one, so that it would stand first.
        var person = person().skilledIn("104167").create();
        var withdrawn = need().requiring("104167").create();
        var open = need().requiring("104167", "100359").create();
        holdTheIndex();

        Needs.withdraw(withdrawn);

        given().auth()
                .oauth2(structure.token())
                .get(person.at("/matches?limit=1"))
                .then()
                .statusCode(200)
                .body("items.need.id", contains(open.id()))
                .body("eligible", equalTo(1));
    }

    private People person() {
        return aPerson().heldBy(structure).targeting("G1603").in(town);
    }

    private Needs need() {
        return aNeed().forOccupation("G1603").in(town);
    }

    private void step(Person person, String step) {
        given().auth()
                .oauth2(structure.token())
                .post(person.at("/" + step))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse matches(Need need, String query) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/needs/" + need.id() + "/matches" + query)
                .then()
                .statusCode(200);
    }
}
