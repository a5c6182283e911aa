package fr.clubbusiness.need;

import static fr.clubbusiness.directory.Members.aCompany;
import static fr.clubbusiness.need.NeedLimits.MAX_CRITERIA_SETS_PER_DAY;
import static fr.clubbusiness.need.NeedLimits.MAX_OPEN_NEEDS;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members.Member;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much one employer may ask: open needs, and sets of criteria a day. */
@QuarkusTest
class NeedLimitsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Member company;

    @BeforeEach
    void join() {
        company = aCompany();
    }

    @Test
    void beyond_fifty_open_needs_a_new_one_is_kept_as_a_draft_that_the_agency_may_open() {
        adviserOpens(MAX_OPEN_NEEDS);

        var kept = aNeed().postedBy(company)
                .post()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("warnings.code", contains("OPEN_NEEDS_LIMIT"))
                .body("warnings[0].message", containsString("agence"))
                .extract()
                .<String>path("id");
        step(company.token(), kept, "open").statusCode(422).body("reasons.code", contains("OPEN_NEEDS_LIMIT"));
        put(kept, aNeed().with("open", true)).statusCode(422).body("reasons.code", contains("OPEN_NEEDS_LIMIT"));
        put(kept, aNeed().with("title", "Commis")).statusCode(200).body("status", equalTo("DRAFT"));

        step(TestTokens.adviser(), kept, "open").statusCode(200).body("status", equalTo("OPEN"));
        use(TestTokens.adviser(), company).body("openNeeds", equalTo(MAX_OPEN_NEEDS + 1));
    }

    @Test
    void a_line_of_a_file_beyond_them_is_kept_as_a_draft_with_a_warning_also_when_it_is_sent_again() {
        adviserOpens(MAX_OPEN_NEEDS - 1);
        var lines = lines(3, aNeed());

        imported(company.token(), lines)
                .body("created", equalTo(3))
                .body("warnings.line", contains(2, 3))
                .body("warnings.code", everyItem(equalTo("OPEN_NEEDS_LIMIT")));
        imported(company.token(), lines).body("unchanged", equalTo(3)).body("rejected", empty());
        imported(company.token(), lines(3, aNeed().with("open", true)))
                .body("unchanged", equalTo(3))
                .body("warnings.line", contains(2, 3));
        use(company.token(), company).body("openNeeds", equalTo(MAX_OPEN_NEEDS));
    }

    @Test
    void a_need_that_is_withdrawn_leaves_room_for_another() {
        adviserOpens(MAX_OPEN_NEEDS - 1);
        var last = aNeed().postedBy(company).create();
        var draft = aNeed().postedBy(company).with("open", false).create();
        step(company.token(), draft.id(), "open").statusCode(422);

        step(company.token(), last.id(), "withdraw").statusCode(200);

        step(company.token(), draft.id(), "open").statusCode(200).body("status", equalTo("OPEN"));
        step(company.token(), last.id(), "open").statusCode(422);
    }

    @Test
    void the_thirty_first_set_of_criteria_of_a_day_is_429_and_an_advisers_do_not_count() {
        adviserOpens(2);
        var need = aNeed().postedBy(company).with("open", false).create();
        imported(company.token(), lines(MAX_CRITERIA_SETS_PER_DAY + 1, aNeed().with("open", false)))
                .body("created", equalTo(MAX_CRITERIA_SETS_PER_DAY - 1))
                .body("rejected.line", contains(MAX_CRITERIA_SETS_PER_DAY, MAX_CRITERIA_SETS_PER_DAY + 1))
                .body("rejected.code", everyItem(equalTo("criteria-sets")));

        aNeed().postedBy(company)
                .post()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[0-9]+"))
                .body("code", equalTo("criteria-sets"));
        put(need.id(), aNeed().with("weeklyHours", 20)).statusCode(429).body("code", equalTo("criteria-sets"));
        put(need.id(), aNeed().with("title", "Commis")).statusCode(200);
        adviserOpens(1);
        aNeed().postedBy(aCompany()).post().statusCode(201);

        use(company.token(), company)
                .body("criteriaSetsToday", equalTo(MAX_CRITERIA_SETS_PER_DAY))
                .body("criteriaSetsLimit", equalTo(MAX_CRITERIA_SETS_PER_DAY))
                .body("criteriaSetsByAdvisersToday", equalTo(3));
    }

    @Test
    void a_change_of_criteria_counts_as_a_set_and_what_changes_none_does_not() {
        var need = aNeed().postedBy(company).create();
        put(need.id(), aNeed().with("title", "Commis")).statusCode(200);
        put(need.id(), aNeed().with("weeklyHours", 20)).statusCode(200);
        step(company.token(), need.id(), "withdraw").statusCode(200);
        step(company.token(), need.id(), "open").statusCode(200);

        use(company.token(), company).body("criteriaSetsToday", equalTo(2)).body("openNeeds", equalTo(1));
    }

    @Test
    void requests_at_the_same_moment_share_one_limit() throws InterruptedException {
        imported(company.token(), lines(MAX_CRITERIA_SETS_PER_DAY - 4, aNeed().with("open", false)));
        Callable<Integer> post =
                () -> aNeed().postedBy(company).post().extract().statusCode();
        try (var senders = Executors.newFixedThreadPool(8)) {
            var answers =
                    senders.invokeAll(IntStream.range(0, 12).mapToObj(_ -> post).toList());

            assertThat(answers)
                    .extracting(answer -> answer.get())
                    .filteredOn(status -> status == 201)
                    .hasSize(4);
        }
    }

    @Test
    void an_employer_reads_its_own_use_alone_and_an_adviser_says_whose() {
        use(company.token(), company)
                .statusCode(200)
                .body("employerReference", equalTo(company.reference()))
                .body("newPeopleToday", nullValue());
        use(aCompany().token(), company).statusCode(403).body("code", equalTo("employer-not-yours"));
        given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/needs/use")
                .then()
                .statusCode(400)
                .body("violations.field", contains("employerId"))
                .body("violations", hasSize(1));
    }

    private void adviserOpens(int needs) {
        imported(TestTokens.adviser(), lines(needs, aNeed().with("employerId", company.id()), ""))
                .body("created", equalTo(needs));
    }

    private static String lines(int count, Needs line) {
        return lines(count, line, "n");
    }

    /** Lines with a key each, or without keys. */
    private static String lines(int count, Needs line, String key) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> json(key.isEmpty() ? line : line.with("externalId", key + i)))
                .collect(joining("\n"));
    }

    private static String json(Needs need) {
        try {
            return JSON.writeValueAsString(need.body());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ValidatableResponse imported(String token, String lines) {
        return given().auth()
                .oauth2(token)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/needs/import")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse step(String token, String need, String step) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .post("/v1/needs/" + need + "/" + step)
                .then();
    }

    private ValidatableResponse put(String need, Needs changed) {
        return given().auth()
                .oauth2(company.token())
                .header("If-Match", "*")
                .contentType("application/json")
                .body(changed.body())
                .put("/v1/needs/" + need)
                .then();
    }

    private static ValidatableResponse use(String token, Member employer) {
        return given().auth()
                .oauth2(token)
                .get("/v1/needs/use?employerId=" + employer.id())
                .then();
    }
}
