package fr.clubbusiness.introduction;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.introduction.Introductions.askedByCompany;
import static fr.clubbusiness.introduction.Introductions.hire;
import static fr.clubbusiness.introduction.Introductions.read;
import static fr.clubbusiness.introduction.Introductions.shared;
import static fr.clubbusiness.introduction.Introductions.step;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person the company does not know yet is hired elsewhere, and that hire is cancelled. Nothing that the company reads changes. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class HiddenSuspensionTest {
    /** Occupations that no other test uses: the first candidate is the person of the test. */
    private static final String OCCUPATION = "H2410";

    private static final String OTHER = "A1402";

    private static final List<String> LISTS = List.of(
            "",
            "?sort=deadline",
            "?sort=deadline&limit=1",
            "?sort=-deadline&limit=1",
            "?status=PROPOSED",
            "?status=PROPOSED&sort=deadline",
            "?status=SUSPENDED");

    private Member company;

    @BeforeEach
    void aCompany() {
        company = Members.aCompany();
    }

    @Test
    void another_hire_changes_no_answer_that_its_poster_reads() {
        var person = aPerson().targeting(OCCUPATION).create();
        var id = ask(OCCUPATION);
        var waitsLonger = aPerson().targeting(OTHER).create();
        postpone(waitsLonger, ask(OTHER));
        var before = lists();
        var itself = answer("/" + id);

        var elsewhere = aNeed().forOccupation(OCCUPATION).create();
        var hired = shared(elsewhere, person);
        hire(elsewhere.poster(), hired).statusCode(200);

        read(person.holder().token(), id)
                .body("status", equalTo("SUSPENDED"))
                .body("awaiting", nullValue())
                .body("deadline", nullValue());
        assertThat(answer("/" + id)).isEqualTo(itself);
        assertThat(lists()).isEqualTo(before);

        step(elsewhere.poster(), hired, "cancel", Map.of("reason", "BEFORE_START"))
                .statusCode(200);
        read(person.holder().token(), id).body("status", equalTo("PROPOSED")).body("awaiting", equalTo("STRUCTURE"));
        assertThat(answer("/" + id)).isEqualTo(itself);
        assertThat(lists()).isEqualTo(before);
    }

    private String ask(String occupation) {
        return askedByCompany(
                        aNeed().forOccupation(occupation).postedBy(company).create())
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void postpone(Person person, String id) {
        String deadline = read(company.token(), id).extract().path("deadline");
        var until = LocalDate.parse(deadline).plusDays(1);
        step(person.holder(), id, "postpone", Map.of("until", until.toString())).statusCode(200);
    }

    private List<String> lists() {
        return LISTS.stream().flatMap(list -> answer(list).stream()).toList();
    }

    /** The body of the answer, and its tag. */
    private List<String> answer(String path) {
        var answer = given().auth()
                .oauth2(company.token())
                .urlEncodingEnabled(false)
                .get("/v1/introductions" + path)
                .then()
                .statusCode(200)
                .extract();
        return Stream.of(answer.asString(), answer.header("ETag")).toList();
    }
}
