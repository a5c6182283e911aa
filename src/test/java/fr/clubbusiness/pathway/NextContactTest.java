package fr.clubbusiness.pathway;

import static fr.clubbusiness.pathway.PathwayRequests.as;
import static fr.clubbusiness.pathway.PathwayRequests.contactOn;
import static fr.clubbusiness.pathway.PathwayRequests.history;
import static fr.clubbusiness.pathway.PathwayRequests.somebodyWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who follows a person, and when they speak next. */
@QuarkusTest
class NextContactTest {
    private final LocalDate today = Needs.today();

    @Test
    void the_next_contact_is_kept_and_shown() {
        var person = somebodyWith("MOBILITY").create();
        contactOn(person, today.plusDays(7))
                .statusCode(200)
                .body("nextContactOn", equalTo(today.plusDays(7).toString()))
                .body("referentId", notNullValue());
        PathwayRequests.adviser()
                .get(person.at(""))
                .then()
                .body("nextContactOn", equalTo(today.plusDays(7).toString()));
        assertThat(history(person)).containsExactly("CREATED", "REFERENT_UPDATED");
    }

    @Test
    void who_takes_a_person_over_without_a_word_of_the_contact_keeps_its_day_and_null_takes_it_away() {
        var person = somebodyWith("MOBILITY").create();
        contactOn(person, today.plusDays(7)).statusCode(200);
        referent(person, "{}")
                .statusCode(200)
                .body("nextContactOn", equalTo(today.plusDays(7).toString()));
        referent(person, "{\"nextContactOn\": null}").statusCode(200).body("nextContactOn", nullValue());
        referent(person, "{}").statusCode(200).body("nextContactOn", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"demain\"", "\"2026-02-30\"", "12", "{}", "[]"})
    void what_is_no_day_is_told_with_its_field(String day) {
        referent(somebodyWith("MOBILITY").create(), "{\"nextContactOn\": %s}".formatted(day))
                .statusCode(400)
                .body("violations.field", contains("nextContactOn"));
    }

    @Test
    void a_contact_in_the_past_and_a_stranger_are_told_together() {
        referent(
                        somebodyWith("MOBILITY").create(),
                        "{\"memberId\": \"%s\", \"nextContactOn\": \"%s\"}"
                                .formatted(UUID.randomUUID(), today.minusDays(1)))
                .statusCode(400)
                .body("violations.field", contains("memberId", "nextContactOn"));
    }

    private static ValidatableResponse referent(Person person, String body) {
        return as(person.holder().token())
                .header("If-Match", "*")
                .body(body)
                .put(person.at("/referent"))
                .then();
    }
}
