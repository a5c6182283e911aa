package fr.clubbusiness.privacy;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.employment.Employments;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each right does, for the person and for everybody else. */
@QuarkusTest
class AllRightsTest {
    private static final String TOWN = "92050";

    @Test
    void what_is_held_is_read_by_a_program_and_by_the_person() throws SQLException {
        var other = MarkedPeople.somebody();
        var marked = MarkedPeople.somebody();
        var person = marked.person();
        var id = Rights.received(person, "ACCESS");
        var read = Rights.as(person.holder().token())
                .get("/v1/rights-requests/" + id + "/export")
                .then()
                .statusCode(200)
                .body("version", equalTo("1"))
                .body("sections.code", hasItem("HISTORY"))
                .extract()
                .asString();
        assertThat(read).contains(marked.words());
        assertThat(read)
                .contains("Porte " + marked.mark(), "relais " + marked.mark(), "Elle a dit " + marked.mark())
                .doesNotContain(other.words());
        assertThat(TestDatabase.texts(
                        "SELECT DISTINCT m.name FROM history h JOIN member m ON m.id = h.member_id WHERE h.subject_id = ?::uuid",
                        person.id()))
                .as("names of members")
                .isNotEmpty()
                .noneMatch(read::contains);
        Rights.as(person.holder().token())
                .accept("text/html")
                .get("/v1/rights-requests/" + id + "/export")
                .then()
                .statusCode(200)
                .body(containsString("Ce que le club sait de vous"))
                .body(containsString("Elle a dit " + marked.mark()))
                .body(not(containsString("<script")))
                .body(not(matchesPattern("(?s).*>[^<]*[A-Z]{2,}_[A-Z].*")));
        var refused = Rights.received(person, "ERASURE");
        Rights.as(person.holder().token())
                .get("/v1/rights-requests/" + refused + "/export")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-dossier"));
    }

    @Test
    void a_person_is_told_in_plain_french_why_they_were_proposed_or_not() {
        var person = aPerson()
                .targeting("G1603")
                .with("contractTypes", List.of("CDI"))
                .create();
        var shared = Needs.aNeed().postedBy(Members.aCompany()).create();
        Introductions.shared(shared, person);
        var other = Needs.aNeed().by("CDD").postedBy(Members.aCompany()).create();
        var id = Rights.received(person, "EXPLANATION");
        Rights.as(person.holder().token())
                .get("/v1/rights-requests/" + id + "/explanation")
                .then()
                .statusCode(200)
                .body(
                        "needs.find { it.need == '" + shared.reference() + "' }.reasons[0]",
                        containsString("a su qui vous êtes"))
                .body(
                        "needs.find { it.need == '" + other.reference() + "' }.reasons",
                        contains("Vous n'acceptez aucun des types de contrat proposés."));
        Rights.as(person.holder().token())
                .accept("text/html")
                .get("/v1/rights-requests/" + id + "/explanation")
                .then()
                .statusCode(200)
                .body(containsString("Une personne décide toujours"));
    }

    @Test
    void a_restricted_person_is_in_no_list_within_a_second_until_it_is_lifted() {
        var need = Needs.aNeed().postedBy(Members.aCompany()).create();
        var person = aPerson().targeting("G1603").in(TOWN).create();
        Matching.caughtUp();
        assertThat(listed(need, person)).contains(person.id());
        var open = Introductions.shared(need, person);
        var id = Rights.done(person, "RESTRICTION");
        assertThat(listed(need, person)).doesNotContain(person.id());
        Introductions.read(need.poster().token(), open).body("status", equalTo("WITHDRAWN"));
        read(person).body("rights.restricted", equalTo(true)).body("agreementInForce", equalTo(true));
        Introductions.post(person.holder().token(), "", Map.of("needId", need(), "beneficiaryId", person.id()))
                .statusCode(422)
                .body("reasons.code", hasItem("AGREEMENT"));
        Rights.step(person, id, "lift")
                .statusCode(200)
                .body("liftedOn", equalTo(Needs.today().toString()));
        read(person).body("rights.restricted", equalTo(false));
        Rights.step(person, Rights.received(person, "ACCESS"), "lift")
                .statusCode(409)
                .body("code", equalTo("nothing-to-lift"));
        Rights.as(person.holder().token())
                .get("/v1/rights-requests/" + id + "/explanation")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-explanation"));
    }

    @Test
    void whoever_objects_to_ranking_is_in_no_list_and_may_be_proposed_by_hand() {
        var need = Needs.aNeed().postedBy(Members.aCompany()).create();
        var person = aPerson().targeting("G1603").in(TOWN).create();
        Matching.caughtUp();
        assertThat(listed(need, person)).contains(person.id());
        Rights.step(person, Rights.objected(person, "RANKING"), "done").statusCode(200);
        assertThat(listed(need, person)).doesNotContain(person.id());
        read(person).body("rights.rankingObjected", equalTo(true));
        Introductions.shared(need, person);
    }

    @Test
    void whoever_objects_to_the_processing_takes_back_their_agreement() {
        var person = aPerson().create();
        Rights.step(person, Rights.objected(person, "PROCESSING"), "done").statusCode(200);
        read(person).body("agreementInForce", equalTo(false));
    }

    @Test
    void an_adviser_carries_out_each_right_for_a_purpose() {
        for (var right : List.of("RESTRICTION", "RECTIFICATION")) {
            var id = Rights.receivedByAdviser(Rights.body(aPerson().create(), right));
            Rights.adviserStep(id, "done").statusCode(200).body("status", equalTo("DONE"));
            if (right.equals("RESTRICTION")) {
                Rights.adviserStep(id, "lift").statusCode(200);
            }
        }
        for (var objection : List.of("RANKING", "PROCESSING")) {
            var person = aPerson().create();
            var body = Rights.body(person, "OBJECTION");
            body.put("objectsTo", objection);
            Rights.adviserStep(Rights.receivedByAdviser(body), "done").statusCode(200);
            read(person)
                    .body("agreementInForce", equalTo(objection.equals("RANKING")))
                    .body("rights.rankingObjected", equalTo(objection.equals("RANKING")));
        }
    }

    @Test
    void nobody_changes_a_restricted_person_and_no_adviser_lists_them() {
        var person = aPerson().in(TOWN).create();
        var id = Rights.done(person, "RESTRICTION");
        var structure = person.holder().token();
        Rights.as(structure)
                .post(person.at("/pause"))
                .then()
                .statusCode(409)
                .body("code", equalTo("person-restricted"))
                .body("detail", containsString("/lift"));
        Rights.as(structure)
                .body(Map.of("text", "Rappeler demain"))
                .post(person.at("/notes"))
                .then()
                .statusCode(409)
                .body("code", equalTo("person-restricted"));
        var ofStructure = "/v1/beneficiaries?structureId=" + person.holder().id();
        Rights.adviser().get(ofStructure).then().statusCode(200).body("items", empty());
        Rights.adviser()
                .body(Map.of("q", person.reference()))
                .post("/v1/beneficiaries/search")
                .then()
                .statusCode(200)
                .body("items", empty());
        Rights.as(structure).get("/v1/beneficiaries").then().body("items.id", contains(person.id()));
        Rights.step(person, id, "lift").statusCode(200);
        Rights.as(structure).post(person.at("/pause")).then().statusCode(200);
        Rights.adviser().get(ofStructure).then().body("items.id", contains(person.id()));
    }

    @Test
    void a_job_that_is_no_longer_open_is_said_to_be_so() {
        var person = aPerson().targeting("G1603").in(TOWN).create();
        var closed = Needs.aNeed().postedBy(Members.aCompany()).create();
        Rights.as(closed.poster().token())
                .body(Map.of("reason", "CANCELLED"))
                .post("/v1/needs/" + closed.id() + "/withdraw")
                .then()
                .statusCode(200);
        var id = Rights.received(person, "EXPLANATION");
        Rights.as(person.holder().token())
                .get("/v1/rights-requests/" + id + "/explanation")
                .then()
                .statusCode(200)
                .body(
                        "needs.find { it.need == '" + closed.reference() + "' }.reasons[0]",
                        not(containsString("vous êtes dans la liste")));
    }

    @Test
    void whoever_received_the_data_is_told_that_they_were_corrected() throws SQLException {
        var person = aPerson().targeting("G1603").create();
        var knows = Members.aCompany();
        Introductions.shared(Needs.aNeed().postedBy(knows).create(), person);
        var ended = Members.aCompany();
        var declined = Introductions.shared(Needs.aNeed().postedBy(ended).create(), person);
        Introductions.step(ended, declined, "decline", Map.of("reason", "NEED_CHANGED"))
                .statusCode(200);
        var id = Rights.done(person, "RECTIFICATION");
        assertThat(TestDatabase.texts(
                        "SELECT organisation_id::text FROM message WHERE kind = 'DATA_RECTIFIED' AND subject_id = ?::uuid",
                        id))
                .containsExactly(knows.id());
    }

    @Test
    void an_erasure_waits_for_what_is_under_way_and_says_all_of_it() {
        var person = aPerson()
                .targeting("G1603")
                .with("eligibilityCriteria", List.of("RSA"))
                .create();
        Employments.entered(
                person.holder(), Employments.cddi(person, Needs.today().minusDays(10)));
        Introductions.shared(Needs.aNeed().postedBy(Members.aCompany()).create(), person);
        var id = Rights.received(person, "ERASURE");
        Rights.step(person, id, "done")
                .statusCode(422)
                .body("reasons.code", containsInAnyOrder("STILL_IN_LIVE_INTRODUCTION", "CONTRACT_IN_FORCE"));
        read(person).body("id", equalTo(person.id()));
    }

    @Test
    void an_erased_person_leaves_the_answered_request_and_no_word() throws SQLException {
        var marked = MarkedPeople.somebody();
        var person = marked.person();
        var body = Rights.body(person, "ERASURE");
        body.put("details", "Effacez tout " + marked.mark());
        body.put("identityChecked", "Carte vue " + marked.mark());
        String id = Rights.post(person, body).statusCode(201).extract().path("id");
        Rights.step(person, id, "done")
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("beneficiaryReference", nullValue());
        assertThat(WholeDatabase.tablesWith(marked.words())).isEmpty();
        Rights.as(person.holder().token()).get(person.at("")).then().statusCode(404);
        Rights.as(person.holder().token()).get("/v1/rights-requests").then().body("items.status", contains("DONE"));
    }

    private static String need() {
        return Needs.aNeed().postedBy(Members.aCompany()).create().id();
    }

    private static List<String> listed(Need need, Person person) {
        return Rights.as(person.holder().token())
                .get("/v1/needs/" + need.id() + "/matches")
                .then()
                .statusCode(200)
                .extract()
                .path("items.beneficiary.id");
    }

    private static ValidatableResponse read(Person person) {
        return Rights.as(person.holder().token()).get(person.at("")).then().statusCode(200);
    }
}
