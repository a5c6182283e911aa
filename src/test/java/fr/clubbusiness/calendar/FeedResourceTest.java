package fr.clubbusiness.calendar;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.event.Events;
import fr.clubbusiness.event.registration.Seats;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a calendar program reads at its address. */
@QuarkusTest
class FeedResourceTest {
    private Person person;
    private Need need;
    private String introduction;
    private String reference;

    @BeforeEach
    void anInterview() {
        person = aPerson().named("Zoé", "D'Almeida").targeting("G1603").create();
        need = aNeed().create();
        var shared = post(
                        person.holder().token(),
                        "/v1/introductions",
                        Map.of("needId", need.id(), "beneficiaryId", person.id()))
                .statusCode(201)
                .extract();
        introduction = shared.path("id");
        reference = shared.path("reference");
    }

    @Test
    void the_company_that_must_answer_reads_its_last_day_and_the_structure_nothing() throws Exception {
        assertThat(summaries(address(need.poster().token())))
                .containsExactly("Réponse attendue %s (besoin %s)".formatted(reference, need.reference()));
        assertThat(summaries(address(person.holder().token()))).isEmpty();
    }

    @Test
    void both_sides_read_the_interview_and_nobody_else_does() throws Exception {
        meet();
        var interview = "Entretien %s (besoin %s)".formatted(reference, need.reference());
        assertThat(summaries(address(need.poster().token())))
                .contains(interview)
                .hasSize(2);
        assertThat(summaries(address(person.holder().token()))).containsExactly(interview);
        assertThat(summaries(address(aNeed().create().poster().token()))).isEmpty();
        assertThat(summaries(address(TestTokens.adviser())))
                .contains(interview, "Réponse attendue %s (besoin %s)".formatted(reference, need.reference()));
    }

    @Test
    void no_person_and_no_place_is_named() {
        meet();
        for (var token : List.of(need.poster().token(), person.holder().token(), TestTokens.adviser())) {
            assertThat(given().get(address(token)).asString())
                    .doesNotContain("Zoé", "Almeida", "Nanterre", "92050", person.reference(), person.id(), "12 rue");
        }
    }

    @Test
    void the_same_calendar_is_304_and_a_changed_one_is_sent() {
        var address = address(need.poster().token());
        var etag = given().get(address)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/calendar"))
                .header("Cache-Control", equalTo("private, no-cache"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", etag)
                .get(address)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(etag));
        meet();
        given().header("If-None-Match", etag).get(address).then().statusCode(200);
    }

    @Test
    void a_withdrawn_introduction_is_in_no_calendar() throws Exception {
        meet();
        post(person.holder().token(), "/v1/introductions/" + introduction + "/withdraw", Map.of())
                .statusCode(200);
        assertThat(summaries(address(need.poster().token()))).isEmpty();
    }

    @Test
    void an_address_and_a_token_stop_working_once_their_owner_has_left() throws Exception {
        var token = need.poster().token();
        var address = address(token);
        given().get(address).then().statusCode(200);
        leave(need.poster().siret());
        given().get(address).then().statusCode(404);
        given().auth().oauth2(token).get("/v1/needs").then().statusCode(403).body("code", equalTo("member-left"));
    }

    @Test
    void it_is_read_sixty_times_an_hour_at_most() {
        var address = address(need.poster().token());
        for (int i = 0; i < FeedRateLimit.MAX_PER_HOUR; i++) {
            given().get(address).then().statusCode(200);
        }
        given().get(address).then().statusCode(429).body("code", equalTo("calendar-too-often"));
    }

    @Test
    void a_need_that_expires_soon_is_in_its_posters_calendar() throws Exception {
        try (var connection = TestDatabase.unrestricted();
                var update = connection.prepareStatement(
                        "UPDATE need SET updated_at = now() - interval '70 days' WHERE id = ?::uuid")) {
            update.setString(1, need.id());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
        assertThat(summaries(address(need.poster().token())))
                .contains("Le besoin %s expire".formatted(need.reference()));
    }

    @Test
    void a_calendar_of_ones_own_holds_the_people_that_one_follows() throws Exception {
        var structure = person.holder();
        var colleague = TestTokens.of("colleague-" + structure.siret(), structure.siret(), "structure");
        meet();
        assertThat(summaries(address(structure.token(), "?mine=true"))).hasSize(1);
        assertThat(summaries(address(colleague, "?mine=true"))).isEmpty();
        assertThat(summaries(address(colleague))).hasSize(1);
    }

    @Test
    void whoever_wrote_a_need_follows_its_introductions() throws IOException, ParserException {
        var poster = need.poster();
        var colleague = TestTokens.of("colleague-" + poster.siret(), poster.siret(), "company");
        meet();
        assertThat(summaries(address(poster.token(), "?mine=true"))).hasSize(2);
        assertThat(summaries(address(colleague, "?mine=true"))).isEmpty();
        assertThat(summaries(address(colleague))).hasSize(2);
    }

    @Test
    void a_calendar_of_ones_own_has_the_events_that_one_prepared_or_registered_for() throws Exception {
        var poster = need.poster();
        var colleague = TestTokens.of("colleague-" + poster.siret(), poster.siret(), "company");
        // Elsewhere than at a place: the agency of this club reads it in its calendars.
        var body = Events.body(5);
        body.remove("place");
        body.put("onlineUrl", "https://visio.example/atelier");
        var event = Events.announced(body);
        Seats.registered(poster.token(), event);
        assertThat(summaries(address(poster.token(), "?mine=true"))).anyMatch(text -> text.contains(event.reference()));
        assertThat(summaries(address(colleague, "?mine=true"))).isEmpty();
        assertThat(summaries(address(colleague))).anyMatch(text -> text.contains(event.reference()));
    }

    @Test
    void another_value_of_mine_is_400() {
        post(need.poster().token(), "/v1/calendar?mine=oui", Map.of())
                .statusCode(400)
                .body("violations[0].field", equalTo("mine"));
    }

    private void meet() {
        post(
                        need.poster().token(),
                        "/v1/introductions/" + introduction + "/interview",
                        Map.of("at", Needs.today().plusDays(7) + "T09:00:00Z", "place", "12 rue des Lilas"))
                .statusCode(200);
    }

    private void leave(String siret) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var update = connection.prepareStatement("""
                        UPDATE member SET left_at = now()
                        WHERE organisation_id = (SELECT id FROM organisation WHERE siret = ?)
                        """)) {
            update.setString(1, siret);
            update.executeUpdate();
        }
    }

    private static String address(String token) {
        return address(token, "");
    }

    private static String address(String token, String choice) {
        return post(token, "/v1/calendar" + choice, Map.of())
                .statusCode(201)
                .extract()
                .path("address");
    }

    private static List<String> summaries(String address) throws IOException, ParserException {
        var text = given().get(address).then().statusCode(200).extract().asString();
        List<VEvent> events =
                new CalendarBuilder().build(new StringReader(text)).getComponents("VEVENT");
        return events.stream()
                .map(event -> event.getProperty(Property.SUMMARY)
                        .map(Property::getValue)
                        .orElseThrow())
                .toList();
    }

    private static ValidatableResponse post(String token, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }
}
