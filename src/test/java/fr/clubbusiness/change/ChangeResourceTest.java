package fr.clubbusiness.change;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.introduction.Introductions.hire;
import static fr.clubbusiness.introduction.Introductions.read;
import static fr.clubbusiness.introduction.Introductions.shared;
import static fr.clubbusiness.introduction.Introductions.step;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.need.Needs.Need;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program that polls is told: everything of its own once, in order, and nothing else. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ChangeResourceTest {
    private static final Map<String, String> NO = Map.of("reason", "SKILLS_TO_COMPLETE");

    private String adviser;
    private Member company;
    private Member structure;
    private Need need;
    private Person person;

    @BeforeEach
    void aClubOfItsOwn() throws SQLException {
        adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        company = Members.aCompany(adviser);
        structure = Members.aStructure(adviser, StructureKind.ACI);
        need = aNeed().postedBy(company).create();
        person = person();
    }

    @Test
    void a_company_follows_its_needs_and_introductions_and_never_a_person() {
        var id = shared(need, person);
        read(company.token(), id).statusCode(200);
        step(company, id, "decline", NO).statusCode(200);

        assertThat(told(company.token()))
                .containsExactly(
                        "ORGANISATION COMPANY_REGISTERED null",
                        "NEED CREATED OPEN",
                        "INTRODUCTION PROPOSED PROPOSED",
                        "INTRODUCTION SHARED SHARED",
                        "INTRODUCTION DECLINED DECLINED");
        var all = changes(company.token(), "");
        assertThat(all.getString("items[1].subjectId")).isEqualTo(need.id());
        assertThat(all.getString("items[1].subjectReference")).isEqualTo(need.reference());
        assertThat(all.getString("items[2].subjectReference")).matches("M-\\d{4,}");
        assertThat(changes(Members.aCompany(adviser).token(), "").getList("items.subjectType"))
                .containsExactly("ORGANISATION");
    }

    @Test
    void a_structure_follows_its_people_too_and_an_adviser_the_club_but_not_who_read_whom() {
        var id = shared(need, person);
        read(company.token(), id).statusCode(200);
        given().auth()
                .oauth2(structure.token())
                .get(person.at("/identity"))
                .then()
                .statusCode(200);

        assertThat(told(structure.token()))
                .contains("BENEFICIARY CREATED READY_FOR_WORK", "INTRODUCTION SHARED SHARED")
                .noneMatch(entry -> entry.startsWith("NEED") || entry.contains("READ null"));
        assertThat(told(adviser))
                .contains("BENEFICIARY CREATED READY_FOR_WORK", "NEED CREATED OPEN", "INTRODUCTION SHARED SHARED")
                .noneMatch(entry -> entry.contains("READ null"));
        assertThat(changes(Members.aStructure(adviser, StructureKind.EI).token(), "")
                        .getList("items.subjectType"))
                .containsExactly("ORGANISATION");
    }

    @Test
    void whoever_continues_after_the_last_entry_reads_each_once_and_then_nothing() {
        shared(need, person);
        Matching.caughtUp();
        var whole = changes(company.token(), "").<String>getList("items.id");
        var paged = new ArrayList<String>();
        var page = changes(company.token(), "?limit=1");
        while (!page.getList("items").isEmpty()) {
            paged.addAll(page.getList("items.id"));
            page = changes(company.token(), "?limit=1&after=" + page.getString("after"));
        }
        assertThat(paged).isEqualTo(whole).hasSize(4);
        var end = page.getString("after");
        assertThat(end).isEqualTo(whole.getLast());

        var other = shared(need, person());
        Matching.caughtUp();
        assertThat(changes(company.token(), "?after=" + end).getList("items.subjectId"))
                .containsExactly(other, other);
    }

    @Test
    void an_entry_whose_transaction_commits_late_is_not_skipped() throws SQLException {
        Matching.caughtUp();
        var end = changes(company.token(), "").getString("after");
        String inTime;
        try (var open = TestDatabase.unrestricted();
                var statement = open.createStatement()) {
            open.setAutoCommit(false);
            statement.execute("""
                    INSERT INTO history (id, club_id, at, subject_type, subject_id, type)
                    SELECT uuidv7(), club_id, now(), 'NEED', id, 'CONFIRMED' FROM need WHERE id = '%s'
                    """.formatted(need.id()));
            inTime = shared(need, person);
            var meanwhile = changes(company.token(), "?after=" + end);
            assertThat(meanwhile.getList("items")).isEmpty();
            assertThat(meanwhile.getString("after")).isEqualTo(end);
            open.commit();
        }
        Matching.caughtUp();
        assertThat(changes(company.token(), "?after=" + end).getList("items.subjectId"))
                .containsExactly(need.id(), inTime, inTime);
    }

    @Test
    void a_hire_tells_nobody_of_the_introductions_that_it_suspends_but_their_sides() {
        var rival = Members.aCompany(adviser);
        var elsewhere = shared(aNeed().postedBy(rival).create(), person);
        hire(company, shared(need, person)).statusCode(200);

        assertThat(told(company.token()))
                .contains("INTRODUCTION HIRED HIRED")
                .noneMatch(it -> it.contains("SUSPENDED"));
        assertThat(told(rival.token())).contains("INTRODUCTION SUSPENDED SUSPENDED");
        assertThat(changes(company.token(), "").getList("items.subjectId")).doesNotContain(elsewhere);
    }

    @Test
    void before_sharing_a_poster_is_told_neither_of_a_suspension_nor_of_its_end() {
        Matching.caughtUp();
        String candidate = given().auth()
                .oauth2(company.token())
                .get("/v1/needs/" + need.id() + "/matches")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].candidate.candidateId");
        given().auth()
                .oauth2(company.token())
                .contentType("application/json")
                .body(Map.of("needId", need.id(), "candidateId", candidate))
                .post("/v1/introductions")
                .then()
                .statusCode(201);
        Matching.caughtUp();
        var end = changes(company.token(), "").getString("after");
        var rival = Members.aCompany(adviser);
        var hired = shared(aNeed().postedBy(rival).create(), person);
        hire(rival, hired).statusCode(200);
        assertThat(told(structure.token())).contains("INTRODUCTION SUSPENDED SUSPENDED");
        step(rival, hired, "cancel", Map.of("reason", "BEFORE_START")).statusCode(200);
        assertThat(told(structure.token())).contains("INTRODUCTION RESUMED PROPOSED");

        var after = changes(company.token(), "?after=" + end);
        assertThat(after.getList("items")).isEmpty();
        assertThat(after.getString("after")).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demain", "00000000-0000-0000-0000-000000000000", "018f0000-0000-7000-8000-000000000000"})
    void a_position_that_is_not_known_is_400_and_says_how_to_go_on(String after) {
        given().auth()
                .oauth2(company.token())
                .get("/v1/history?after=" + after)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("after"));
    }

    @Test
    void a_position_of_another_club_is_not_known() throws SQLException {
        Matching.caughtUp();
        var end = changes(company.token(), "").getString("after");
        var other = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        given().auth().oauth2(other).get("/v1/history?after=" + end).then().statusCode(400);
    }

    /** Once everything before is committed: what each entry is about, what happened, and the status after it. */
    private static List<String> told(String token) {
        Matching.caughtUp();
        return changes(token, "?limit=200").<Map<String, Object>>getList("items").stream()
                .map(one -> one.get("subjectType") + " " + one.get("type") + " " + one.get("status"))
                .toList();
    }

    private static JsonPath changes(String token, String query) {
        return given().auth()
                .oauth2(token)
                .get("/v1/history" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Person person() {
        return aPerson().heldBy(structure).targeting("G1603").create();
    }
}
