package fr.clubbusiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import fr.clubbusiness.RunningClub;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An immersion as its people see it: a partner assigns its reserved place in Swagger UI, and a parent signs on a phone. */
@ExtendWith({RunningClub.class, Chromium.class})
class ImmersionsIT {
    private static final String PARENT = "paul.moreau@famille.example";
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
    private final LocalDate monday = today.plusWeeks(3).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    private final List<BrowserContext> browsers = new ArrayList<>();

    @AfterEach
    void close() {
        browsers.forEach(BrowserContext::close);
    }

    @Test
    void reserved_places_are_assigned_before_others_see_them_and_a_parent_signs_on_a_phone() {
        var place = reserved();
        as("structure").get("/v1/immersion-places/{id}", place).then().statusCode(404);
        as("structure")
                .get("/v1/immersion-places?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(place)));
        var ui = SwaggerUi.signedIn(browser(1280, 800), "partner", "#/immersions/createImmersion");
        SwaggerUi.send(ui.operation("createImmersion"), request(place), "en préparation");
        Chromium.screenshot(ui.page(), "60-immersion-preparee", false);
        String immersion = as("partner")
                .get("/v1/immersions?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.placeId == '%s' }.reference".formatted(place));
        as("company").get("/v1/immersions/{id}", immersion).then().statusCode(404);
        as("partner")
                .post("/v1/immersions/{id}/sign-requests", immersion)
                .then()
                .statusCode(200);
        as("company")
                .get("/v1/immersions/{id}", immersion)
                .then()
                .statusCode(200)
                .body("person.lastName", equalTo("Moreau"));

        var phone = browser(390, 844).newPage();
        ClubMail.follow(phone, "Une convention d'immersion attend votre signature", PARENT);
        assertThat(phone.locator("body")).containsText("Inès Moreau");
        assertThat(phone.locator("body")).containsText("le représentant légal");
        Assertions.assertThat(phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        Chromium.screenshot(phone, "61-convention-a-signer", false);
        ClubMail.press(phone, "Je signe");
        assertThat(phone.locator("h1")).containsText("Vous avez signé");
        Chromium.screenshot(phone, "62-convention-signee", false);
        as("partner")
                .get("/v1/immersions/{id}", immersion)
                .then()
                .body("status", equalTo("TO_SIGN"))
                .body("signatures.find { it.party == 'GUARDIAN' }.signedAt", notNullValue())
                .body("signatures.findAll { it.signedAt != null }", hasSize(1));
        as("structure").get("/v1/immersions").then().body("items", empty());
    }

    /** A place of the company that the partner alone sees for some days. */
    private String reserved() {
        String partner = as("adviser")
                .get("/v1/partners?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.siret == '99910003500016' }.id");
        String place = as("company")
                .body("""
                        {"kind": "PMSMP", "firstDay": "%s", "lastDay": "%s", "places": 1, "romeCode": "G1603", "communeCode": "92050",
                         "audience": ["ML", "OTHER"], "signer": {"name": "Ada Martin", "email": "ada@atelier.example"},
                         "firstFor": {"partnerIds": ["%s"], "until": "%s"}}
                        """.formatted(today, today.plusMonths(3), partner, today.plusDays(10)))
                .post("/v1/immersion-places")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("company").post("/v1/immersion-places/{id}/open", place).then().statusCode(200);
        return place;
    }

    private String request(String place) {
        return """
                {"placeId": "%s", "person": {"firstName": "Inès", "lastName": "Moreau", "birthDate": "%s"},
                 "conditions": {"firstDay": "%s", "lastDay": "%s", "weekdays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"],
                  "dayStarts": "09:00", "dayEnds": "17:00", "breakMinutes": 60, "seconde": false,
                  "signatories": [{"party": "YOUNG_PERSON", "name": "Inès Moreau", "email": "ines.moreau@famille.example"},
                   {"party": "GUARDIAN", "name": "Paul Moreau", "email": "%s"},
                   {"party": "PRESCRIBER", "name": "Léa Petit", "email": "lea.petit@trois-ponts.example"}]}}
                """.formatted(place, today.minusYears(17), monday, monday.plusDays(4), PARENT);
    }

    private BrowserContext browser(int width, int height) {
        var browser = Chromium.profile(new NewContextOptions().setViewportSize(width, height));
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
