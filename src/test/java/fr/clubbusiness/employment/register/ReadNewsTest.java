package fr.clubbusiness.employment.register;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.employment.Employments.contract;
import static fr.clubbusiness.employment.Employments.post;
import static fr.clubbusiness.employment.Employments.step;
import static fr.clubbusiness.employment.FollowUps.answer;
import static fr.clubbusiness.employment.FollowUps.left;
import static fr.clubbusiness.employment.FollowUps.read;
import static fr.clubbusiness.employment.FollowUps.working;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of news, and to whom. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ReadNewsTest {
    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    private final LocalDate today = Needs.today();
    private String adviser;
    private Member structure;
    private Member company;
    private Member geiq;

    @BeforeEach
    void aClubOfItsOwn() throws SQLException {
        adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        structure = Members.aStructure(adviser, StructureKind.ACI);
        company = Members.aCompany(adviser);
        geiq = Members.aStructure(adviser, StructureKind.GEIQ);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    /** The changes that a program reads follow the questions themselves: each side's answers, and no other one's. */
    @Test
    void each_reads_in_the_history_what_they_read_in_the_question() throws SQLException {
        var ofCompany = atWork(company, today.plusYears(1));
        var ofGeiq = atWork(geiq, today.plusYears(1));
        jobs.on(today.plusDays(8), structure.id());
        for (var contract : List.of(ofCompany, ofGeiq)) {
            left(structure.token(), contract, today.plusDays(7)).statusCode(200);
            answer(adviser, contract, Map.of("answer", "IN_WORK", "side", "EMPLOYER"))
                    .statusCode(200);
        }
        working(company.token(), ofCompany).statusCode(200);
        Matching.caughtUp();

        assertThat(news(company.token(), ofCompany)).containsExactly("EMPLOYER_FOLLOWED_UP IN_WORK");
        assertThat(news(geiq.token(), ofGeiq)).containsExactly("EMPLOYER_FOLLOWED_UP IN_WORK");
        assertThat(news(company.token(), ofGeiq)).isEmpty();
        for (var token : List.of(structure.token(), adviser)) {
            assertThat(news(token, ofGeiq))
                    .containsExactly("STRUCTURE_FOLLOWED_UP LEFT", "EMPLOYER_FOLLOWED_UP IN_WORK");
        }
        assertThat(news(Members.aStructure(adviser, StructureKind.EI).token(), ofGeiq))
                .isEmpty();
        assertThat(all(company.token(), ofCompany)).containsExactly("EMPLOYER_FOLLOWED_UP IN_WORK");
    }

    @Test
    void the_end_is_still_to_be_said_after_the_last_answer_alone() throws SQLException {
        var end = today.plusMonths(3);
        var id = atWork(company, end);
        jobs.on(today.plusDays(8), structure.id());
        left(company.token(), id, today.plusDays(7)).statusCode(200).body("endToSay", equalTo(true));
        jobs.on(today.plusMonths(1), structure.id());
        read(company.token(), id).body("items.endToSay", contains(true, false));
        working(company.token(), id).statusCode(200).body("endToSay", equalTo(false));
        read(company.token(), id).body("items.endToSay", contains(false, false));
        left(company.token(), id, today.plusDays(9)).statusCode(200).body("endToSay", equalTo(true));
        read(company.token(), id).body("items.endToSay", contains(false, true));
    }

    @Test
    void who_answers_when_nothing_is_asked_reads_why_and_what_to_do() throws SQLException {
        var end = today.plusMonths(17);
        var id = signed(company, end);
        refused(id, "a commencé", "/start");
        step(company.token(), id, "start").statusCode(200);
        refused(id, "première question vient le");
        clock.travelTo(today.plusDays(7));
        refused(id, "réessayez");
        clock.travelTo(today.plusMonths(15));
        refused(id, "12 mois", "/end");
        jobs.on(end.plusDays(1), structure.id());
        refused(id, "fini, dernier jour", "/renew");
    }

    @Test
    void who_answers_on_the_day_of_an_end_reads_that_the_contract_is_over() throws SQLException {
        var id = signed(company, today.plusMonths(2));
        step(company.token(), id, "start").statusCode(200);
        step(company.token(), id, "break", Map.of("on", today.toString())).statusCode(200);
        refused(id, "rompu pendant l'essai");
    }

    @Test
    void who_answers_about_a_contract_that_did_not_take_place_is_not_sent_to_its_start() throws SQLException {
        var id = signed(company, today.plusMonths(2));
        step(company.token(), id, "not-started").statusCode(200);
        refused(id, "ne commencera pas");
    }

    private void refused(String contract, String... words) {
        var answer = working(company.token(), contract).statusCode(409).body("code", equalTo("nothing-asked"));
        for (var word : words) {
            answer.body("detail", containsString(word));
        }
    }

    private String signed(Member employer, LocalDate end) {
        var person = aPerson()
                .heldBy(structure)
                .with("eligibilityCriteria", List.of("RSA"))
                .create();
        var body = new HashMap<>(contract(person, "CDD", today, end, 35));
        body.put("employerId", employer.id());
        return post(adviser, body).statusCode(201).extract().path("id");
    }

    private String atWork(Member employer, LocalDate end) {
        var id = signed(employer, end);
        step(employer.token(), id, "start").statusCode(200);
        return id;
    }

    private static List<String> news(String token, String contract) {
        return all(token, contract).stream()
                .filter(entry -> entry.contains("FOLLOWED_UP"))
                .toList();
    }

    private static List<String> all(String token, String contract) {
        List<Map<String, String>> entries = given().auth()
                .oauth2(token)
                .get("/v1/history?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.subjectId == '" + contract + "' }");
        return entries.stream()
                .map(entry -> entry.get("type") + " " + entry.get("status"))
                .toList();
    }
}
