package fr.clubbusiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.clubbusiness.RunningClub;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A facilitator's month: the holder declares it, the facilitator checks, validates and corrects it, and prints the attestation. */
@ExtendWith({RunningClub.class, Chromium.class})
class ClausesIT {
    private final YearMonth month = YearMonth.now(ZoneId.of("Europe/Paris")).minusMonths(1);
    private final List<BrowserContext> browsers = new ArrayList<>();

    @AfterEach
    void close() {
        browsers.forEach(BrowserContext::close);
    }

    @Test
    void a_month_goes_from_its_declaration_to_the_attestation_on_paper() {
        var market = as("adviser")
                .get("/v1/clause-markets?limit=1")
                .then()
                .statusCode(200)
                .extract();
        String at = "/v1/clause-markets/" + market.path("items[0].id");
        String lot = as("adviser").get(at + "/lots").then().extract().path("items[0].id");
        var people = as("adviser")
                .get("/v1/clause-participations?limit=50&status=APPROVED&lotId=" + lot)
                .then()
                .extract();
        List<String> ids = people.path("items.id");
        String waiting = as("adviser")
                .get("/v1/clause-lines?status=DECLARED&lotId=" + lot)
                .then()
                .extract()
                .path("items[0].id");
        String declaredFor = as("adviser")
                .get("/v1/clause-lines/" + waiting)
                .then()
                .extract()
                .path("participationId");
        var one = ids.stream().filter(id -> !id.equals(declaredFor)).findFirst().orElseThrow();

        var company = SwaggerUi.signedIn(browser(), "company", "#/clauses/declareClauseHours");
        SwaggerUi.send(company.operation("declareClauseHours"), """
                {"participationId": "%s", "month": "%s", "hours": 90.5, "mode": "DIRECT", "contractType": "CDD", "proof": "PAYSLIP"}
                """.formatted(one, month), "déclarée");
        Chromium.screenshot(company.page(), "50-heures-declarees", false);

        var ui = SwaggerUi.signedIn(
                browser(), "adviser", "?section=CLAUSE_HOURS&execute#/workbench/listWorkbenchSection");
        assertThat(ui.operation("listWorkbenchSection").locator(".club-answer")).containsText("90,5");
        Chromium.screenshot(ui.page(), "51-heures-a-controler", false);
        for (var line : List.of(waiting, line(one))) {
            ui.visit("?lineId=" + line + "#/clauses/checkClauseLine");
            ui.operation("checkClauseLine").locator("button.execute").click();
            assertThat(ui.operation("checkClauseLine").locator(".club-answer")).containsText("contrôlée");
            ui.visit("?lineId=" + line + "#/clauses/validateClauseLine");
            ui.operation("validateClauseLine").locator("button.execute").click();
            assertThat(ui.operation("validateClauseLine").locator(".club-answer"))
                    .containsText("validé");
        }
        ui.visit("?lineId=" + line(one) + "#/clauses/correctClauseLine");
        SwaggerUi.send(ui.operation("correctClauseLine"), "{\"hours\": -10}", "déclarée");
        as("adviser")
                .get(at + "/lots/{lot}/attestation?month=" + month, lot)
                .then()
                .statusCode(200)
                .body("provisional", equalTo(true));
        var correction = line(one);
        for (var step : List.of("check", "validate")) {
            as("adviser")
                    .body("{}")
                    .post("/v1/clause-lines/{id}/" + step, correction)
                    .then()
                    .statusCode(200);
        }

        print(at + "/lots/" + lot + "/attestation?month=" + month);
    }

    /** The page as a browser shows it, and on paper. */
    private void print(String address) {
        var reader = Chromium.profile(new NewContextOptions()
                .setViewportSize(1024, 768)
                .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + RunningClub.token("adviser"))));
        browsers.add(reader);
        var page = reader.newPage();
        page.navigate(RunningClub.apiUrl() + address);
        assertThat(page.locator("h1")).containsText("Attestation d'heures d'insertion");
        assertThat(page.locator("main")).containsText("185,5");
        assertThat(page.locator("main")).not().containsText("provisoire");
        Chromium.screenshot(page, "52-attestation", false);
        var pdf = page.pdf(new Page.PdfOptions()
                .setPath(Chromium.SCREENSHOTS.resolve("52-attestation.pdf"))
                .setFormat("A4"));
        Assertions.assertThat(pdf).startsWith('%', 'P', 'D', 'F');
    }

    /** The last line of a person in this month. */
    private String line(String participation) {
        return as("adviser")
                .get("/v1/clause-lines?limit=1&participationId=" + participation + "&month=" + month)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
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
