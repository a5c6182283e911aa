package fr.clubbusiness.immersion;

import static fr.clubbusiness.immersion.Placements.monday;
import static fr.clubbusiness.immersion.Placements.offered;
import static fr.clubbusiness.immersion.Placements.prepare;
import static fr.clubbusiness.immersion.Placements.prepared;
import static fr.clubbusiness.immersion.Placements.read;
import static fr.clubbusiness.immersion.Placements.request;
import static fr.clubbusiness.immersion.Placements.step;
import static fr.clubbusiness.immersion.Placements.terms;
import static fr.clubbusiness.immersion.Placements.toSign;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.commitment.Engagements;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.immersion.Placements.Offered;
import fr.clubbusiness.immersion.Placements.Prepared;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.membership.Mailbox;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A host offers places, a school assigns them, everybody signs by a link, and both say how it went. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ImmersionTest {
    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    private Mailbox mails;
    private String adviser;
    private Member host;
    private Member school;
    private Offered place;

    @BeforeEach
    void aClubOfItsOwn() throws Exception {
        adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        host = Members.aCompany(adviser);
        school = Engagements.aPartner(adviser, "SCHOOL");
        place = offered(host);
        mails = new Mailbox(jobs, host.id());
    }

    @AfterEach
    void comeBack() {
        mails.close();
        clock.comeBack();
    }

    @Test
    void a_place_becomes_an_agreement_that_all_sign_and_both_assess() throws Exception {
        var immersion = toSign(school, place);
        read(host.token(), immersion.at(""))
                .statusCode(200)
                .body("reference", startsWith("I-"))
                .body("status", equalTo("TO_SIGN"))
                .body("person.lastName", equalTo("Moreau"))
                .body("person.birthDate", nullValue())
                .body("signatures.findAll { it.party != 'HOST' }.email", everyItem(nullValue()))
                .body("signatures.find { it.party == 'HOST' }.name", equalTo("Ada Martin"));
        signAll(immersion);
        read(school.token(), immersion.at(""))
                .body("status", equalTo("SIGNED"))
                .body("signatures.signedAt", everyItem(notNullValue()));
        step(school, immersion.at("/validate"), Map.of("officialReference", "CONV-2026-18"))
                .statusCode(200)
                .body("status", equalTo("VALIDATED"));
        step(school, immersion.at("/assess"), said("DONE", "NONE"))
                .statusCode(422)
                .body("reasons.code", contains("NOT_OVER"));
        clock.advance(Duration.ofDays(45));
        step(host, immersion.at("/assess"), said("NOT_HELD", "NONE"))
                .statusCode(200)
                .body("status", equalTo("NOT_HELD"));
        step(school, immersion.at("/assess"), said("DONE", "APPRENTICESHIP"))
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("assessments.held", containsInAnyOrder("NOT_HELD", "DONE"));
        step(host, immersion.at("/assess"), said("PARTIAL", "NONE"))
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("assessments.held", containsInAnyOrder("PARTIAL", "DONE"));
    }

    private static Map<String, Object> said(String held, String outcome) {
        return Map.of("held", held, "outcome", outcome, "comment", "Une semaine bien remplie.");
    }

    private void signAll(Prepared immersion) throws Exception {
        for (var address : addresses(immersion)) {
            Mailbox.answer(mails.linkTo(address), "SIGN")
                    .then()
                    .statusCode(200)
                    .body(containsString("Vous avez signé"));
        }
    }

    private static List<String> addresses(Prepared immersion) {
        return read(immersion.sender().token(), immersion.at("")).extract().path("signatures.email");
    }

    @Test
    void the_host_knows_of_nobody_until_it_is_to_sign() {
        var immersion = prepared(school, place);
        read(host.token(), immersion.at("")).statusCode(404);
        read(host.token(), "/v1/immersions").statusCode(200).body("items", empty());
        step(host, immersion.at("/cancel")).statusCode(404);
        step(school, immersion.at("/sign-requests")).statusCode(200);
        read(host.token(), "/v1/immersions").body("items.person.lastName", contains("Moreau"));
    }

    @Test
    void the_agency_reads_no_contact_of_a_minor() {
        var immersion = toSign(school, place);
        given().auth()
                .oauth2(adviser)
                .header("Purpose", "Appel de la mère")
                .get(immersion.at(""))
                .then()
                .statusCode(200)
                .body("person.lastName", equalTo("Moreau"))
                .body("signatures.party", hasItem("GUARDIAN"))
                .body("signatures.email", everyItem(nullValue()))
                .body("signatures.name", everyItem(nullValue()));
        read(school.token(), immersion.at("")).body("signatures.email", everyItem(notNullValue()));
    }

    @Test
    void nobody_else_reads_an_immersion() {
        var immersion = toSign(school, place);
        for (var other : List.of(
                Members.aCompany(adviser),
                Engagements.aPartner(adviser, "SCHOOL"),
                Members.aStructure(adviser, StructureKind.ML),
                Members.aCompany())) {
            read(other.token(), immersion.at("")).statusCode(404);
            step(other, immersion.at("/cancel")).statusCode(404);
            read(other.token(), "/v1/immersions").body("items", empty());
        }
    }

    @Test
    void reading_a_link_signs_nothing_and_an_altered_one_is_unknown() throws Exception {
        var immersion = toSign(school, place);
        var address = addresses(immersion).getFirst();
        var link = mails.linkTo(address);
        assertThat(String.join("", mails.to(address))).doesNotContain("Moreau", "Inès");
        given().accept("text/html").get(link).then().statusCode(200).body(containsString("Moreau"));
        given().accept("text/html").get(link).then().statusCode(200);
        read(school.token(), immersion.at("")).body("signatures.signedAt", everyItem(nullValue()));
        var altered = link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A");
        given().accept("text/html").get(altered).then().statusCode(404);
        Mailbox.answer(altered, "SIGN").then().statusCode(404);
        Mailbox.answer(link, "SIGN").then().statusCode(200);
        Mailbox.answer(link, "SIGN").then().statusCode(410).body(containsString("Vous avez signé"));
        read(school.token(), immersion.at("")).body("status", equalTo("TO_SIGN"));
    }

    @Test
    void any_change_of_terms_clears_all_signatures() throws Exception {
        var immersion = toSign(school, place);
        var first = addresses(immersion).getFirst();
        signAll(immersion);
        var changed = sameTerms(immersion);
        step(school, immersion.at("/terms"), changed).statusCode(200).body("status", equalTo("SIGNED"));
        changed.put("dayEnds", "16:30");
        step(school, immersion.at("/terms"), changed)
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("signatures.signedAt", everyItem(nullValue()));
        step(school, immersion.at("/validate"), Map.of())
                .statusCode(422)
                .body("reasons.code", contains("SIGNATURE_MISSING", "REFERENCE_MISSING"));
        assertThat(TestDatabase.texts(
                        "SELECT count(*)::text FROM immersion_signature WHERE immersion_id = ?::uuid", immersion.id()))
                .containsExactly("0");
        step(school, immersion.at("/sign-requests")).statusCode(200).body("status", equalTo("TO_SIGN"));
        Mailbox.answer(mails.linkTo(first), "SIGN").then().statusCode(200);
    }

    @Test
    void terms_that_changed_after_the_page_was_read_are_not_signed() throws Exception {
        var immersion = toSign(school, place);
        var link = mails.linkTo(addresses(immersion).getFirst());
        var page = given().accept("text/html").get(link).asString();
        var version = page.replaceAll("(?s).*name=\"read\" value=\"([0-9a-f]+)\".*", "$1");
        var changed = sameTerms(immersion);
        changed.put("dayEnds", "16:00");
        step(school, immersion.at("/terms"), changed).statusCode(200);
        step(school, immersion.at("/sign-requests")).statusCode(200);
        var newest = mails.linkTo(addresses(immersion).getFirst());
        given().contentType("application/x-www-form-urlencoded")
                .accept("text/html")
                .formParam("answer", "SIGN")
                .formParam("read", version)
                .post(newest)
                .then()
                .statusCode(409)
                .body(containsString("16:00"));
        Mailbox.answer(link, "SIGN").then().statusCode(410);
        read(school.token(), immersion.at("")).body("signatures.signedAt", everyItem(nullValue()));
    }

    /** The terms of an immersion, as they were sent. */
    private static Map<String, Object> sameTerms(Prepared immersion) {
        var now = read(immersion.sender().token(), immersion.at("")).extract();
        var same = new HashMap<>(now.<Map<String, Object>>path("conditions"));
        var signatories = new ArrayList<Map<String, Object>>();
        for (var one : now.<List<Map<String, Object>>>path("signatures.findAll { it.party != 'HOST' }")) {
            signatories.add(Map.of("party", one.get("party"), "name", one.get("name"), "email", one.get("email")));
        }
        same.put("signatories", signatories);
        return same;
    }

    @Test
    void the_same_address_and_missing_signatories_are_refused_with_all_reasons() {
        var body = request(place.id());
        var terms = terms(monday());
        terms.put(
                "signatories",
                List.of(
                        Placements.signatory("YOUNG_PERSON", "Inès Moreau", "famille@moreau.example"),
                        Placements.signatory("GUARDIAN", "Paul Moreau", "Famille@Moreau.example"),
                        Placements.signatory("PRESCRIBER", "Léa Petit", "lea@ml.example")));
        body.put("conditions", terms);
        prepare(school, body)
                .statusCode(422)
                .body("reasons.code", containsInAnyOrder("SIGNATORY_MISSING", "SIGNATORY_TOO_MANY", "SAME_ADDRESS"));
    }

    @Test
    void all_that_the_law_refuses_is_said_at_once() {
        var body = request(place.id(), Needs.today().minusYears(12));
        var terms = terms(monday());
        terms.put("lastDay", monday().plusDays(6).toString());
        terms.put("weekdays", List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SUNDAY"));
        terms.put("dayEnds", "21:00");
        body.put("conditions", terms);
        prepare(school, body)
                .statusCode(422)
                .body("reasons.code", hasItem("TOO_YOUNG"))
                .body("reasons.code", hasItem("HOURS_OF_A_MINOR"))
                .body("reasons.code", hasItem("SUNDAY"))
                .body("reasons.code", hasItem("TOO_LONG"));
    }

    @Test
    void dates_that_cannot_be_are_refused() {
        var body = request(place.id());
        var terms = terms(Needs.today());
        terms.put("firstDay", Needs.today().toString());
        terms.put("lastDay", Needs.today().minusDays(1).toString());
        terms.put("dayEnds", "08:00");
        body.put("conditions", terms);
        prepare(school, body)
                .statusCode(422)
                .body("reasons.code", containsInAnyOrder("PERIOD_REVERSED", "ALREADY_BEGUN", "HOURS_REVERSED"));
        terms = terms(monday());
        terms.put("weekdays", List.of("SUNDAY"));
        body.put("conditions", terms);
        prepare(school, body).statusCode(422).body("reasons.code", hasItem("NO_DAY"));
        body.put("conditions", terms(monday().plusYears(1)));
        prepare(school, body).statusCode(422).body("reasons.code", contains("OUT_OF_PLACE"));
    }

    @Test
    void a_place_is_taken_until_none_is_left_and_freed_by_a_cancellation() {
        var first = prepared(school, place);
        prepared(school, place);
        prepare(school, request(place.id())).statusCode(422).body("reasons.code", contains("NO_PLACE_LEFT"));
        read(school.token(), place.at("")).body("left", equalTo(0));
        step(school, first.at("/cancel")).statusCode(200).body("status", equalTo("CANCELLED"));
        read(school.token(), place.at("")).body("left", equalTo(1));
        prepared(school, place);
        step(school, first.at("/terms"), sameTerms(first))
                .statusCode(409)
                .body("code", equalTo("immersion-not-prepared"));
        step(school, first.at("/assess"), said("NOT_HELD", "NONE")).statusCode(409);
    }

    @Test
    void of_two_who_take_the_last_seat_at_once_one_gets_it() throws Exception {
        prepared(school, place);
        var start = new CyclicBarrier(2);
        Callable<Integer> take = () -> {
            start.await();
            return prepare(school, request(place.id())).extract().statusCode();
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var codes = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(List.of(take, take))) {
                codes.add(answer.get());
            }
            assertThat(codes).containsExactlyInAnyOrder(201, 422);
        }
    }

    @Test
    void it_is_cancelled_before_its_first_day_by_either_side_and_not_after() {
        var immersion = toSign(school, place);
        var other = toSign(school, place);
        step(host, immersion.at("/cancel")).statusCode(200);
        step(host, immersion.at("/cancel")).statusCode(200);
        clock.advance(Duration.ofDays(45));
        step(school, other.at("/cancel")).statusCode(422).body("reasons.code", contains("ALREADY_BEGUN"));
        step(school, other.at("/sign-requests")).statusCode(422);
    }

    @Test
    void a_reserved_place_is_seen_by_its_schools_first_and_by_others_afterwards() throws Exception {
        var other = Engagements.aPartner(adviser, "SCHOOL");
        var until = LocalDate.now(clock).plusDays(5);
        var before = read(other.token(), "/v1/immersion-places").extract().asString();
        var reserved = offered(host, Placements.reserved(until, school));
        read(school.token(), reserved.at(""))
                .statusCode(200)
                .body("firstUntil", equalTo(until.toString()))
                .body("firstFor", nullValue());
        read(host.token(), reserved.at("")).body("firstFor.partnerIds", contains(school.id()));
        assertThat(read(other.token(), "/v1/immersion-places").extract().asString())
                .isEqualTo(before);
        assertThat(read(other.token(), reserved.at(""))
                        .statusCode(404)
                        .extract()
                        .path("detail")
                        .toString())
                .isEqualTo(read(other.token(), "/v1/immersion-places/019f0e2b-7a51-7c11-9d62-4f1c2a7b8e45")
                        .extract()
                        .path("detail")
                        .toString());
        prepare(other, request(reserved.id())).statusCode(400).body("violations.field", contains("placeId"));
        prepared(school, reserved);
        clock.advance(Duration.ofDays(6));
        jobs.run(host.id());
        read(other.token(), reserved.at("")).statusCode(200).body("firstUntil", nullValue());
        prepared(other, reserved);
    }

    @Test
    void schools_alone_are_served_first_and_the_reserve_ends_before_the_place() {
        var buyer = Engagements.aPartner(adviser, "BUYER");
        step(host, "/v1/immersion-places", Placements.reserved(Needs.today().plusDays(5), buyer))
                .statusCode(400)
                .body("violations.field", contains("firstFor.partnerIds"));
        var body = Placements.reserved(Needs.today().plusYears(3), school);
        body.put("lastDay", Needs.today().plusYears(2).toString());
        step(host, "/v1/immersion-places", body)
                .statusCode(422)
                .body("reasons.code", containsInAnyOrder("PERIOD_TOO_LONG", "FIRST_TOO_LONG"));
        body = Placements.place();
        body.put("lastDay", Needs.today().minusDays(1).toString());
        step(host, "/v1/immersion-places", body)
                .statusCode(422)
                .body("reasons.code", containsInAnyOrder("PERIOD_OVER", "PERIOD_REVERSED"));
    }

    @Test
    void who_sends_nobody_prepares_nothing_and_a_closed_place_takes_nobody() {
        var buyer = Engagements.aPartner(adviser, "BUYER");
        prepare(buyer, request(place.id())).statusCode(400).body("violations.field", contains("placeId"));
        step(host, place.at("/close")).statusCode(200).body("status", equalTo("CLOSED"));
        step(host, place.at("/open")).statusCode(409);
        prepare(school, request(place.id())).statusCode(400).body("violations.field", contains("placeId"));
        var draft = Placements.drafted(host, Placements.place());
        read(school.token(), draft.at("")).statusCode(404);
        step(Members.aCompany(adviser), draft.at("/open")).statusCode(404);
        var own = Members.aStructure(adviser, StructureKind.ML);
        var drafted = Placements.drafted(own, Placements.pmsmp());
        prepare(own, Placements.prescribed(drafted.id(), Needs.today().minusYears(20)))
                .statusCode(422)
                .body("reasons.code", containsInAnyOrder("PLACE_CLOSED", "OWN_PLACE"));
    }

    /** No list, search or ranking finds a young person. */
    @Test
    void nobody_is_searched_by_name_or_age() throws Exception {
        prepared(school, place);
        List<String> parameters = given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .extract()
                .path("paths.'/v1/immersions'.get.parameters.name");
        assertThat(parameters.stream().filter(Objects::nonNull))
                .containsExactlyInAnyOrder("cursor", "limit", "sort", "fields", "status");
        for (var sort : List.of("lastName", "birthDate", "person.lastName")) {
            read(adviser, "/v1/immersions?sort=" + sort).statusCode(400);
        }
        given().auth()
                .oauth2(adviser)
                .header("Purpose", "Essai")
                .contentType("application/json")
                .body(Map.of("name", "Moreau"))
                .post("/v1/beneficiaries/search")
                .then()
                .body(not(containsString("Moreau")));
        // No row of the matching engine, nor of any other table, leads to a young person.
        assertThat(
                        TestDatabase.texts(
                                "SELECT conrelid::regclass::text FROM pg_constraint WHERE contype = 'f' AND confrelid = 'immersion_person'::regclass"))
                .isEmpty();
    }

    @Test
    void all_is_forgotten_on_31_august_of_the_next_year() throws Exception {
        var immersion = toSign(school, place);
        var link = mails.linkTo(addresses(immersion).getFirst());
        var end = LocalDate.of(monday().plusDays(4).getYear() + 1, 8, 30);
        clock.advance(Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(clock), end)));
        jobs.run(host.id());
        read(school.token(), immersion.at("")).body("person.lastName", equalTo("Moreau"));
        clock.advance(Duration.ofDays(1));
        jobs.run(host.id());
        read(school.token(), immersion.at(""))
                .statusCode(200)
                .body("person", nullValue())
                .body("signatures.email", everyItem(nullValue()));
        given().accept("text/html").get(link).then().statusCode(404);
    }
}
