package fr.clubbusiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.clubbusiness.RunningClub;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Events as their people see them: a speed meeting of the demo in Swagger UI, and a stranger who registers on the public page, waits and comes. */
@ExtendWith({RunningClub.class, Chromium.class})
class EventsIT {
    private static final String STRANGER = "eve@entreprise-voisine.example";
    private static final int ROUNDS = 8;

    private final List<BrowserContext> browsers = new ArrayList<>();

    @AfterEach
    void close() {
        browsers.forEach(BrowserContext::close);
    }

    @Test
    void an_adviser_computes_the_speed_meeting_prints_a_sheet_and_plans_again_without_somebody() {
        String event = as("adviser")
                .get("/v1/events?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.title.startsWith('Rencontres minutées : entreprises') }.reference");
        var ui = SwaggerUi.signedIn(browser(), "adviser", "?id=" + event + "#/events/computeTimetable");
        SwaggerUi.send(ui.operation("computeTimetable"), """
                {"rounds": %d, "minutes": 10, "breakMinutes": 3, "tables": 12, "sideA": "COMPANY", "sideB": "STRUCTURE"}
                """.formatted(ROUNDS), "prouvé|optimal|rencontre");
        Chromium.screenshot(ui.page(), "30-horaire-calcule", false);
        var computed = timetable(event);
        Assertions.assertThat(computed).hasSize(12 * ROUNDS);

        var meeting = computed.getFirst();
        String sheet = as("adviser")
                .get("/v1/events/{id}/registrations", event)
                .then()
                .extract()
                .path("items.find { it.side == 'COMPANY' }.id");
        ui.visit("?execute&id=" + event + "&registrationId=" + sheet + "#/events/readMeetingSheet");
        assertThat(ui.result(ui.operation("readMeetingSheet")).locator("h1")).isVisible();
        Chromium.screenshot(ui.page(), "31-feuille-personnelle", false);

        ui.visit("?id=" + event + "#/events/replanTimetable");
        SwaggerUi.send(ui.operation("replanTimetable"), """
                {"absent": ["%s"], "fromRound": 2}
                """.formatted(sheet), ".");
        Chromium.screenshot(ui.page(), "32-horaire-replanifie", false);
        as("adviser")
                .get("/v1/events/{id}/registrations/{registration}/sheet", event, sheet)
                .then()
                .statusCode(200)
                .body("lines.findAll { it.meetingId != null }", hasSize(1));
        Assertions.assertThat(timetable(event)).contains(meeting);
    }

    @Test
    void a_company_without_account_registers_confirms_waits_and_is_promoted() {
        var start = Instant.now().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.HOURS);
        String event = as("adviser")
                .body("""
                        {"kind": "BREAKFAST", "title": "Petit-déjeuner d'échange", "startsAt": "%s", "endsAt": "%s", "closesAt": "%s", "capacity": 1,
                         "place": {"name": "Agence", "communeCode": "92050", "address": "1 rue de la Paix"}, "audience": "PUBLIC"}
                        """.formatted(start, start.plus(Duration.ofHours(2)), start.minus(Duration.ofDays(1))))
                .post("/v1/events")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("adviser").body("{}").post("/v1/events/{id}/publish", event).then().statusCode(200);
        String seat = as("company")
                .body("""
                        {"firstName": "Paul", "lastName": "Dupont", "email": "paul@entreprise.example"}
                        """)
                .post("/v1/events/{id}/registrations", event)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        var page = browser().newPage();
        page.navigate(RunningClub.apiUrl() + "/v1/public/events/" + event);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("S'inscrire"))
                .click();
        page.locator("#side").selectOption("COMPANY");
        page.locator("#firstName").fill("Ève");
        page.locator("#lastName").fill("Noël");
        page.locator("#email").fill(STRANGER);
        page.locator("#organisationName").fill("Entreprise voisine");
        Chromium.screenshot(page, "33-inscription", false);
        ClubMail.press(page, "S'inscrire");
        assertThat(page.getByText("Un courriel vient de partir")).isVisible();

        ClubMail.follow(page, "Confirmez votre inscription", STRANGER);
        ClubMail.press(page, "Je confirme");
        assertThat(page.locator("h1")).containsText("liste d");
        Chromium.screenshot(page, "34-liste-d-attente", false);

        as("company")
                .body("{}")
                .post("/v1/events/{id}/registrations/{seat}/cancel", event, seat)
                .then()
                .statusCode(200);
        ClubMail.follow(page, "Une place est libre pour vous", STRANGER);
        ClubMail.press(page, "Je prends la place");
        assertThat(page.locator("h1")).containsText("confirmée");
        Chromium.screenshot(page, "35-place-prise", false);
        as("adviser")
                .get("/v1/events/{id}", event)
                .then()
                .body("seatsTaken", equalTo(1))
                .body("waiting", equalTo(0));
    }

    /** The ids of all meetings. */
    private static List<String> timetable(String event) {
        return as("adviser")
                .get("/v1/events/{id}/timetable", event)
                .then()
                .statusCode(200)
                .extract()
                .path("rounds.meetings.flatten().id");
    }

    /** Of one person, signed in nowhere yet. */
    private BrowserContext browser() {
        var browser = Chromium.profile(new NewContextOptions().setViewportSize(1280, 800));
        browsers.add(browser);
        return browser;
    }

    private static RequestSpecification as(String user) {
        return given().baseUri(RunningClub.apiUrl())
                .auth()
                .oauth2(RunningClub.token(user))
                .accept(ContentType.JSON)
                .contentType(ContentType.JSON);
    }
}
