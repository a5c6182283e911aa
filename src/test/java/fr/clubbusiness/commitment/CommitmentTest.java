package fr.clubbusiness.commitment;

import static fr.clubbusiness.commitment.Engagements.answer;
import static fr.clubbusiness.commitment.Engagements.correct;
import static fr.clubbusiness.commitment.Engagements.offer;
import static fr.clubbusiness.commitment.Engagements.offered;
import static fr.clubbusiness.commitment.Engagements.post;
import static fr.clubbusiness.commitment.Engagements.read;
import static fr.clubbusiness.commitment.Engagements.take;
import static fr.clubbusiness.commitment.Engagements.visits;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A company offers, structures and schools take, and those who received it say whether it was kept. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class CommitmentTest {
    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    private String adviser;
    private Member company;
    private Member structure;
    private Member other;

    @BeforeEach
    void aClubOfItsOwn() throws Exception {
        adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        company = Members.aCompany(adviser);
        structure = Members.aStructure(adviser, StructureKind.ACI);
        other = Members.aStructure(adviser, StructureKind.ML);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void what_is_offered_is_read_by_everybody_in_the_club_with_who_offers_it() {
        var engagement = offered(company);
        for (var reader : List.of(company, structure, Members.aCompany(adviser), school())) {
            read(reader.token(), engagement)
                    .statusCode(200)
                    .body("reference", startsWith("N-"))
                    .body("status", equalTo("OFFERED"))
                    .body("offererName", equalTo("Entreprise " + company.siret()))
                    .body("left", equalTo(5))
                    .body("takings", hasSize(0));
            list(reader.token(), "").body("items.id", contains(engagement.id()));
        }
        read(Members.aCompany().token(), engagement).statusCode(404);
    }

    @Test
    void it_is_taken_in_parts_which_its_sides_and_the_agency_alone_read() {
        var engagement = offered(company);
        take(structure, engagement, 2).statusCode(200).body("left", equalTo(3)).body("takings", hasSize(1));
        take(other, engagement, 3)
                .statusCode(200)
                .body("status", equalTo("TAKEN"))
                .body("left", equalTo(0))
                .body("takings.takerId", contains(other.id()));
        read(company.token(), engagement)
                .body("takings.takerId", contains(structure.id(), other.id()))
                .body("takings.takerName", hasItem("Structure " + structure.siret()));
        read(adviser, engagement).body("takings", hasSize(2));
        read(structure.token(), engagement).body("takings.quantity", contains(2));
        read(Members.aStructure(adviser, StructureKind.EI).token(), engagement).statusCode(404);
    }

    @Test
    void a_reader_who_is_no_side_of_it_learns_nobody_who_took_a_part() {
        var engagement = offered(company);
        take(structure, engagement, 2).statusCode(200);
        read(other.token(), engagement).body("left", equalTo(3)).body("takings", hasSize(0));
        list(other.token(), "").body("items[0].takings", hasSize(0));
    }

    @Test
    void the_same_quantity_again_changes_nothing_and_a_greater_one_takes_more() {
        var engagement = offered(company);
        take(structure, engagement, 2).statusCode(200);
        take(structure, engagement, 2).statusCode(200).body("left", equalTo(3));
        take(structure, engagement, 4).statusCode(200).body("takings.quantity", contains(4));
        take(structure, engagement, 3).statusCode(422).body("reasons.code", contains("LESS_THAN_TAKEN"));
        take(structure, engagement, 6).statusCode(422).body("reasons.code", contains("OVER_QUANTITY"));
        take(structure, engagement, 5).statusCode(200).body("status", equalTo("TAKEN"));
        take(other, engagement, 1).statusCode(404);
        take(structure, engagement, 5).statusCode(200);
    }

    @Test
    void a_school_takes_and_a_commune_does_not() {
        var engagement = offered(company);
        take(school(), engagement, 1).statusCode(200);
        take(Engagements.aPartner(adviser, "MUNICIPALITY", "BUYER"), engagement, 1)
                .statusCode(422)
                .body("reasons.code", contains("NOT_A_RECEIVER"));
        take(company, engagement, 1).statusCode(403);
    }

    @Test
    void nobody_takes_their_own() {
        Members.becomesCompany(adviser, structure);
        var both = new Member(
                structure.id(),
                structure.reference(),
                structure.siret(),
                TestTokens.of("both-" + structure.siret(), structure.siret(), "company", "structure"));
        take(both, offered(both), 1).statusCode(422).body("reasons.code", contains("OWN_COMMITMENT"));
    }

    @Test
    void what_is_impossible_is_refused_with_all_reasons() {
        var body = Engagements.mentor();
        body.put(
                "period",
                Map.of(
                        "from",
                        Needs.today().toString(),
                        "to",
                        Needs.today().minusDays(1).toString()));
        body.put("details", Map.of("m2", 12));
        offer(company, body)
                .statusCode(422)
                .body(
                        "reasons.code",
                        containsInAnyOrder("PERIOD_REVERSED", "PERIOD_OVER", "PREMISES_ONLY", "HOURS_MISSING"));
        var unknown = Engagements.mentor();
        unknown.put("communeCode", "99999");
        unknown.put("details", Map.of("hoursAMonth", 4, "languages", List.of("fr", "zz", "fr")));
        offer(company, unknown)
                .statusCode(400)
                .body(
                        "violations.field",
                        containsInAnyOrder("communeCode", "details.languages[1]", "details.languages[2]"));
        offer(structure, visits(1)).statusCode(403);
        offer(Engagements.aPartner(adviser, "FUNDER"), Engagements.premises())
                .statusCode(201)
                .body("details.m2", equalTo(60))
                .body("details.languages", empty());
    }

    @Test
    void a_repeated_request_with_its_key_makes_one_commitment() {
        var key = UUID.randomUUID().toString();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 2; i++) {
            ids.add(given().auth()
                    .oauth2(company.token())
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(visits(2))
                    .post("/v1/commitments")
                    .then()
                    .statusCode(201)
                    .header("Location", notNullValue())
                    .extract()
                    .path("id"));
        }
        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
    }

    @Test
    void its_offerer_alone_changes_it_and_only_its_quantity_once_some_is_taken() {
        var engagement = offered(company);
        replace(company, engagement, Engagements.premises()).statusCode(200).body("kind", equalTo("PREMISES"));
        replace(company, engagement, visits(5)).statusCode(200).body("details", nullValue());
        replace(Members.aCompany(adviser), engagement, visits(5)).statusCode(404);
        take(structure, engagement, 2).statusCode(200);
        replace(company, engagement, Engagements.premises())
                .statusCode(422)
                .body("reasons.code", containsInAnyOrder("TAKEN_TERMS", "UNDER_TAKEN"));
        replace(company, engagement, visits(2)).statusCode(200).body("status", equalTo("TAKEN"));
        replace(company, engagement, visits(2)).statusCode(200);
        replace(company, engagement, visits(3)).statusCode(409).body("code", equalTo("commitment-not-offered"));
    }

    @Test
    void it_is_withdrawn_before_anybody_takes_it() {
        var engagement = offered(company);
        withdraw(Members.aCompany(adviser), engagement).statusCode(404);
        withdraw(company, engagement).statusCode(200).body("status", equalTo("WITHDRAWN"));
        withdraw(company, engagement).statusCode(200);
        take(structure, engagement, 1).statusCode(404);
        var taken = offered(company);
        take(structure, taken, 1).statusCode(200);
        withdraw(company, taken).statusCode(409).body("code", equalTo("commitment-taken"));
    }

    @Test
    void whoever_received_it_says_whether_it_was_kept_and_nobody_else() throws Exception {
        var engagement = Engagements.taken(company, structure);
        answer(company, engagement, true).statusCode(403);
        answer(other, engagement, true).statusCode(404);
        answer(structure, engagement, true)
                .statusCode(200)
                .body("status", equalTo("KEPT"))
                .body("takings.status", contains("KEPT"));
        answer(structure, engagement, true).statusCode(200);
        answer(structure, engagement, false).statusCode(409).body("code", equalTo("step-not-possible"));
        assertThat(TestDatabase.texts(
                        "SELECT type || ' ' || coalesce(to_status, '') FROM history WHERE subject_id = ?::uuid ORDER BY id",
                        engagement.id()))
                .containsExactly("CREATED OFFERED", "COMMITMENT_TAKEN TAKEN", "COMMITMENT_KEPT KEPT");
    }

    @Test
    void of_two_takers_one_that_received_it_is_enough() {
        var engagement = offered(company, visits(2));
        take(structure, engagement, 1).statusCode(200);
        take(other, engagement, 1).statusCode(200);
        answer(structure, engagement, false).statusCode(200).body("status", equalTo("TAKEN"));
        answer(other, engagement, true).statusCode(200).body("status", equalTo("KEPT"));
    }

    @Test
    void what_is_answered_grows_no_more() {
        var engagement = offered(company);
        for (var received : List.of(true, false)) {
            var taker = received ? structure : other;
            take(taker, engagement, 1).statusCode(200);
            answer(taker, engagement, received).statusCode(200);
            take(taker, engagement, 2).statusCode(422).body("reasons.code", contains("ALREADY_ANSWERED"));
            take(taker, engagement, 1).statusCode(200).body("takings.quantity", contains(1));
        }
    }

    @Test
    void nobody_says_it_before_it_begins() {
        var engagement = offered(
                company,
                Engagements.body(
                        "VISIT", 1, Needs.today().plusDays(3), Needs.today().plusDays(9)));
        take(structure, engagement, 1).statusCode(200);
        answer(structure, engagement, true).statusCode(422).body("reasons.code", contains("NOT_BEGUN"));
    }

    @Test
    void an_adviser_corrects_what_was_said_with_a_reason() throws Exception {
        var engagement = Engagements.kept(company, structure, "VISIT");
        correct(adviser, structure, engagement, false).statusCode(200).body("status", equalTo("LAPSED"));
        correct(adviser, structure, engagement, false).statusCode(200);
        correct(adviser, structure, engagement, true).statusCode(200).body("status", equalTo("KEPT"));
        correct(adviser, other, engagement, true).statusCode(404);
        correct(structure.token(), structure, engagement, true).statusCode(403);
        post(adviser, engagement.at("/correct"), Map.of("takerId", structure.id(), "received", true))
                .statusCode(400);
        post(
                        adviser,
                        engagement.at("/correct"),
                        Map.of("takerId", UUID.randomUUID().toString(), "received", true, "reason", "Erreur"))
                .statusCode(400);
        assertThat(TestDatabase.texts(
                        "SELECT reason FROM history WHERE subject_id = ?::uuid AND type = 'COMMITMENT_CORRECTED'",
                        engagement.id()))
                .hasSize(2);
    }

    @Test
    void after_its_period_what_nobody_took_lapses_and_what_was_taken_waits_a_month_for_an_answer() throws Exception {
        var untaken = offered(company);
        var partly = offered(company);
        take(structure, partly, 2).statusCode(200);
        take(other, partly, 1).statusCode(200);
        jobs.on(Needs.today().plusMonths(1), company.id());
        read(company.token(), untaken).body("status", equalTo("OFFERED"));
        jobs.on(Needs.today().plusMonths(1).plusDays(1), company.id());
        read(company.token(), untaken).body("status", equalTo("LAPSED")).body("left", equalTo(0));
        read(company.token(), partly).body("status", equalTo("TAKEN"));
        take(structure, partly, 3).statusCode(409);
        answer(structure, partly, true).statusCode(200).body("status", equalTo("TAKEN"));
        jobs.on(Needs.today().plusMonths(1).plusDays(30), company.id());
        read(company.token(), partly).body("status", equalTo("TAKEN"));
        jobs.on(Needs.today().plusMonths(1).plusDays(31), company.id());
        read(company.token(), partly)
                .body("status", equalTo("KEPT"))
                .body("takings.status", contains("KEPT", "LAPSED"));
        answer(other, partly, true).statusCode(409);
    }

    @Test
    void its_offerer_is_told_of_a_taking_and_its_taker_is_asked_at_the_end() throws Exception {
        var engagement = offered(company);
        take(structure, engagement, 2).statusCode(200);
        take(other, engagement, 1).statusCode(200);
        answer(other, engagement, true).statusCode(200);
        jobs.on(Needs.today().plusMonths(1).plusDays(1), company.id());
        assertThat(messages(company)).containsExactly("COMMITMENT_TAKEN", "COMMITMENT_TAKEN");
        assertThat(messages(structure)).containsExactly("COMMITMENT_TO_ANSWER");
        assertThat(messages(other)).isEmpty();
    }

    @Test
    void its_taker_is_asked_when_its_offerer_has_left() throws Exception {
        var engagement = offered(company);
        take(structure, engagement, 2).statusCode(200);
        post(company.token(), "/v1/organisations/" + company.id() + "/leave", Map.of())
                .statusCode(200);
        jobs.on(Needs.today().plusMonths(1).plusDays(1), company.id());
        assertThat(messages(structure)).containsExactly("COMMITMENT_TO_ANSWER");
    }

    @Test
    void its_taker_has_a_month_from_the_question_on_however_late_it_is_asked() throws Exception {
        var engagement = offered(company);
        take(structure, engagement, 2).statusCode(200);
        var late = Needs.today().plusMonths(1).plusDays(40);
        jobs.on(late, company.id());
        assertThat(messages(structure)).containsExactly("COMMITMENT_TO_ANSWER");
        jobs.on(late.plusDays(29), company.id());
        read(company.token(), engagement).body("status", equalTo("TAKEN"));
        jobs.on(late.plusDays(30), company.id());
        read(company.token(), engagement).body("status", equalTo("LAPSED"));
    }

    private static List<String> messages(Member reader) throws Exception {
        return TestDatabase.texts(
                "SELECT kind FROM message WHERE organisation_id = ?::uuid AND kind LIKE 'COMMITMENT%' ORDER BY id",
                reader.id());
    }

    @Test
    void lists_are_filtered_and_exported() {
        var visits = offered(company);
        offered(company, Engagements.mentor());
        var taken = Engagements.taken(company, structure);
        list(adviser, "?kind=MENTORING").body("items", hasSize(1));
        list(adviser, "?communeCode=92050").body("items.id", containsInAnyOrder(visits.id(), taken.id()));
        list(adviser, "?status=TAKEN").body("items.id", contains(taken.id()));
        list(other.token(), "").body("items.id", not(hasItem(taken.id())));
        list(structure.token(), "?status=TAKEN&kind=VISIT").body("items.id", contains(taken.id()));
        list(adviser, "?kind=PARTY", 400);
        list(adviser, "?communeCode=X", 400);
        var csv = given().auth()
                .oauth2(adviser)
                .accept("text/csv")
                .get("/v1/commitments/export")
                .asString();
        assertThat(csv).contains("Entreprise " + company.siret(), "fr", "Structure " + structure.siret());
        list(adviser, "").body("items.offererId", everyItem(equalTo(company.id())));
    }

    @Test
    void two_who_take_the_last_at_once_are_never_over_the_quantity() throws Exception {
        var takers = new ArrayList<Member>();
        for (int i = 0; i < 6; i++) {
            takers.add(Members.aStructure(adviser, StructureKind.ACI));
        }
        for (int round = 0; round < 3; round++) {
            var engagement = offered(company, visits(4));
            var barrier = new CyclicBarrier(takers.size());
            var calls = takers.stream()
                    .<Callable<Integer>>map(taker -> () -> {
                        barrier.await();
                        return take(taker, engagement, 1).extract().statusCode();
                    })
                    .toList();
            var statuses = new ArrayList<Integer>();
            try (var threads = Executors.newFixedThreadPool(takers.size())) {
                for (var done : threads.invokeAll(calls)) {
                    statuses.add(done.get());
                }
            }
            assertThat(statuses).filteredOn(status -> status == 200).hasSize(4);
            assertThat(statuses).filteredOn(status -> status != 200).allMatch(status -> status == 409 || status == 404);
            read(company.token(), engagement).body("status", equalTo("TAKEN")).body("takings", hasSize(4));
        }
    }

    @Test
    void the_database_refuses_what_would_be_over_the_quantity_whoever_writes_it() throws Exception {
        var engagement = Engagements.taken(company, structure);
        assertThatThrownBy(() -> TestDatabase.texts(
                        "UPDATE commitment_taking SET quantity = 2 WHERE commitment_id = ?::uuid RETURNING ''",
                        engagement.id()))
                .hasMessageContaining("commitment_never_over_quantity");
    }

    @Test
    void an_offerer_that_leaves_the_club_offers_nothing_any_more() throws Exception {
        var engagement = offered(company);
        var taken = offered(company);
        take(structure, taken, 1).statusCode(200);
        post(company.token(), "/v1/organisations/" + company.id() + "/leave", Map.of())
                .statusCode(200);
        read(structure.token(), engagement).statusCode(404);
        read(adviser, engagement).body("status", equalTo("LAPSED"));
        answer(structure, taken, true).statusCode(200).body("status", equalTo("KEPT"));
    }

    private Member school() {
        return Engagements.aPartner(adviser, "SCHOOL");
    }

    private static ValidatableResponse withdraw(Member by, Engagements.Engagement engagement) {
        return post(by.token(), engagement.at("/withdraw"), null);
    }

    private static ValidatableResponse replace(Member by, Engagements.Engagement engagement, Map<String, ?> body) {
        return given().auth()
                .oauth2(by.token())
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .put(engagement.at(""))
                .then();
    }

    private static ValidatableResponse list(String token, String query) {
        return list(token, query, 200);
    }

    private static ValidatableResponse list(String token, String query, int status) {
        return given().auth()
                .oauth2(token)
                .get("/v1/commitments" + query)
                .then()
                .statusCode(status);
    }
}
