package fr.clubbusiness.introduction.due;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.introduction.Introductions.hire;
import static fr.clubbusiness.introduction.Introductions.post;
import static fr.clubbusiness.introduction.Introductions.read;
import static fr.clubbusiness.introduction.Introductions.share;
import static fr.clubbusiness.introduction.Introductions.shared;
import static fr.clubbusiness.introduction.Introductions.step;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.introduction.ask.PersonLetters;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often each side answers: what counts, who is told, and which needs a person is shown first. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class AnswerRatesTest {
    private static final String COUNT = "introduction-answer-rates";
    private static final Map<String, String> NO = Map.of("reason", "SKILLS_TO_COMPLETE");

    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    private final LocalDate today = Needs.today();
    private String adviser;
    private Member company;
    private Member structure;

    @BeforeEach
    void aClubOfItsOwn() throws SQLException {
        adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        company = Members.aCompany(adviser);
        structure = Members.aStructure(adviser, StructureKind.ACI);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void a_wait_counts_when_the_side_that_was_waited_for_answers_or_lets_it_expire() throws SQLException {
        var need = need(company);
        step(company, shared(need, person()), "decline", NO).statusCode(200);
        step(company, shared(need, person()), "decline", Map.of("reason", "NEED_CHANGED"))
                .statusCode(200);
        step(company, shared(need, person()), "interview", Map.of("at", today.plusDays(3) + "T09:00:00Z"))
                .statusCode(200);
        var late = shared(need, person());
        step(
                        company,
                        late,
                        "postpone",
                        Map.of("until", deadline(late).plusDays(3).toString()))
                .statusCode(200);
        var accepted = proposed(need);
        share(structure, accepted).statusCode(200);
        step(company, accepted, "decline", NO).statusCode(200);
        step(structure, proposed(need), "decline", Map.of("reason", "TRAINING")).statusCode(200);
        proposed(need);
        for (var answer : List.of("YES", "NO")) {
            var asked = proposed(need);
            PersonLetters.ask(structure.token(), asked).then().statusCode(200);
            PersonLetters.answer(structure.token(), asked, answer)
                    .orElseThrow()
                    .then()
                    .statusCode(200);
        }

        countedAfter(today.plusMonths(2));

        assertThat(counted(company, "COMPANY")).isEqualTo("4 of 7");
        assertThat(counted(structure, "STRUCTURE")).isEqualTo("4 of 5");
    }

    @Test
    void what_somebody_else_ends_counts_for_nothing() throws SQLException {
        var need = need(company);
        post(adviser, "/" + shared(need, person()) + "/decline", NO).statusCode(200);
        step(structure, shared(need, person()), "withdraw", Map.of()).statusCode(200);
        step(structure, shared(need, person()), "decline", Map.of("reason", "TRAINING"))
                .statusCode(200);
        post(
                        adviser,
                        "/" + proposed(need) + "/share",
                        Map.of("agreementOn", today.toString(), "agreementMeans", "ORAL"))
                .statusCode(200);
        post(adviser, "/" + proposed(need) + "/withdraw", Map.of()).statusCode(200);
        var hiredElsewhere = person();
        shared(need, hiredElsewhere);
        var elsewhere = Members.aCompany(adviser);
        hire(elsewhere, shared(need(elsewhere), hiredElsewhere)).statusCode(200);
        Needs.withdraw(need);

        countedAfter(today.plusMonths(2));

        assertThat(counted(company, "COMPANY")).isEqualTo("");
        assertThat(counted(structure, "STRUCTURE")).isEqualTo("");
        assertThat(counted(elsewhere, "COMPANY")).isEqualTo("1 of 1");
    }

    @Test
    void waits_are_counted_once_a_day_and_for_twelve_months() throws SQLException {
        step(company, shared(need(company), person()), "decline", NO).statusCode(200);
        assertThat(jobs.run(company.id())).containsEntry(COUNT, 1);
        assertThat(counted(company, "COMPANY")).as("the day is not over").isEqualTo("");
        assertThat(jobs.on(today.plusDays(1), company.id())).containsEntry(COUNT, 1);
        assertThat(counted(company, "COMPANY")).isEqualTo("1 of 1");
        assertThat(jobs.run(company.id())).doesNotContainKey(COUNT);
        assertThat(jobs.on(today.plusMonths(12), company.id())).containsEntry(COUNT, 1);
        assertThat(counted(company, "COMPANY")).isEqualTo("1 of 1");
        jobs.on(today.plusMonths(12).plusDays(1), company.id());
        assertThat(counted(company, "COMPANY")).isEqualTo("");
    }

    @Test
    void structures_and_advisers_are_told_of_posters_and_advisers_alone_of_structures_and_nobody_of_themselves()
            throws SQLException {
        var silent = Members.aCompany(adviser);
        var need = need(company);
        var unanswered = need(silent);
        for (int i = 0; i < 3; i++) {
            step(company, shared(need, person()), "decline", NO).statusCode(200);
            shared(unanswered, person());
        }
        countedAfter(today.plusMonths(1));

        for (var reader : List.of(adviser, structure.token())) {
            assertThat(get(reader, "/v1/needs/" + need.id()).getString("employer.answers"))
                    .isEqualTo("OFTEN");
            assertThat(get(reader, "/v1/needs/" + unanswered.id()).getString("employer.answers"))
                    .isEqualTo("RARELY");
            assertThat(get(reader, "/v1/needs").getList("items.employer.answers"))
                    .containsExactly("RARELY", "OFTEN");
        }
        assertThat(get(adviser, "/v1/companies/" + company.id()).getString("answers"))
                .isEqualTo("OFTEN");
        assertThat(get(adviser, "/v1/companies").getList("items.answers")).startsWith("RARELY", "OFTEN");
        assertThat(get(adviser, "/v1/structures/" + structure.id()).getString("answers"))
                .isEqualTo("SOMETIMES");
        assertThat(get(adviser, "/v1/companies/" + Members.aCompany(adviser).id())
                        .getString("answers"))
                .isEqualTo("SOMETIMES");

        var asCompany =
                List.of("/v1/needs/" + need.id(), "/v1/needs", "/v1/companies/" + company.id(), "/v1/companies");
        var counted = bodies(company, asCompany);
        forgetCounts();
        assertThat(bodies(company, asCompany)).isEqualTo(counted);
        assertThat(bodies(silent, List.of("/v1/needs", "/v1/companies"))).noneMatch(body -> body.contains("nswers"));
        assertThat(bodies(structure, List.of("/v1/structures", "/v1/structures/" + structure.id())))
                .noneMatch(body -> body.contains("nswers"));
        var own = aNeed().by("CDDI").postedBy(structure).create();
        assertThat(bodies(structure, List.of("/v1/needs/" + own.id()))).noneMatch(body -> body.contains("nswers"));
        assertThat(get(adviser, "/v1/needs/" + own.id()).getString("employer.answers"))
                .isEqualTo("SOMETIMES");
    }

    @Test
    void what_a_structure_answers_to_its_own_needs_is_told_to_advisers_alone() throws SQLException {
        var poster = Members.aStructure(adviser, StructureKind.EI);
        var need = aNeed().by("CDDI").postedBy(poster).create();
        for (int i = 0; i < 4; i++) {
            shared(need, person());
        }
        countedAfter(today.plusMonths(1));

        assertThat(counted(poster, "STRUCTURE")).isEqualTo("0 of 4");
        assertThat(counted(poster, "COMPANY")).isEmpty();
        assertThat(get(adviser, "/v1/needs/" + need.id()).getString("employer.answers"))
                .isEqualTo("RARELY");
        assertThat(bodies(structure, List.of("/v1/needs/" + need.id(), "/v1/needs", "/v1/structures")))
                .noneMatch(body -> body.contains("nswers"));
    }

    @Test
    void of_needs_of_equal_score_a_person_is_shown_first_those_of_who_answers_often() throws SQLException {
        var silent = Members.aCompany(adviser);
        var needs = new ArrayList<Need>();
        for (var poster : List.of(silent, company, silent, company)) {
            needs.add(need(poster));
        }
        needs.add(aNeed().by("CDDI").postedBy(structure).create());
        for (int i = 0; i < 3; i++) {
            step(company, shared(needs.get(1), person()), "decline", NO).statusCode(200);
            shared(needs.getFirst(), person());
        }
        var person = person();
        countedAfter(today.plusMonths(1));
        Matching.caughtUp();

        var whole = needsOf(person, structure.token(), 20);
        assertThat(whole.getList("items.score")).hasSize(5).containsOnly(whole.<Object>get("items[0].score"));
        assertThat(whole.getList("items.need.employerAnswers"))
                .as("the need of a structure stands in the middle, and says nothing")
                .containsExactly("OFTEN", "OFTEN", null, "RARELY", "RARELY");
        var ids = whole.<String>getList("items.need.id");
        assertThat(ids.get(2)).isEqualTo(needs.getLast().id());
        for (int limit = 1; limit < 5; limit++) {
            assertThat(needsOf(person, structure.token(), limit).getList("items.need.id"))
                    .isEqualTo(ids.subList(0, limit));
        }
        assertThat(needsOf(person, adviser, 20).getList("items.need.employerAnswers"))
                .containsExactly("OFTEN", "OFTEN", null, "RARELY", "RARELY");
    }

    /** What expires on that day is counted the night after. */
    private void countedAfter(LocalDate day) throws SQLException {
        jobs.on(day, company.id());
        jobs.on(day.plusDays(1), company.id());
    }

    private static void forgetCounts() throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM answer_rate");
        }
    }

    private static String counted(Member organisation, String party) throws SQLException {
        return String.join(
                "",
                TestDatabase.texts(
                        "SELECT answered || ' of ' || ended FROM answer_rate WHERE organisation_id = ?::uuid AND party = ?",
                        organisation.id(),
                        party));
    }

    private Need need(Member poster) {
        return aNeed().postedBy(poster).create();
    }

    private Person person() {
        return aPerson().heldBy(structure).targeting("G1603").create();
    }

    private String proposed(Need need) {
        return post(
                        adviser,
                        "",
                        Map.of(
                                "needId",
                                need.id(),
                                "beneficiaryId",
                                person().id(),
                                "overrideReason",
                                "Connu de l'agence"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private LocalDate deadline(String id) {
        return LocalDate.parse(read(structure.token(), id).extract().path("deadline"));
    }

    private static JsonPath needsOf(Person person, String reader, int limit) {
        return get(reader, person.at("/matches?limit=" + limit));
    }

    private static JsonPath get(String token, String path) {
        return given().auth()
                .oauth2(token)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> bodies(Member reader, List<String> paths) {
        return paths.stream()
                .map(path -> given().auth()
                        .oauth2(reader.token())
                        .get(path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .toList();
    }
}
