package fr.clubbusiness.accompaniment;

import static fr.clubbusiness.accompaniment.Links.get;
import static fr.clubbusiness.accompaniment.Links.path;
import static fr.clubbusiness.accompaniment.Links.post;
import static fr.clubbusiness.accompaniment.Links.request;
import static fr.clubbusiness.accompaniment.Links.start;
import static fr.clubbusiness.accompaniment.Links.started;
import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.OrganisationLeft;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A second structure accompanies a person, as far as they agree. */
@QuarkusTest
class CoAccompanimentTest {
    @Inject
    Event<OrganisationLeft> left;

    private Member holder;
    private Member second;
    private Person person;

    @BeforeEach
    void somebodyOfTheHolder() {
        holder = Members.aStructure(StructureKind.ACI);
        second = Members.aStructure(StructureKind.ML);
        person = aPerson()
                .heldBy(holder)
                .targeting("G1603")
                .with("barriers", List.of("MOBILITY"))
                .create();
    }

    @Test
    void the_second_structure_reads_facts_and_no_identity() {
        var id = started(person, second);
        for (var address : new String[] {"/v1/co-accompanied", path(id), "/v1/co-accompanied/export"}) {
            get(second, address)
                    .statusCode(200)
                    .body(containsString(person.reference()))
                    .body(not(containsString("Camille")))
                    .body(not(containsString("1990-05-17")));
        }
        get(second, path(id)).body("targetOccupations", contains("G1603"));
        for (var door : new String[] {"", "/identity", "/sensitive", "/notes", "/barriers", "/matches"}) {
            get(second, person.at(door)).statusCode(404);
        }
    }

    @Test
    void barriers_are_read_only_as_the_person_agrees_and_each_reading_leaves_a_trace() throws SQLException {
        String without = start(person, request(second.id(), false))
                .statusCode(201)
                .extract()
                .path("id");
        get(second, path(without)).body("barriers", empty());
        assertThat(readings()).isZero();
        var other = Members.aStructure(StructureKind.EI);
        var with = started(person, other);
        get(other, path(with)).body("barriers.code", contains("MOBILITY"));
        get(other, path(with)).statusCode(200);
        get(other, "/v1/co-accompanied").body(not(containsString("MOBILITY")));
        assertThat(readings()).isOne();
    }

    @Test
    void the_second_structure_neither_proposes_nor_matches_the_person() {
        started(person, second);
        var need = aNeed().create();
        Introductions.post(second.token(), "", Map.of("needId", need.id(), "beneficiaryId", person.id()))
                .statusCode(400)
                .body("violations.field", contains("beneficiaryId"));
        Matching.caughtUp();
        get(second, "/v1/needs/" + need.id() + "/matches").statusCode(200).body("items", empty());
        get(second, "/v1/beneficiaries").statusCode(200).body("items", empty());
    }

    @Test
    void what_changes_is_read_at_once() {
        var id = started(person, second);
        post(holder, person.at("/pause"), Map.of()).statusCode(200);
        get(second, path(id)).body("state", equalTo("PAUSED"));
    }

    @Test
    void whoever_ends_it_the_second_structure_reads_nothing_any_more() {
        var id = started(person, second);
        post(holder, person.at("/co-accompaniments/" + id + "/end"), Map.of())
                .statusCode(200)
                .body("endedAt", notNullValue());
        get(second, path(id)).statusCode(404);
        var again = started(person, second);
        post(second, path(again) + "/end", Map.of()).statusCode(200);
        get(second, path(again)).statusCode(404);
        get(holder, person.at("/co-accompaniments")).body("items.id", contains(again, id));
    }

    @Test
    void it_ends_when_the_person_leaves() {
        var id = started(person, second);
        post(holder, person.at("/leave"), Map.of()).statusCode(200);
        get(second, path(id)).statusCode(404);
        get(holder, person.at("/co-accompaniments")).body("items.endedAt", contains(notNullValue()));
    }

    @Test
    void the_second_structure_that_takes_the_person_over_is_no_longer_second() {
        var id = started(person, second);
        Transfers.step(second, Transfers.offered(person, second), "accept").statusCode(200);
        get(second, path(id)).statusCode(404);
        get(second, person.at("/co-accompaniments")).statusCode(200).body("items", empty());
    }

    @Test
    void whoever_takes_the_person_over_is_not_told_who_else_accompanied_them() throws SQLException {
        var prison = Members.aStructure(StructureKind.SPIP);
        var id = started(person, prison);
        var over = started(person, Members.aStructure(StructureKind.EI));
        post(holder, person.at("/co-accompaniments/" + over + "/end"), Map.of()).statusCode(200);
        Transfers.step(second, Transfers.offered(person, second), "accept").statusCode(200);
        get(prison, path(id)).statusCode(404);
        get(second, person.at("/co-accompaniments")).statusCode(200).body("items", empty());
        assertThat(TestDatabase.texts(
                        "SELECT type FROM history WHERE subject_id = ?::uuid AND type = 'CO_ACCOMPANIMENT_ENDED'",
                        person.id()))
                .hasSize(2);
    }

    @Test
    void the_links_of_a_structure_that_leaves_the_club_end_on_both_sides() {
        var ofTheirs = started(person, second);
        var atTheirs = started(aPerson().heldBy(second).create(), holder);
        TheClub.runs(() -> left.fire(new OrganisationLeft(UUID.fromString(holder.id()))));
        get(second, path(ofTheirs)).statusCode(404);
        get(holder, path(atTheirs)).statusCode(404);
    }

    @Test
    void a_structure_whose_kind_says_something_of_the_person_is_not_named() {
        var prison = Members.aStructure(StructureKind.SPIP);
        var theirs = aPerson().heldBy(prison).create();
        get(second, path(started(theirs, second))).statusCode(200).body("structureName", nullValue());
    }

    @Test
    void only_a_structure_of_the_club_that_is_not_theirs_is_linked_once_and_on_a_day_that_was() {
        start(person, request(Members.aCompany().id(), false))
                .statusCode(422)
                .body("reasons.code", contains("TRANSFER_TO_NON_HOLDER"));
        start(person, request(holder.id(), false))
                .statusCode(422)
                .body("reasons.code", contains("ALREADY_ACCOMPANIES"));
        var tomorrow = request(second.id(), false);
        tomorrow.put("givenOn", Needs.today().plusDays(1).toString());
        start(person, tomorrow).statusCode(400).body("violations.field", hasItem("givenOn"));
        started(person, second);
        start(person, request(second.id(), false))
                .statusCode(409)
                .body("code", equalTo("co-accompaniment-one-running"));
    }

    @Test
    void another_structure_starts_and_reads_nothing() {
        var third = Members.aStructure(StructureKind.EI);
        post(third, person.at("/co-accompaniments"), request(third.id(), true)).statusCode(404);
        get(third, person.at("/co-accompaniments")).statusCode(404);
        given().auth()
                .oauth2(third.token())
                .get(path(started(person, second)))
                .then()
                .statusCode(404);
    }

    private int readings() throws SQLException {
        return TestDatabase.texts(
                        "SELECT type FROM history WHERE subject_id = ?::uuid AND type = 'SENSITIVE_READ' AND reason = 'CO_ACCOMPANIMENT'",
                        person.id())
                .size();
    }
}
