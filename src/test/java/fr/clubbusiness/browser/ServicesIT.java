package fr.clubbusiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import fr.clubbusiness.RunningClub;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A language course within a person's journey, from the barrier itself to the page for the person and the action that cites it. */
@ExtendWith({RunningClub.class, Chromium.class})
class ServicesIT {
    private final List<BrowserContext> browsers = new ArrayList<>();

    @AfterEach
    void close() {
        browsers.forEach(BrowserContext::close);
    }

    @Test
    void an_adviser_finds_a_course_prints_it_and_the_structure_notes_the_action() throws IOException {
        String person = as("structure")
                .get("/v1/beneficiaries?state=READY_FOR_WORK&limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].reference");
        as("structure")
                .header("If-Match", "*")
                .body(Map.of("barriers", List.of("LANGUAGE")))
                .put("/v1/beneficiaries/{id}/sensitive", person)
                .then()
                .statusCode(200);

        // Whoever sends a link must not say why in the reader's name: the adviser presses the button.
        var ui = SwaggerUi.signedIn(
                browser(), "adviser", "?id=" + person + "&Purpose=Recherche de cours#/pathway/listBarriers");
        var barriers = ui.operation("listBarriers");
        barriers.locator("button.execute").click();
        barriers.locator(".club-answer")
                .getByText("Trouver des services")
                .first()
                .click();
        var suggested = ui.operation("listBarrierServices");
        suggested.locator("tr[data-param-name=Purpose] input").fill("Recherche de cours");
        suggested.locator("button.execute").click();
        assertThat(suggested.locator(".club-answer")).containsText("Cours de français");
        Chromium.screenshot(ui.page(), "40-services-d-un-frein", false);

        String course = as("adviser")
                .header("Purpose", "Recherche d'un cours")
                .get("/v1/beneficiaries/{id}/barriers/LANGUAGE/services", person)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.name == 'Cours de français' }.id");
        ui.visit("?execute&id=" + course + "#/services/getService");
        assertThat(ui.result(ui.operation("getService")).locator("h1")).containsText("Cours de français");
        Chromium.screenshot(ui.page(), "41-page-d-un-service", false);

        // Who accompanies the person needs no reason, and cites the service from its line.
        var structure = SwaggerUi.signedIn(
                browser(), "structure", "?execute&id=" + person + "&barrier=LANGUAGE#/pathway/listBarrierServices");
        structure
                .operation("listBarrierServices")
                .locator(".club-answer tr", new Locator.LocatorOptions().setHasText("Cours de français"))
                .getByText("Noter une action avec ce service")
                .first()
                .click();
        var action = structure.operation("recordBarrierAction");
        action.getByText("Voir le JSON").click();
        var written = action.locator(".club-json textarea");
        var body = (ObjectNode) new ObjectMapper().readTree(written.inputValue());
        var cited = body.path("serviceId").asText();
        body.put("dueOn", LocalDate.now(ZoneId.of("Europe/Paris")).toString());
        written.fill(body.toString());
        action.locator("button.execute").click();
        assertThat(action.locator(".club-answer")).containsText("Cours de français");
        Chromium.screenshot(structure.page(), "42-action-avec-un-service", false);
        as("structure")
                .get("/v1/beneficiaries/{id}/barrier-actions", person)
                .then()
                .statusCode(200)
                .body("items.serviceId", hasItem(cited))
                .body("items[0].serviceName", not(emptyOrNullString()));
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
