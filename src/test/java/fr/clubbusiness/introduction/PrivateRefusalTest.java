package fr.clubbusiness.introduction;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.Towns;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a refused proposal tells about the person: an adviser may choose the need, and would bisect a birthday or try every condition. */
@QuarkusTest
class PrivateRefusalTest {
    private static final String LIFTED = "Le poste sera de jour";

    private Need nightWork;
    private Person minor;
    private Person byDay;

    @BeforeEach
    void aMinorAndSomebodyWhoExcludesNights() {
        var town = Towns.nextBetween();
        nightWork = aNeed().in(town).with("workConditions", List.of("NIGHT")).create();
        minor = aPerson()
                .in(town)
                .targeting("G1603")
                .born(Needs.today().minusYears(16).minusDays(1))
                .create();
        byDay = aPerson()
                .in(town)
                .targeting("G1603")
                .with("excludedConditions", List.of("NIGHT"))
                .create();
    }

    @Test
    void without_a_purpose_an_age_and_an_excluded_condition_are_refused_alike_also_with_a_reason_to_override() {
        for (var override : new @Nullable String[] {null, LIFTED}) {
            var answers = List.of(minor, byDay).stream()
                    .map(person -> proposed(adviser(), person, override)
                            .statusCode(422)
                            .body("reasons.code", contains("PRIVATE_FACT"))
                            .body("detail", containsString("Purpose"))
                            .extract()
                            .asString())
                    .map(answer -> answer.replaceAll("\"requestId\":\"[^\"]+\"", ""))
                    .distinct();
            assertThat(answers).hasSize(1);
        }
        assertThat(explanations(minor)).isEmpty();
        assertThat(explanations(byDay)).isEmpty();
    }

    @Test
    void with_a_purpose_the_reason_is_given_and_recorded_though_the_proposal_is_refused() {
        proposed(because("entretien du 3"), minor, LIFTED).statusCode(422).body("reasons.code", contains("AGE"));
        proposed(because("entretien du 4"), byDay, null).statusCode(422).body("reasons.code", contains("CONDITIONS"));

        assertThat(explanations(minor)).containsExactly("entretien du 3");
        assertThat(explanations(byDay)).containsExactly("entretien du 4");
    }

    @Test
    void with_a_purpose_a_condition_is_overridden() {
        proposed(because("entretien du 3"), byDay, LIFTED).statusCode(201);
        assertThat(TheClub.reads(() -> HistoryEntry.of(UUID.fromString(byDay.id()))))
                .extracting(HistoryEntry::type, HistoryEntry::reason)
                .contains(tuple("MATCH_EXPLAINED", "entretien du 3"));
    }

    @Test
    void the_persons_own_structure_reads_the_reason_without_a_trace() {
        proposed(as(minor.holder().token()), minor, null).statusCode(422).body("reasons.code", contains("AGE"));
        proposed(as(byDay.holder().token()), byDay, LIFTED).statusCode(201);
        assertThat(explanations(minor)).isEmpty();
        assertThat(explanations(byDay)).isEmpty();
    }

    private ValidatableResponse proposed(RequestSpecification by, Person person, @Nullable String override) {
        var body = new LinkedHashMap<String, Object>(Map.of("needId", nightWork.id(), "beneficiaryId", person.id()));
        if (override != null) {
            body.put("overrideReason", override);
        }
        return by.body(body).post("/v1/introductions").then();
    }

    private static List<String> explanations(Person person) {
        return TheClub.reads(() -> HistoryEntry.of(UUID.fromString(person.id()))).stream()
                .filter(event -> event.type().equals("MATCH_EXPLAINED"))
                .map(event -> String.valueOf(event.reason()))
                .toList();
    }

    private static RequestSpecification because(String purpose) {
        return adviser().header("Purpose", purpose);
    }

    private static RequestSpecification adviser() {
        return as(TestTokens.adviser());
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
