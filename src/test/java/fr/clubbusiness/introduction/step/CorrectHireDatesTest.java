package fr.clubbusiness.introduction.step;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.introduction.Introductions.contract;
import static fr.clubbusiness.introduction.Introductions.hire;
import static fr.clubbusiness.introduction.Introductions.read;
import static fr.clubbusiness.introduction.Introductions.shared;
import static fr.clubbusiness.introduction.Introductions.stateOf;
import static fr.clubbusiness.introduction.Introductions.statusOf;
import static fr.clubbusiness.introduction.Introductions.step;
import static fr.clubbusiness.need.Needs.aNeed;
import static fr.clubbusiness.need.Needs.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.need.Needs.Need;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One call corrects the first or last day of a hire, and the history keeps the former dates. */
@QuarkusTest
class CorrectHireDatesTest {
    private static final String OCCUPATION = "N4104";

    private Need need;

    @BeforeEach
    void post() {
        need = aNeed().forOccupation(OCCUPATION).create();
    }

    @Test
    void a_postponed_start_changes_neither_the_position_nor_the_person_and_is_in_the_history() {
        var person = aPersonOfTheTrade();
        var id = hired(person);
        var start = today().plusDays(45);

        step(need.poster(), id, "hire-dates", dates(start, start.plusMonths(3)))
                .statusCode(200)
                .body("status", equalTo("HIRED"))
                .body("hire.startDate", equalTo(start.toString()))
                .body("hire.endDate", equalTo(start.plusMonths(3).toString()))
                .body("hire.weeklyHours", equalTo(35.0f));
        read(person.holder().token(), id).body("history.reason", hasItem(containsString("→")));
        assertThat(statusOf(need)).isEqualTo("FILLED");
        assertThat(stateOf(person)).isEqualTo("PLACED");
    }

    @Test
    void the_same_dates_again_change_nothing() {
        var id = hired(aPersonOfTheTrade());
        var dates = dates(today().plusDays(30), today().plusDays(120));
        int entries = step(need.poster(), id, "hire-dates", dates)
                .statusCode(200)
                .extract()
                .path("history.size()");

        step(need.poster(), id, "hire-dates", dates).statusCode(200).body("history", hasSize(entries));
    }

    @Test
    void the_structure_may_correct_the_dates() {
        var person = aPersonOfTheTrade();
        var id = hired(person);

        step(person.holder(), id, "hire-dates", dates(today().plusDays(20), today().plusDays(90)))
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "400, 500, START_TOO_FAR",
        "-200, 30, START_TOO_FAR",
        "30, 29, END_BEFORE_START",
        "30, 2000, CONTRACT_TOO_LONG",
        "30, , END_DATE_MISSING",
    })
    void the_new_dates_must_be_lawful(int from, @Nullable Integer to, String code) {
        var end = to == null ? null : today().plusDays(to);
        var id = hired(aPersonOfTheTrade());

        step(need.poster(), id, "hire-dates", dates(today().plusDays(from), end))
                .statusCode(422)
                .body("reasons.code", contains(code));
        read(need.poster().token(), id)
                .body("hire.startDate", equalTo(contract().get("startDate")));
    }

    @Test
    void a_hire_shortened_to_less_than_a_month_resumes_the_others_and_a_longer_one_suspends_them() {
        var person = aPersonOfTheTrade();
        var other = shared(aNeed().forOccupation(OCCUPATION).create(), person);
        var id = hired(person);
        var start = today().plusDays(10);
        read(person.holder().token(), other).body("status", equalTo("SUSPENDED"));

        step(need.poster(), id, "hire-dates", dates(start, start.plusDays(10))).statusCode(200);
        read(person.holder().token(), other).body("status", equalTo("SHARED"));
        step(need.poster(), id, "hire-dates", dates(start, start.plusDays(60))).statusCode(200);
        read(person.holder().token(), other).body("status", equalTo("SUSPENDED"));
    }

    @Test
    void without_a_hire_or_after_its_cancellation_there_is_nothing_to_correct() {
        var id = shared(need, aPersonOfTheTrade());
        var dates = dates(today().plusDays(30), today().plusDays(120));
        step(need.poster(), id, "hire-dates", dates).statusCode(409).body("code", equalTo("no-hire-to-correct"));
        hire(need.poster(), id).statusCode(200);
        step(need.poster(), id, "cancel", Map.of("reason", "BEFORE_START")).statusCode(200);

        step(need.poster(), id, "hire-dates", dates).statusCode(409).body("code", equalTo("no-hire-to-correct"));
    }

    @Test
    void hiring_again_on_other_dates_names_the_operation_that_corrects_them() {
        var id = hired(aPersonOfTheTrade());
        var later = contract();
        later.put("startDate", today().plusDays(20).toString());

        step(need.poster(), id, "hire", later)
                .statusCode(409)
                .body("code", equalTo("already-hired"))
                .body("detail", containsString("/hire-dates"));
    }

    private String hired(Person person) {
        var id = shared(need, person);
        hire(need.poster(), id).statusCode(200);
        return id;
    }

    private static Person aPersonOfTheTrade() {
        return aPerson().targeting(OCCUPATION).create();
    }

    private static Map<String, Object> dates(LocalDate start, @Nullable LocalDate end) {
        var dates = new LinkedHashMap<String, Object>();
        dates.put("startDate", start.toString());
        if (end != null) {
            dates.put("endDate", end.toString());
        }
        return dates;
    }
}
