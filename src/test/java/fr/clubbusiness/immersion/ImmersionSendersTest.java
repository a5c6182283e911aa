package fr.clubbusiness.immersion;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.immersion.Placements.monday;
import static fr.clubbusiness.immersion.Placements.offered;
import static fr.clubbusiness.immersion.Placements.prepare;
import static fr.clubbusiness.immersion.Placements.prepared;
import static fr.clubbusiness.immersion.Placements.prescribed;
import static fr.clubbusiness.immersion.Placements.read;
import static fr.clubbusiness.immersion.Placements.request;
import static fr.clubbusiness.immersion.Placements.step;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.commitment.Engagements;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sends whom to which places, whom a place is for first, and adults whose trial is an immersion. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ImmersionSendersTest {
    private static final LocalDate BORN = Needs.today().minusYears(30);

    private Member host;

    @BeforeEach
    void aHost() {
        host = Members.aCompany();
    }

    @Test
    void a_school_prescribes_nothing_and_a_place_is_for_its_audience() {
        var school = Engagements.aSchool();
        var pmsmp = offered(host, Placements.pmsmp());
        prepare(school, request(pmsmp.id(), Needs.today().minusYears(17)))
                .statusCode(422)
                .body("reasons.code", contains("PRESCRIBER_ONLY"));
        var ml = Members.aStructure(StructureKind.ML);
        prepare(ml, prescribed(offered(host).id(), Needs.today().minusYears(15)))
                .statusCode(422)
                .body("reasons.code", contains("AUDIENCE_NOT_SERVED"));
        var visits = Placements.place();
        visits.put("audience", List.of("ML"));
        var place = offered(host, visits);
        prepared(ml, place, prescribed(place.id(), Needs.today().minusYears(17)));
        var aci = Members.aStructure(StructureKind.ACI);
        prepare(aci, prescribed(pmsmp.id(), BORN)).statusCode(422).body("reasons.code", contains("NOT_A_SENDER"));
    }

    @Test
    void the_host_alone_says_who_signs_for_it() {
        var school = Engagements.aSchool();
        var place = offered(host);
        String email = read(host.token(), place.at("")).extract().path("signer.email");
        var body = request(place.id());
        var terms = Placements.terms(monday());
        var signatories = Placements.signatories();
        signatories.get(2).put("email", email.toUpperCase(java.util.Locale.ROOT));
        terms.put("signatories", signatories);
        body.put("conditions", terms);
        prepare(school, body).statusCode(422).body("reasons.code", contains("SAME_ADDRESS"));
        signatories.get(2).put("email", "autre@college.example");
        signatories.add(Placements.signatory("HOST", "Léa Petit", "lea@college.example"));
        prepare(school, body).statusCode(422).body("reasons.code", contains("SIGNATORY_TOO_MANY"));
    }

    @Test
    void schools_of_priority_neighbourhoods_are_served_first() {
        var adviser = TestTokens.adviser();
        var school = Engagements.aSchool();
        var other = Engagements.aSchool();
        Engagements.post(adviser, "/v1/immersion-places/qpv-schools", Map.of("partnerIds", List.of(host.id())))
                .statusCode(400)
                .body("violations.field", contains("partnerIds"));
        Engagements.post(adviser, "/v1/immersion-places/qpv-schools", Map.of("partnerIds", List.of(school.id())))
                .statusCode(200)
                .body("partnerIds", contains(school.id()));
        read(adviser, "/v1/immersion-places/qpv-schools").body("partnerIds", contains(school.id()));
        var body = Placements.place();
        body.put(
                "firstFor",
                Map.of("qpv", true, "until", Needs.today().plusDays(5).toString()));
        var place = offered(host, body);
        read(host.token(), place.at("")).body("firstFor.qpv", equalTo(true)).body("firstFor.partnerIds", empty());
        read(other.token(), place.at("")).statusCode(404);
        read(school.token(), place.at("")).statusCode(200);
        prepared(school, place);
        body.put(
                "firstFor",
                Map.of(
                        "qpv",
                        true,
                        "partnerIds",
                        List.of(school.id()),
                        "until",
                        Needs.today().plusDays(5).toString()));
        step(host, "/v1/immersion-places", body).statusCode(400).body("violations.field", contains("firstFor"));
        body.put("firstFor", Map.of("until", Needs.today().plusDays(5).toString()));
        step(host, "/v1/immersion-places", body).statusCode(400).body("violations.field", contains("firstFor"));
        var ml = Members.aStructure(StructureKind.ML);
        var reserved = offered(host, Placements.reserved(Needs.today().plusDays(5), ml));
        read(ml.token(), reserved.at("")).statusCode(200);
        read(school.token(), reserved.at("")).statusCode(404);
    }

    @Test
    void a_draft_is_changed_and_an_open_place_is_not() {
        var draft = Placements.drafted(host, Placements.place());
        var read = given().auth().oauth2(host.token()).get(draft.at(""));
        var body = Placements.place();
        body.put("places", 5);
        body.put("signer", Map.of("name", "Paul Durand", "email", "paul@atelier.example"));
        replace(draft.at(""), read.header("ETag"), body).statusCode(200);
        read(host.token(), draft.at("")).body("places", equalTo(5)).body("signer.name", equalTo("Paul Durand"));
        step(host, draft.at("/open")).statusCode(200).body("left", equalTo(5));
        body.put("places", 6);
        replace(draft.at(""), "*", body).statusCode(409).body("code", equalTo("immersion-place-offered"));
    }

    private ValidatableResponse replace(String path, String etag, Map<String, ?> body) {
        return given().auth()
                .oauth2(host.token())
                .header("If-Match", etag)
                .contentType("application/json")
                .body(body)
                .put(path)
                .then();
    }

    @Test
    void places_are_found_by_kind_tension_and_social_economy() {
        var ml = Members.aStructure(StructureKind.ML);
        var aci = Members.aStructure(StructureKind.ACI);
        var computing = Placements.place();
        computing.put("romeCode", "I1401");
        var inTension = offered(host, computing);
        var kitchen = Placements.pmsmp();
        kitchen.put("romeCode", "G1602");
        var social = offered(aci, kitchen);
        var plain = offered(host, kitchen);
        read(ml.token(), inTension.at("")).body("tension", equalTo(true)).body("ess", equalTo(false));
        read(ml.token(), social.at("")).body("tension", equalTo(false)).body("ess", equalTo(true));
        read(ml.token(), "/v1/immersion-places?limit=100&tension=true")
                .body("items.id", hasItem(inTension.id()))
                .body("items.id", not(hasItem(plain.id())));
        read(ml.token(), "/v1/immersion-places?limit=100&ess=true&kind=PMSMP")
                .body("items.id", hasItem(social.id()))
                .body("items.id", not(hasItem(plain.id())));
        read(ml.token(), "/v1/immersion-places?ess=peut-%C3%AAtre").statusCode(400);
        read(ml.token(), "/v1/immersion-places?status=GONE").statusCode(400);
        var file = given().auth()
                .oauth2(ml.token())
                .accept("text/csv")
                .get("/v1/immersion-places/export?tension=true")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(file).contains(inTension.reference()).doesNotContain(plain.reference(), "@");
    }

    /** One agreement for pupils and adults. */
    @Test
    void the_trial_of_an_adult_is_served_by_the_same_agreement_and_erased_with_them() throws SQLException {
        var need = aNeed().forOccupation("G1603").postedBy(host).create();
        var person =
                aPerson().targeting("G1603").named("Inès", "Moreau").born(BORN).create();
        var introduction = Introductions.shared(need, person);
        var place = offered(host, Placements.pmsmp());
        var body = trialBody(place.id(), introduction);
        prepare(person.holder(), body).statusCode(422).body("reasons.code", contains("NOT_A_TRIAL"));
        startTrial(introduction);
        prepare(Members.aStructure(StructureKind.ML), body)
                .statusCode(422)
                .body("reasons.code", contains("NOT_REFERRING"));
        prepare(Members.aStructure(StructureKind.ACI), body)
                .statusCode(422)
                .body("reasons.code", containsInAnyOrder("NOT_A_SENDER", "NOT_REFERRING"));
        var elsewhere = offered(Members.aCompany(), Placements.pmsmp());
        prepare(person.holder(), trialBody(elsewhere.id(), introduction))
                .statusCode(422)
                .body("reasons.code", contains("ANOTHER_HOST"));
        var other = trialBody(place.id(), introduction);
        other.put("person", Map.of("firstName", "Léo", "lastName", "Petit", "birthDate", BORN.toString()));
        prepare(person.holder(), other).statusCode(422).body("reasons.code", contains("ANOTHER_PERSON"));
        var immersion = prepared(person.holder(), place, body);
        read(person.holder().token(), immersion.at("")).body("introductionId", equalTo(introduction));
        read(host.token(), immersion.at("")).statusCode(404);
        step(person.holder(), immersion.at("/sign-requests")).statusCode(200);
        read(host.token(), immersion.at(""))
                .body("introductionId", equalTo(introduction))
                .body("signatures.party", containsInAnyOrder("YOUNG_PERSON", "HOST", "PRESCRIBER"));
        TestDatabase.texts("SELECT erase_with_immersions(?::uuid)::text", person.id());
        read(host.token(), immersion.at(""))
                .body("person", nullValue())
                .body("introductionId", nullValue())
                .body("signatures.email", everyItem(nullValue()));
    }

    /** By one introduction on trial, a structure sends nobody else, and on no other days. */
    @Test
    void an_agreement_that_serves_a_trial_is_asked_at_each_step_whether_it_still_does() throws SQLException {
        var need = aNeed().forOccupation("G1603").postedBy(host).create();
        var person =
                aPerson().targeting("G1603").named("Inès", "Moreau").born(BORN).create();
        var introduction = Introductions.shared(need, person);
        startTrial(introduction);
        var place = offered(host, Placements.pmsmp());
        var immersion = prepared(person.holder(), place, trialBody(place.id(), introduction));
        for (var another : List.of(
                Map.of("firstName", "Léa", "lastName", "Moreau", "birthDate", BORN.toString()),
                Map.of("firstName", "Inès", "lastName", "Petit", "birthDate", BORN.toString()),
                Map.of(
                        "firstName",
                        "Inès",
                        "lastName",
                        "Moreau",
                        "birthDate",
                        BORN.plusDays(1).toString()))) {
            step(person.holder(), immersion.at("/person"), another)
                    .statusCode(422)
                    .body("reasons.code", contains("ANOTHER_PERSON"));
        }
        step(
                        person.holder(),
                        immersion.at("/person"),
                        Map.of("firstName", "INES", "lastName", "Moreau", "birthDate", BORN.toString()))
                .statusCode(200);
        var later = new HashMap<>(conditions(trialBody(place.id(), introduction)));
        later.put("firstDay", monday().plusDays(14).toString());
        later.put("lastDay", monday().plusDays(18).toString());
        step(person.holder(), immersion.at("/terms"), later)
                .statusCode(422)
                .body("reasons.code", contains("OUT_OF_TRIAL"));
        Introductions.step(host, introduction, "decline", Map.of("reason", "OTHER"))
                .statusCode(200);
        step(person.holder(), immersion.at("/sign-requests"))
                .statusCode(422)
                .body("reasons.code", contains("NOT_A_TRIAL"));
    }

    @Test
    void nobody_is_sent_to_their_own_place() {
        var ml = Members.aStructure(StructureKind.ML);
        var own = offered(ml, Placements.pmsmp());
        prepare(ml, prescribed(own.id(), BORN)).statusCode(422).body("reasons.code", contains("OWN_PLACE"));
    }

    @SuppressWarnings("unchecked") // written so by Placements
    private static Map<String, Object> conditions(Map<String, Object> body) {
        return (Map<String, Object>) Objects.requireNonNull(body.get("conditions"));
    }

    private static Map<String, Object> trialBody(String place, String introduction) {
        var body = new HashMap<>(prescribed(place, BORN));
        body.put("introductionId", introduction);
        return body;
    }

    private void startTrial(String introduction) {
        Introductions.step(
                        host,
                        introduction,
                        "trial",
                        Map.of(
                                "kind",
                                "PMSMP",
                                "from",
                                monday().toString(),
                                "to",
                                monday().plusDays(11).toString(),
                                "object",
                                "START_RECRUITMENT"))
                .statusCode(200);
    }
}
