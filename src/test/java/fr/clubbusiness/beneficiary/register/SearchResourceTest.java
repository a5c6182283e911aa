package fr.clubbusiness.beneficiary.register;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchResourceTest {
    private Person person;

    @BeforeEach
    void someone() {
        person = aPerson()
                .named("Zoé-Anaïs", "D'Almeida")
                .with("phone", "+33 6 12 34 56 78")
                .create();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zoé",
                "ALMEIDA",
                "dalmeida",
                "d’almeida zoe",
                "anais",
                "zoe anaïs d almeida",
                "06.12.34",
                "0612345678",
                "612345678",
                "+33612345678",
                "(+33) 6 12",
                "\u202a06\u00a012\u202f34\u202c"
            })
    void a_structure_finds_its_person_whatever_the_writing(String query) {
        search(person.holder().token(), query)
                .statusCode(200)
                .body("items.id", equalTo(List.of(person.id())))
                .body("items[0].lastName", equalTo("D'Almeida"))
                .body("items[0].reference", equalTo(person.reference()));
    }

    @ParameterizedTest
    @CsvSource({
        "0692 31 41 51, +262 692 31 41 51",
        "+262692314251, 0692 31 42 51",
        "0590 12 34 56, 00590590123456",
        "+594 694 12 34 56, 694123456",
        "0696.12.34.56, (+596) 696 12 34 56",
        "0639 98 12 34, +262 (0)639 98 12 34",
        "612345678, tel:+33-6-12-34-56-78",
        "33612345678, 06/12/34/56/78",
        "+32 475 12 34 56, 0032 475 12 34 56"
    })
    void a_number_is_found_in_another_writing_than_it_was_given(String given, String query) {
        var someone = aPerson().with("phone", given).create();
        search(someone.holder().token(), query).statusCode(200).body("items.id", equalTo(List.of(someone.id())));
    }

    @ParameterizedTest
    @CsvSource({
        "Oʼbrien, O'Brien",
        "Oʼbrien, o’brien",
        "Oʼbrien, obrien",
        "O'Brien, Oʼbrien",
        "Đorđević, Dordevic",
        "Işıl, Isil",
        "Guðrún, Gudrun",
        "Ħamza, hamza",
        "Kɔfi, Kofi",
        "Mc Xavier, McXavier",
        "McXavier, Mc Xavier",
        "de la Xaintrie, delaXaintrie",
        "delaXaintrie, de la Xaintrie",
        "MarieClaire, Marie Claire",
        "Marie Claire, MarieClaire",
        "Marie-Claire, Marie Claire",
        "Thị Đặng, thi dang"
    })
    void a_name_is_found_in_another_writing_than_it_was_given(String given, String query) {
        var byLastName = aPerson().named("Camille", given).create();
        search(byLastName.holder().token(), query).body("items.id", equalTo(List.of(byLastName.id())));
        search(byLastName.holder().token(), "camille " + query).body("items.id", equalTo(List.of(byLastName.id())));
        search(byLastName.holder().token(), query + " camille").body("items.id", equalTo(List.of(byLastName.id())));
        var byFirstName = aPerson().named(given, "Durand").create();
        search(byFirstName.holder().token(), query).body("items.id", equalTo(List.of(byFirstName.id())));
    }

    @Test
    void a_reference_finds_only_its_person() {
        search(person.holder().token(), person.reference().toLowerCase(java.util.Locale.ROOT))
                .statusCode(200)
                .body("items.id", equalTo(List.of(person.id())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lmeida", "zoe martin", "0699999999", "P-999999999", "z_e"})
    void a_text_that_starts_no_word_finds_no_one(String query) {
        search(person.holder().token(), query).statusCode(200).body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"z", "-", "%%", "061", "   "})
    void a_query_too_short_is_400_naming_q(String query) {
        search(person.holder().token(), query).statusCode(400).body("violations.field", hasItem("q"));
    }

    @Test
    void people_of_other_structures_are_not_found() {
        var other = Members.aStructure(StructureKind.EI);
        search(other.token(), "almeida").statusCode(200).body("items", hasSize(0));
        search(other.token(), person.reference()).statusCode(200).body("items", hasSize(0));
    }

    @Test
    void an_adviser_says_why_or_is_403() {
        search(TestTokens.adviser(), person.reference()).statusCode(403).body("code", equalTo("purpose-needed"));
    }

    @Test
    void an_adviser_searches_the_whole_club_and_each_person_found_is_recorded() {
        given().auth()
                .oauth2(TestTokens.adviser())
                .header("Purpose", "appel entrant")
                .contentType("application/json")
                .body(Map.of("q", person.reference()))
                .post("/v1/beneficiaries/search")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(person.id())));
        var events = TheClub.reads(() -> HistoryEntry.of(UUID.fromString(person.id())));
        assertThat(events.getLast().type()).isEqualTo("FOUND_BY_SEARCH");
        assertThat(events.getLast().reason()).isEqualTo("appel entrant");
    }

    @Test
    void at_most_twenty_people_are_returned() {
        for (int i = 0; i < 21; i++) {
            aPerson().heldBy(person.holder()).named("Ali", "Durand").create();
        }
        search(person.holder().token(), "durand").body("items", hasSize(20));
    }

    private static ValidatableResponse search(String token, String query) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("q", query))
                .post("/v1/beneficiaries/search")
                .then();
    }
}
