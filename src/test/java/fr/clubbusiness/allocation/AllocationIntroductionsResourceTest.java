package fr.clubbusiness.allocation;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.Towns;
import fr.clubbusiness.allocation.market.AllocationMode;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.need.Needs.Need;
import fr.clubbusiness.privacy.Rights;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each test uses its own town, too far from all others to share people with them. */
@QuarkusTest
class AllocationIntroductionsResourceTest {
    private static final Map<String, Object> ALL = Map.of("all", true);
    private static final String OCCUPATION = "G1603";

    @Test
    void nothing_named_is_400_that_says_so_and_introduces_nobody() {
        var town = Towns.nextBetween();
        person(town);
        aNeed().in(town).create();
        var id = Allocations.madeIn(town, AllocationMode.STABLE);
        var pair = Allocations.pairs(id).getFirst().get("id");
        for (var body : List.of(
                Map.<String, Object>of(),
                Map.<String, Object>of("message", "Bonjour"),
                Map.<String, Object>of("all", false),
                Map.<String, Object>of("all", true, "pairs", List.of(pair)))) {
            Allocations.introduce(id, body)
                    .statusCode(400)
                    .body("violations[0].field", equalTo("pairs"))
                    .body("violations[0].message", containsString("all: true"));
        }
        Allocations.get("/" + id + "/pairs").body("items.status", contains("PROPOSED"));
    }

    @Test
    void a_dry_run_says_what_would_be_introduced_and_stores_nothing() {
        var town = Towns.nextBetween();
        var there = person(town);
        var paused = person(town);
        var need = aNeed().in(town).positions(2).create();
        var id = Allocations.madeIn(town, AllocationMode.MOST_PLACED);
        step(paused, "pause");
        for (int i = 0; i < 2; i++) {
            Allocations.post("/" + id + "/introductions?dryRun=true", ALL)
                    .statusCode(200)
                    .body("created", equalTo(1))
                    .body("refused", equalTo(1))
                    .body("pairs.outcome", containsInAnyOrder("CREATED", "REFUSED"))
                    .body("pairs.introductionId", contains(nullValue(), nullValue()));
        }
        introductionsOf(need).body("items", hasSize(0));
        Allocations.get("/" + id + "/pairs")
                .body("items.status", contains("PROPOSED", "PROPOSED"))
                .body("items.refusals", contains(List.of(), List.of()));
        Allocations.introduce(id, ALL).statusCode(201).body("created", equalTo(1));
        introductionsOf(need).body("items.beneficiary.id", contains(there.id()));
        Allocations.post("/" + id + "/introductions?dryRun=true", ALL).body("already", equalTo(1));
        Allocations.post("/" + id + "/introductions?dryRun=oui", ALL)
                .statusCode(400)
                .body("violations[0].field", equalTo("dryRun"));
    }

    @Test
    void all_pairs_become_introductions_and_asking_twice_creates_nothing_twice() {
        var town = Towns.nextBetween();
        person(town);
        person(town);
        var need = aNeed().in(town).positions(2).create();
        var id = Allocations.madeIn(town, AllocationMode.MOST_PLACED);
        List<String> created = Allocations.introduce(id, Map.of("all", true, "message", "Répartition de la semaine"))
                .statusCode(201)
                .body("created", equalTo(2))
                .body("remaining", equalTo(0))
                .body("pairs.outcome", contains("CREATED", "CREATED"))
                .body("pairs[0].reference", matchesPattern("M-[0-9]{4,}"))
                .body("pairs[0].reasons", empty())
                .extract()
                .path("pairs.introductionId");
        Allocations.introduce(id, ALL)
                .statusCode(201)
                .body("created", equalTo(0))
                .body("already", equalTo(2))
                .body("pairs.introductionId", containsInAnyOrder(created.toArray()));
        introductionsOf(need)
                .body("items", hasSize(2))
                .body("items.initiator", contains("ADVISER", "ADVISER"))
                .body("items.message", contains("Répartition de la semaine", "Répartition de la semaine"));
        Allocations.get("/" + id + "/pairs?status=INTRODUCED")
                .body("items.introductionId", containsInAnyOrder(created.toArray()));
    }

    @Test
    void whoever_has_objected_to_ranking_since_is_not_introduced_from_it() {
        var town = Towns.nextBetween();
        var person = person(town);
        aNeed().in(town).create();
        var id = Allocations.madeIn(town, AllocationMode.STABLE);
        Rights.step(person, Rights.objected(person, "RANKING"), "done").statusCode(200);
        Allocations.introduce(id, ALL)
                .statusCode(201)
                .body("created", equalTo(0))
                .body("pairs[0].reasons.code", contains("AGREEMENT"));
    }

    @Test
    void only_the_pairs_named_are_introduced() {
        var town = Towns.nextBetween();
        person(town);
        person(town);
        aNeed().in(town).positions(2).create();
        var id = Allocations.madeIn(town, AllocationMode.STABLE);
        var first = Allocations.pairs(id).getFirst().get("id");
        Allocations.introduce(id, Map.of("pairs", List.of(first, first)))
                .statusCode(201)
                .body("pairs.pairId", contains(first))
                .body("created", equalTo(1))
                .body("remaining", equalTo(1));
    }

    @Test
    void a_pair_is_judged_again_and_refused_with_reasons_then_introduced_once_they_are_gone() {
        var town = Towns.nextBetween();
        var person = person(town);
        aNeed().in(town).create();
        var id = Allocations.madeIn(town, AllocationMode.STABLE);
        Allocations.get("/" + id + "/pairs").body("items.proposable", contains(true));
        step(person, "pause");
        Allocations.get("/" + id + "/pairs").body("items.proposable", contains(false));
        Allocations.introduce(id, ALL)
                .statusCode(201)
                .body("refused", equalTo(1))
                .body("pairs.outcome", contains("REFUSED"))
                .body("pairs[0].introductionId", nullValue())
                .body("pairs[0].reasons.code", contains("AGREEMENT"))
                .body("pairs[0].reasons[0].message", notNullValue());
        Allocations.get("/" + id + "/pairs")
                .body("items.status", contains("REFUSED"))
                .body("items[0].refusals", contains("AGREEMENT"));
        step(person, "resume");
        Allocations.introduce(id, ALL).statusCode(201).body("created", equalTo(1));
        Allocations.get("/" + id + "/pairs")
                .body("items.status", contains("INTRODUCED"))
                .body("items[0].refusals", hasSize(0));
    }

    @Test
    void a_pair_of_a_need_withdrawn_since_is_refused() {
        var town = Towns.nextBetween();
        person(town);
        var need = aNeed().in(town).create();
        var id = Allocations.madeIn(town, AllocationMode.STABLE);
        given().auth()
                .oauth2(need.poster().token())
                .contentType("application/json")
                .post("/v1/needs/" + need.id() + "/withdraw")
                .then()
                .statusCode(200);
        Allocations.introduce(id, ALL).statusCode(201).body("pairs[0].reasons.code", contains("NEED_NOT_OPEN"));
    }

    @Test
    void a_constraint_to_lift_needs_a_reason() {
        var town = Towns.nextBetween();
        var person = person(town);
        var need = aNeed().in(town).create();
        var id = Allocations.madeIn(town, AllocationMode.STABLE);
        replaced(need, Map.of("drivingLicences", List.of(Map.of("code", "B", "partOfJob", true))));
        Allocations.introduce(id, ALL).statusCode(201).body("pairs[0].reasons.code", contains("LICENCE"));
        Allocations.introduce(id, Map.of("all", true, "overrideReason", "Permis en cours"))
                .statusCode(201)
                .body("created", equalTo(1));
        introductionsOf(need).body("items.beneficiary.id", contains(person.id()));
    }

    @Test
    void a_private_reason_is_given_with_a_purpose_alone_which_a_dry_run_keeps_and_never_in_the_list_of_pairs() {
        var town = Towns.nextBetween();
        var person = aPerson()
                .targeting(OCCUPATION)
                .in(town)
                .with("excludedConditions", List.of("COLD"))
                .create();
        var need = aNeed().in(town).create();
        var id = Allocations.madeIn(town, AllocationMode.STABLE);
        replaced(need, Map.of("workConditions", List.of("COLD")));
        var why = Map.of("Purpose", "comite du 3");
        var dry = "/" + id + "/introductions?dryRun=true";

        Allocations.post(dry, ALL).statusCode(200).body("pairs[0].reasons.code", contains("PRIVATE_FACT"));
        assertThat(explanations(person)).isEmpty();
        Allocations.post(dry, ALL, why).statusCode(200).body("pairs[0].reasons.code", contains("CONDITIONS"));
        assertThat(explanations(person)).hasSize(1);
        Allocations.post("/" + id + "/introductions", ALL, why)
                .statusCode(201)
                .body("pairs[0].reasons.code", contains("CONDITIONS"));
        assertThat(explanations(person)).hasSize(2);
        Allocations.get("/" + id + "/pairs").body("items[0].refusals", contains("PRIVATE_FACT"));
    }

    private static List<HistoryEntry> explanations(Person person) {
        return TheClub.reads(() -> HistoryEntry.of(UUID.fromString(person.id()))).stream()
                .filter(event -> event.type().equals("MATCH_EXPLAINED"))
                .toList();
    }

    @Test
    void a_pair_introduced_otherwise_counts_as_introduced_and_is_not_proposed_again() {
        var town = Towns.nextBetween();
        var person = person(town);
        var need = aNeed().in(town).create();
        var id = Allocations.madeIn(town, AllocationMode.STABLE);
        String shared = given().auth()
                .oauth2(person.holder().token())
                .contentType("application/json")
                .body(Map.of("needId", need.id(), "beneficiaryId", person.id()))
                .post("/v1/introductions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Allocations.introduce(id, ALL)
                .statusCode(201)
                .body("already", equalTo(1))
                .body("pairs.introductionId", contains(shared));
        Allocations.over(AllocationMode.STABLE, need).statusCode(422).body("reasons.code", contains("NOBODY_FITS"));
    }

    @Test
    void the_same_key_replays_the_first_answer() {
        var town = Towns.nextBetween();
        person(town);
        aNeed().in(town).create();
        var path = "/" + Allocations.madeIn(town, AllocationMode.STABLE) + "/introductions";
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Allocations.post(path, ALL, key).statusCode(201).body("created", equalTo(1));
        Allocations.post(path, ALL, key).statusCode(201).body("created", equalTo(1));
        Allocations.post(path, ALL).statusCode(201).body("created", equalTo(0));
    }

    @Test
    void pairs_of_another_proposal_none_and_too_many_are_refused() {
        var town = Towns.nextBetween();
        person(town);
        aNeed().in(town).create();
        var id = Allocations.madeIn(town, AllocationMode.STABLE);
        var mine = Allocations.pairs(id).getFirst().get("id");
        Allocations.introduce(id, Map.of("pairs", List.of(mine, UUID.randomUUID())))
                .statusCode(400)
                .body("violations[0].field", equalTo("pairs"));
        Allocations.introduce(id, Map.of("pairs", List.of())).statusCode(400);
        Allocations.introduce(UUID.randomUUID().toString(), ALL).statusCode(404);
        Allocations.get("/" + id + "/pairs").body("items.status", contains("PROPOSED"));
    }

    private static Person person(String town) {
        return aPerson().targeting(OCCUPATION).in(town).create();
    }

    private static void step(Person person, String step) {
        given().auth()
                .oauth2(person.holder().token())
                .contentType("application/json")
                .post(person.at("/" + step))
                .then()
                .statusCode(200);
    }

    private static void replaced(Need need, Map<String, Object> criteria) {
        var of = given().auth().oauth2(need.poster().token());
        var etag = of.get("/v1/needs/" + need.id()).header("ETag");
        var changed = aNeed().in(of.get("/v1/needs/" + need.id()).path("communeCode"));
        criteria.forEach(changed::with);
        given().auth()
                .oauth2(need.poster().token())
                .contentType("application/json")
                .header("If-Match", etag)
                .body(changed.body())
                .put("/v1/needs/" + need.id())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse introductionsOf(Need need) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/introductions?needId=" + need.id())
                .then()
                .statusCode(200);
    }
}
