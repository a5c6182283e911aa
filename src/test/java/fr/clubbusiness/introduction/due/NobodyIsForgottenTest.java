package fr.clubbusiness.introduction.due;

import static fr.clubbusiness.beneficiary.People.aPerson;
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
import fr.clubbusiness.introduction.rule.PersonAnswer;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever companies, structures and advisers do or leave undone in a year, no wait outlives its last day, and in the end everybody has an answer.
 * Each year is drawn from a number, so that one that fails is lived again.
 */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class NobodyIsForgottenTest {
    private static final int STEPS = 40;
    private static final int DAYS_BETWEEN = 10;

    /** A wait whose last day has passed, after the jobs of that day. */
    private static final String OVERDUE = """
            SELECT i.id::text || ' ' || i.status FROM introduction i JOIN organisation o ON o.id = i.employer_id
            WHERE o.id = ?::uuid AND i.status IN ('PROPOSED', 'SHARED', 'INTERVIEWING', 'TRIAL') AND (i.deadline IS NULL OR i.deadline < ?::date)
            """;

    private static final String WITHOUT_ANSWER = """
            SELECT i.id::text || ' ' || i.status FROM introduction i
            WHERE i.employer_id = ?::uuid AND i.status IN ('PROPOSED', 'SHARED', 'INTERVIEWING', 'TRIAL', 'SUSPENDED')
            """;

    /** Their status is not the last one of their history. */
    private static final String WITHOUT_HISTORY = """
            SELECT i.id::text || ' ' || i.status FROM introduction i
            WHERE i.employer_id = ?::uuid AND i.status IS DISTINCT FROM (
                SELECT h.to_status FROM history h WHERE h.subject_id = i.id AND h.to_status IS NOT NULL ORDER BY h.id DESC LIMIT 1)
            """;

    /** People who knew of a job that came to nothing, and were not told: neither a message that leaves, nor a task. */
    private static final String NOT_TOLD = """
            SELECT i.id::text || ' ' || i.status || ' ' || coalesce(i.end_reason, '') FROM introduction i JOIN beneficiary b ON b.id = i.beneficiary_id
            WHERE i.employer_id = ?::uuid AND i.status IN ('DECLINED', 'WITHDRAWN', 'EXPIRED') AND i.end_reason IS DISTINCT FROM 'PERSON_DECLINED' AND i.end_reason IS DISTINCT FROM 'ALREADY_PLACED'
              AND (i.shared_at IS NOT NULL OR EXISTS (SELECT FROM person_question q JOIN reply_link l ON l.subject_id = q.id
                                                      WHERE q.introduction_id = i.id)) AND b.agreed
              AND NOT EXISTS (SELECT FROM task t WHERE t.subject_id = i.id AND t.kind = 'CALL_PERSON')
              AND NOT EXISTS (SELECT FROM message m WHERE m.subject_id = i.id AND m.kind = 'OUTCOME' AND m.status IN ('PENDING', 'SENT'))
            """;

    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    private String adviser;
    private Member company;
    private Member structure;
    private final List<Need> needs = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<String> introductions = new ArrayList<>();

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

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void in_a_year_every_wait_ends_by_its_last_day_and_everybody_has_an_answer(long number) throws SQLException {
        var random = new Random(number);
        var day = Needs.today();
        for (int i = 0; i < STEPS; i++) {
            act(random, day);
            day = day.plusDays(random.nextInt(DAYS_BETWEEN) + 1L);
            jobs.on(day, company.id());
            assertThat(TestDatabase.texts(OVERDUE, company.id(), day.toString()))
                    .isEmpty();
        }
        jobs.on(day.plusYears(1), company.id());
        jobs.run(company.id());

        assertThat(introductions).hasSizeGreaterThan(8);
        assertThat(TestDatabase.texts(WITHOUT_ANSWER, company.id())).isEmpty();
        assertThat(TestDatabase.texts(WITHOUT_HISTORY, company.id())).isEmpty();
        assertThat(TestDatabase.texts(NOT_TOLD, company.id())).isEmpty();
    }

    /** Two or three things that somebody might do that day, possible or not. */
    private void act(Random random, LocalDate day) {
        if (needs.size() < 3 || random.nextInt(5) == 0) {
            needs.add(aNeed().postedBy(company)
                    .with("startDate", day.plusDays(14).toString())
                    .create());
        }
        if (people.size() < 4 || random.nextInt(6) == 0) {
            people.add(aPerson()
                    .heldBy(structure)
                    .targeting("G1603")
                    .with("email", "camille@personne.example")
                    .with("contactChannels", random.nextBoolean() ? List.of("EMAIL") : List.of())
                    .create());
        }
        propose(random);
        if (!introductions.isEmpty()) {
            step(random, introductions.get(random.nextInt(introductions.size())), day);
        }
        if (random.nextInt(8) == 0) {
            post(company.token(), "/v1/needs/" + oneOf(random, needs).id() + "/withdraw", Map.of());
        }
    }

    private void propose(Random random) {
        var answer = post(
                random.nextBoolean() ? adviser : structure.token(),
                "/v1/introductions",
                Map.of(
                        "needId",
                        oneOf(random, needs).id(),
                        "beneficiaryId",
                        oneOf(random, people).id()));
        if (answer.statusCode() == 201) {
            introductions.add(answer.path("id"));
        }
    }

    private void step(Random random, String id, LocalDate day) {
        var at = "/v1/introductions/" + id;
        switch (random.nextInt(11)) {
            case 0, 1 ->
                post(structure.token(), at + "/share", Map.of("agreementOn", day.toString(), "agreementMeans", "ORAL"));
            case 2 -> post(company.token(), at + "/decline", Map.of("reason", "SKILLS_TO_COMPLETE"));
            case 3 -> post(structure.token(), at + "/decline", Map.of("reason", "NOT_AVAILABLE"));
            case 4 ->
                post(
                        company.token(),
                        at + "/interview",
                        Map.of(
                                "at",
                                day.plusDays(5)
                                        .atTime(9, 0)
                                        .toInstant(ZoneOffset.UTC)
                                        .toString()));
            case 5 ->
                post(
                        company.token(),
                        at + "/trial",
                        Map.of(
                                "kind",
                                "PMSMP",
                                "from",
                                day.toString(),
                                "to",
                                day.plusDays(10).toString(),
                                "object",
                                "DISCOVER"));
            case 6 -> post(company.token(), at + "/hire", contract(day));
            case 8 -> PersonLetters.ask(structure.token(), id);
            case 9 ->
                PersonLetters.answer(
                        structure.token(),
                        id,
                        oneOf(random, List.of(PersonAnswer.values())).name());
            case 7 -> post(company.token(), at + "/cancel", Map.of("reason", "BEFORE_START"));
            default ->
                post(
                        random.nextBoolean() ? company.token() : structure.token(),
                        at + "/postpone",
                        Map.of("until", day.plusDays(random.nextInt(30) + 1L).toString()));
        }
    }

    private static Map<String, Object> contract(LocalDate day) {
        return Map.of(
                "employer",
                "COMPANY",
                "contractType",
                "CDI",
                "startDate",
                day.plusDays(10).toString(),
                "weeklyHours",
                35);
    }

    private static Response post(String token, String path, Map<String, ?> body) {
        var answer = given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post(path);
        assertThat(answer.statusCode())
                .as("POST %s: %s", path, answer.asString())
                .isLessThan(500);
        return answer;
    }

    private static <T> T oneOf(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
