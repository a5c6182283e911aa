package fr.clubbusiness.accompaniment.merge;

import static fr.clubbusiness.accompaniment.merge.Merges.merge;
import static fr.clubbusiness.accompaniment.merge.Merges.merged;
import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.accompaniment.Links;
import fr.clubbusiness.accompaniment.Transfers;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.Employments;
import fr.clubbusiness.iae.IaeRequests;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.MessageLine;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import fr.clubbusiness.pathway.PathwayRequests;
import fr.clubbusiness.privacy.Rights;
import fr.clubbusiness.security.TheClub;
import fr.clubbusiness.task.TaskRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two records of one person, of two structures, become one. */
@QuarkusTest
class MergeTest {
    /** The columns that lead to a person. What the joined record said, and who the club has by which reference, are told apart from them. */
    private static final String COLUMNS = """
            SELECT c.relname || '.' || a.attname
            FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
            WHERE k.contype = 'f' AND k.confrelid = 'beneficiary'::regclass AND c.relname <> 'joined_record'
            """;

    @Inject
    MergeNews news;

    private Member holder;
    private Member other;
    private Person kept;
    private Person joined;

    @BeforeEach
    void twoRecordsOfOnePerson() {
        holder = Members.aStructure(StructureKind.ACI);
        other = Members.aStructure(StructureKind.EI);
        kept = aPerson().heldBy(holder).targeting("G1603").in("92050").create();
        joined = aPerson().heldBy(other).targeting("G1603", "K2204").in("92012").create();
    }

    @Test
    void what_is_true_now_is_what_the_kept_record_says() {
        merge(kept, joined)
                .statusCode(200)
                .body("reference", equalTo(kept.reference()))
                .body("communeCode", equalTo("92050"))
                .body("targetOccupations.romeCode.flatten()", not(hasItem("K2204")))
                .body("agreementInForce", equalTo(true));
        get(holder, kept.at("/identity")).statusCode(200);
    }

    @Test
    void what_happened_under_either_record_stands_in_the_kept_one() {
        var declined = declined(joined);
        IaeRequests.put(joined, IaeRequests.number(), Needs.today().minusMonths(20))
                .statusCode(200);
        var contract = Employments.entered(
                other, Employments.cddi(joined, Needs.today().minusMonths(1)));
        merged(kept, joined);
        get(holder, "/v1/introductions/" + declined).statusCode(200).body("beneficiary.id", equalTo(kept.id()));
        get(holder, "/v1/employments/" + contract).statusCode(200).body("beneficiary.id", equalTo(kept.id()));
        get(holder, kept.at("/pass")).statusCode(200);
        get(holder, kept.at("")).body("currentContract", equalTo("CDDI"));
    }

    @Test
    void what_was_done_under_another_record_of_the_structure_is_read_under_the_kept_one() {
        var twice = aPerson().heldBy(holder).create();
        followed(twice);
        merged(kept, twice);
        get(holder, kept.at("/diagnoses")).body("items", hasSize(1));
        get(holder, kept.at("/barrier-actions")).body("items.barrier", contains("MOBILITY"));
        get(holder, kept.at("/barriers/history")).body("items", hasSize(2));
    }

    @Test
    void what_another_structure_knew_of_barriers_is_read_by_the_agency_and_not_by_the_one_that_goes_on() {
        followed(joined);
        PathwayRequests.withBarrier(kept, "MOBILITY");
        merged(kept, joined);
        for (var path : List.of("/diagnoses", "/barrier-actions")) {
            get(holder, kept.at(path)).statusCode(200).body("items", empty());
            as(TestTokens.adviser(), kept.at(path)).statusCode(200).body("items", hasSize(1));
        }
        get(holder, kept.at("/barriers/history")).body("items", hasSize(1));
        as(TestTokens.adviser(), kept.at("/barriers/history")).body("items", hasSize(3));
    }

    @Test
    void whoever_records_a_diagnosis_is_not_told_that_another_structure_has_the_same() {
        var agency = IaeRequests.diagnosed(joined, Needs.today().minusDays(20));
        merged(kept, joined);
        assertThat(IaeRequests.diagnosed(kept, Needs.today().minusDays(20))).isNotEqualTo(agency);
    }

    @Test
    void no_row_that_is_read_names_the_joined_record() throws SQLException {
        declined(joined);
        Introductions.post(
                        TestTokens.adviser(),
                        "",
                        Map.of("needId", aNeed().create().id(), "beneficiaryId", joined.id()))
                .statusCode(201);
        IaeRequests.withPass(joined, Needs.today().minusMonths(3));
        PathwayRequests.withBarrier(joined, "MOBILITY");
        PathwayRequests.plan(joined, "MOBILITY", Needs.today().plusDays(5));
        Links.started(joined, Members.aStructure(StructureKind.ML));
        Transfers.offered(joined, Members.aStructure(StructureKind.ML));
        Employments.entered(other, Employments.cddi(joined, Needs.today().minusMonths(1)));
        merged(kept, joined);
        for (var column : TestDatabase.texts(COLUMNS)) {
            assertThat(TestDatabase.texts(
                            "SELECT 1 FROM %s WHERE %s = ?::uuid".formatted(column.split("\\.", -1)[0], column),
                            joined.id()))
                    .as(column)
                    .isEmpty();
        }
        assertThat(TestDatabase.texts("SELECT 1 FROM task WHERE status = 'OPEN' AND subject_id = ?::uuid", joined.id()))
                .isEmpty();
        assertThat(TestDatabase.texts("SELECT state FROM beneficiary WHERE id = ?::uuid", joined.id()))
                .containsExactly("LEFT");
    }

    @Test
    void the_joined_record_is_found_by_nobody() {
        merged(kept, joined);
        for (var token : List.of(other.token(), holder.token(), TestTokens.adviser())) {
            for (var path : List.of(joined.at(""), joined.at("/identity"), "/v1/beneficiaries/" + joined.reference())) {
                as(token, path).statusCode(404);
            }
            as(token, "/v1/beneficiaries?state=LEFT").body("items.id", not(hasItem(joined.id())));
            as(token, "/v1/beneficiaries/doubles").body(not(containsString(joined.id())));
        }
        var need = aNeed().forOccupation("K2204").in("92012").create();
        Matching.caughtUp();
        as(TestTokens.adviser(), "/v1/needs/" + need.id() + "/matches")
                .statusCode(200)
                .body("items.beneficiary.id", not(hasItem(joined.id())));
    }

    @Test
    void the_second_time_changes_nothing() throws SQLException {
        merged(kept, joined);
        merge(TestTokens.adviser(), kept, Map.of("otherId", joined.reference(), "reason", Merges.REASON))
                .statusCode(200)
                .body("reference", equalTo(kept.reference()));
        for (var record : List.of(kept, joined)) {
            assertThat(TestDatabase.texts(
                            "SELECT reason FROM history WHERE subject_id = ?::uuid AND type = 'MERGED'", record.id()))
                    .containsExactly(Merges.REASON);
        }
    }

    @Test
    void the_other_structure_accompanies_the_person_in_second_and_neither_is_told_which_one_the_other_is() {
        PathwayRequests.withBarrier(kept, "MOBILITY");
        merged(kept, joined);
        var links = get(other, "/v1/co-accompanied").statusCode(200);
        links.body("items.beneficiaryReference", contains(kept.reference()))
                .body("items[0].structureName", nullValue())
                .body("items[0].barriersToo", equalTo(false));
        String link = links.extract().path("items[0].id");
        get(other, Links.path(link)).statusCode(200).body("barriers", empty());
        get(holder, kept.at("/co-accompaniments")).body("items", empty());
        as(TestTokens.adviser(), kept.at("/co-accompaniments"))
                .body("items.structureId", contains(other.id()))
                .body("items.givenOn", contains(nullValue()));
    }

    @Test
    void a_structure_that_no_longer_accompanied_the_person_does_not_begin_again() {
        Links.post(other, joined.at("/leave"), Map.of()).statusCode(200);
        merged(kept, joined);
        get(other, "/v1/co-accompanied").body("items", empty());
        assertThat(words(other)).isEmpty();
    }

    @Test
    void both_structures_are_told_by_references_alone() {
        merged(kept, joined);
        assertThat(words(holder))
                .contains("La personne de la fiche %s en avait une autre : l'agence les a réunies sous la vôtre."
                        .formatted(kept.reference()));
        assertThat(words(other))
                .contains(
                        "La personne de votre fiche %s en avait une autre : l'agence les a réunies sous %s, qu'une autre structure tient. Vous l'accompagnez désormais en second."
                                .formatted(joined.reference(), kept.reference()));
    }

    @Test
    void two_records_of_one_structure_leave_one_and_its_links_go_on() {
        var twice = aPerson().heldBy(holder).create();
        var second = Members.aStructure(StructureKind.ML);
        var link = Links.started(twice, second);
        merged(kept, twice);
        get(second, Links.path(link)).statusCode(200).body("beneficiaryReference", equalTo(kept.reference()));
        get(holder, "/v1/co-accompanied").body("items", empty());
        assertThat(words(holder, twice))
                .contains("Vos fiches %s et %s étaient celles d'une même personne : l'agence les a réunies sous %s."
                        .formatted(kept.reference(), twice.reference(), kept.reference()));
    }

    @Test
    void three_records_become_one() throws SQLException {
        var third = aPerson().create();
        merged(joined, third);
        merged(kept, joined);
        assertThat(TestDatabase.texts("SELECT id FROM beneficiary WHERE merged_into = ?::uuid", kept.id()))
                .containsExactlyInAnyOrder(joined.id(), third.id());
        merge(kept, third).statusCode(200);
        get(other, "/v1/co-accompanied").body("items.beneficiaryReference", contains(kept.reference()));
        get(third.holder(), "/v1/co-accompanied").body("items", empty());
    }

    @Test
    void three_records_that_an_employer_refused_for_one_need_become_one() throws SQLException {
        var third = aPerson().targeting("G1603").in("92050").create();
        var need = aNeed().postedBy(Members.aCompany()).create();
        for (var person : List.of(kept, joined, third)) {
            declined(need, person);
        }
        merged(joined, third);
        merged(kept, joined);
        assertThat(TestDatabase.texts(
                        "SELECT DISTINCT revision::text FROM candidate WHERE beneficiary_id = ?::uuid", kept.id()))
                .hasSize(3);
    }

    @Test
    void of_two_open_tasks_for_one_thing_one_is_left() throws SQLException {
        TaskRows.open("CALL_PERSON", "BENEFICIARY", kept.id(), holder.id());
        TaskRows.open("CALL_PERSON", "BENEFICIARY", joined.id(), other.id());
        TaskRows.open("CHECK_PASS", "BENEFICIARY", joined.id(), other.id());
        merged(kept, joined);
        assertThat(TestDatabase.texts(
                        "SELECT kind FROM task WHERE status = 'OPEN' AND subject_id = ?::uuid AND organisation_id = ?::uuid",
                        kept.id(),
                        holder.id()))
                .containsExactlyInAnyOrder("CALL_PERSON", "CHECK_PASS");
    }

    @Test
    void an_objection_to_ranking_holds_under_the_kept_record() {
        Rights.step(joined, Rights.objected(joined, "RANKING"), "done").statusCode(200);
        merged(kept, joined);
        get(holder, kept.at("")).body("rights.rankingObjected", equalTo(true));
    }

    @Test
    void all_reasons_against_it_are_told_at_once() {
        var company = Members.aCompany();
        var different = aPerson()
                .heldBy(other)
                .targeting("G1603")
                .named("Camille", "Autre")
                .create();
        Introductions.shared(aNeed().create(), different);
        for (var person : List.of(kept, different)) {
            IaeRequests.withPass(person, Needs.today().minusMonths(3));
            Employments.signedByCompany(
                    TestTokens.adviser(),
                    company,
                    person,
                    Needs.today(),
                    Needs.today().plusMonths(2));
        }
        Rights.received(different, "ACCESS");
        merge(kept, different)
                .statusCode(422)
                .body(
                        "reasons.code",
                        hasItems(
                                "NOT_A_DOUBLE",
                                "PASS_OVERLAPS",
                                "STILL_IN_LIVE_INTRODUCTION",
                                "CONTRACTS_OVERLAP",
                                "RIGHT_WAITS"));
    }

    @Test
    void a_record_that_an_employer_knows_is_the_one_to_keep() {
        Introductions.shared(aNeed().create(), joined);
        merge(kept, joined).statusCode(422).body("reasons.code", contains("STILL_IN_LIVE_INTRODUCTION"));
        merged(joined, kept);
    }

    @Test
    void a_record_under_which_the_person_works_is_the_one_to_keep() {
        Employments.signedByCompany(
                TestTokens.adviser(),
                Members.aCompany(),
                joined,
                Needs.today(),
                Needs.today().plusMonths(2));
        merge(kept, joined).statusCode(422).body("reasons.code", contains("WORKS_UNDER_OTHER"));
        merged(joined, kept);
    }

    @Test
    void both_records_are_not_hired_for_one_need() {
        var need = aNeed().postedBy(Members.aCompany()).with("positions", 2).create();
        for (var person : List.of(kept, joined)) {
            Introductions.hire(need.poster(), Introductions.shared(need, person))
                    .statusCode(200);
        }
        merge(kept, joined).statusCode(422).body("reasons.code", containsInAnyOrder("SAME_NEED", "CONTRACTS_OVERLAP"));
    }

    @Test
    void people_who_were_told_apart_or_asked_for_a_restriction_are_not_joined() {
        given().auth()
                .oauth2(TestTokens.adviser())
                .header("Purpose", "doubles")
                .contentType("application/json")
                .body(Map.of("people", List.of(kept.id(), joined.id())))
                .post("/v1/beneficiaries/doubles/dismiss")
                .then()
                .statusCode(200);
        var right = Rights.received(joined, "RESTRICTION");
        Rights.step(joined, right, "done").statusCode(200);
        merge(kept, joined).statusCode(422).body("reasons.code", contains("TOLD_APART", "PERSON_RESTRICTED"));
        merge(kept, kept).statusCode(422).body("reasons.code", contains("SAME_PERSON"));
    }

    @Test
    void nothing_is_joined_into_a_record_that_is_closed() {
        Links.post(holder, kept.at("/leave"), Map.of()).statusCode(200);
        merge(kept, joined).statusCode(409).body("code", equalTo("step-not-possible"));
        merged(joined, kept);
    }

    @Test
    void only_an_adviser_with_a_purpose_joins_records_of_the_club() {
        merge(holder.token(), kept, Merges.request(joined)).statusCode(403).body("code", equalTo("role"));
        given().auth()
                .oauth2(TestTokens.adviser())
                .contentType("application/json")
                .body(Merges.request(joined))
                .post(kept.at("/merge"))
                .then()
                .statusCode(403)
                .body("code", equalTo("purpose-needed"));
        var nobody = new Person(UUID.randomUUID().toString(), "", holder);
        merge(nobody, joined).statusCode(404);
        merge(kept, nobody).statusCode(400).body("violations.field", contains("otherId"));
    }

    @Test
    void what_is_compared_leaves_a_trace_also_when_it_is_refused() throws SQLException {
        var different = aPerson().heldBy(other).named("Camille", "Autre").create();
        merge(kept, different).statusCode(422);
        assertThat(TestDatabase.texts(
                        "SELECT reason FROM history WHERE subject_id = ?::uuid AND type = 'IDENTITY_READ'",
                        different.id()))
                .containsExactly("doubles du mois");
    }

    /** A barrier with an action, and a diagnosis. */
    private static void followed(Person person) {
        IaeRequests.diagnosed(person, Needs.today().minusDays(20));
        PathwayRequests.withBarrier(person, "MOBILITY");
        PathwayRequests.plan(person, "MOBILITY", Needs.today().plusDays(5));
    }

    private static String declined(Person person) {
        return declined(aNeed().postedBy(Members.aCompany()).create(), person);
    }

    private static String declined(Need need, Person person) {
        var introduction = Introductions.shared(need, person);
        Introductions.step(need.poster(), introduction, "decline", Map.of("reason", "SKILLS_TO_COMPLETE"))
                .statusCode(200);
        return introduction;
    }

    private Optional<String> words(Member reader) {
        return words(reader, joined);
    }

    private Optional<String> words(Member reader, Person record) {
        return TheClub.reads(() -> news.line(
                        MessageKind.RECORDS_MERGED,
                        UUID.fromString(reader.id()),
                        UUID.fromString(kept.id()),
                        record.id())
                .map(MessageLine::text));
    }

    private static ValidatableResponse get(Member by, String path) {
        return as(by.token(), path);
    }

    private static ValidatableResponse as(String token, String path) {
        return given().auth()
                .oauth2(token)
                .header("Purpose", "vérifier")
                .get(path)
                .then();
    }
}
