package fr.clubbusiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.clubbusiness.RunningClub;
import fr.clubbusiness.local.server.KeycloakAdmin;
import fr.clubbusiness.local.server.Pause;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A company joins, works and leaves, as its people see it: the mails of the club, its pages, Swagger UI, and the real Keycloak. */
@ExtendWith({RunningClub.class, Chromium.class})
class JoiningIT {
    private static final String ADA = "ada@atelier.example";
    private static final String BOB = "bob@atelier.example";
    private static final String CLEO = "cleo@atelier.example";
    private static final Pattern PROVISIONAL = Pattern.compile("mot de passe provisoire est (\\S+)\\.");

    private static final String ASKED = """
            {"siret": "99941001200010", "name": "Atelier du Pont", "kind": "COMPANY", "nafCode": "8121Z", "communeCode": "92050",
             "why": "Recruter autrement.", "contact": {"firstName": "Ada", "lastName": "Martin", "email": "%s"}}
            """.formatted(ADA);

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
    private final List<BrowserContext> browsers = new ArrayList<>();

    @AfterEach
    void close() {
        browsers.forEach(BrowserContext::close);
    }

    @Test
    void a_company_joins_works_with_colleagues_and_leaves() {
        var organisation = joins();
        var ada = signsIn(ADA);
        postsANeed(ada);
        colleaguesComeAndGo(ada);
        leaves(organisation);
    }

    /** From the request without an account to the answer of the agency. Returns the organisation. */
    private String joins() {
        var stranger = SwaggerUi.open(browser());
        stranger.visit("#/memberships/askToJoin");
        SwaggerUi.send(stranger.operation("askToJoin"), ASKED, "Un courriel vient de partir");
        var mailbox = stranger.page();
        ClubMail.follow(mailbox, "Confirmez votre demande", ADA);
        press(mailbox, "Je confirme cette demande");
        assertThat(mailbox.locator("h1")).containsText("confirmé");
        Chromium.screenshot(mailbox, "16-demande-confirmee", false);

        var adviser = SwaggerUi.signedIn(
                browser(), "adviser", "?status=SUBMITTED&execute#/memberships/listMembershipRequests");
        var asked = adviser.operation("listMembershipRequests").locator(".club-answer");
        assertThat(asked).containsText("Atelier du Pont");
        String request = as("adviser")
                .get("/v1/membership-requests?status=SUBMITTED")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.siret == '99941001200010' }.reference");
        adviser.visit("?id=" + request + "#/memberships/admitMembershipRequest");
        var admit = adviser.operation("admitMembershipRequest");
        admit.locator("button.execute").click();
        assertThat(admit.locator(".club-answer")).containsText("acceptée");
        return as("adviser")
                .get("/v1/membership-requests/" + request)
                .then()
                .statusCode(200)
                .extract()
                .path("organisationId");
    }

    private void postsANeed(SwaggerUi ada) {
        ada.visit("#/needs/createNeed");
        SwaggerUi.send(ada.operation("createNeed"), """
                {"title": "Agent de propreté", "romeCode": "K2204", "experience": "NONE", "positions": 1, "communeCode": "92050",
                 "contractTypes": ["CDD"], "weeklyHours": 35, "startDate": "%s", "pay": {"from": 12.5, "period": "HOURLY"}}
                """.formatted(today.plusDays(20)), "B-\\d{4}.*ouvert");
        Chromium.screenshot(ada.page(), "17-premier-besoin", false);
    }

    /** One is invited and removed, of another the account is closed at Keycloak: neither acts for the company any more. */
    private void colleaguesComeAndGo(SwaggerUi ada) {
        invites(ada, BOB, "Bob");
        invites(ada, CLEO, "Cléo");
        signsIn(BOB);
        var removed = RunningClub.token(BOB);
        with(removed).get("/v1/needs").then().statusCode(200);
        String bob = as(ADA).get("/v1/members")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.email == '%s' }.id".formatted(BOB));
        ada.visit("?id=" + bob + "#/memberships/removeMember");
        var remove = ada.operation("removeMember");
        remove.locator("button.execute").click();
        remove.locator(".live-responses-table").first().waitFor();
        with(removed).get("/v1/needs").then().statusCode(403).body("code", equalTo("member-left"));

        signsIn(CLEO);
        var closed = RunningClub.token(CLEO);
        try (var keycloak = KeycloakAdmin.of(RunningClub.club())) {
            keycloak.disable(CLEO);
        }
        await(() -> with(closed).get("/v1/needs").statusCode() == 403);
        with(closed).get("/v1/needs").then().body("code", equalTo("member-left"));
    }

    private static void invites(SwaggerUi by, String email, String firstName) {
        by.visit("#/memberships/inviteMember");
        SwaggerUi.send(by.operation("inviteMember"), """
                {"email": "%s", "firstName": "%s", "lastName": "Petit"}
                """.formatted(email, firstName), "Petit");
    }

    /** The token of a person, the address of a calendar and the program of the company stop at once. */
    private void leaves(String organisation) {
        String calendar =
                as(ADA).post("/v1/calendar").then().statusCode(201).extract().path("address");
        var person = RunningClub.token(ADA);
        var program = program(organisation);
        given().get(calendar).then().statusCode(200);
        with(program).get("/v1/needs").then().statusCode(200);
        with(person)
                .body("{}")
                .post("/v1/organisations/{id}/leave", organisation)
                .then()
                .statusCode(200);
        with(person).get("/v1/needs").then().statusCode(403).body("code", equalTo("organisation-unknown"));
        given().get(calendar).then().statusCode(404);
        with(program).get("/v1/needs").then().statusCode(403).body("code", equalTo("organisation-unknown"));
        try (var keycloak = KeycloakAdmin.of(RunningClub.club())) {
            await(() -> !keycloak.isOrganisationEnabled("99910001900010-99941001200010"));
        }
    }

    /** A token of a program that the agency registers for the company. */
    private String program(String organisation) {
        String contact = as(ADA).get("/v1/members")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.email == '%s' }.id".formatted(ADA));
        var made = as("agency-admin")
                .body(Map.of(
                        "name",
                        "Logiciel de recrutement",
                        "ownerId",
                        organisation,
                        "contactId",
                        contact,
                        "scopes",
                        List.of("needs:read"),
                        "requestsADay",
                        1000,
                        "expiresOn",
                        today.plusMonths(3).toString()))
                .post("/v1/partner-applications")
                .then()
                .statusCode(201)
                .extract();
        return RunningClub.club().keycloak().token(made.path("clientId"), made.path("clientSecret"));
    }

    /** Accepts the mailed invitation, signs in with the password that it shows, and chooses another one, here the user's name. */
    private SwaggerUi signsIn(String user) {
        var page = browser().newPage();
        ClubMail.follow(page, "Votre invitation au club", user);
        press(page, "J'accepte l'invitation");
        var said = PROVISIONAL.matcher(page.locator("main").innerText());
        if (!said.find()) {
            throw new AssertionError(page.locator("main").innerText());
        }
        Chromium.screenshot(page, "18-invitation-acceptee", false);
        // A minute, says the page.
        try (var keycloak = KeycloakAdmin.of(RunningClub.club())) {
            await(() -> keycloak.isInAnOrganisation(user));
        }
        page.navigate(RunningClub.apiUrl());
        var ui = new SwaggerUi(page).ready();
        ui.button("Se connecter").click();
        var window = page.waitForPopup(
                () -> ui.dialog().getByRole(AriaRole.BUTTON).first().click());
        window.locator("#username").fill(user);
        window.locator("#kc-login").click();
        window.locator("#password").fill(said.group(1));
        window.locator("#kc-login").click();
        window.locator("#password-new").fill(user);
        window.locator("#password-confirm").fill(user);
        window.locator("[type=submit]").click();
        ui.button("Se déconnecter").waitFor();
        return ui;
    }

    private static void press(Page page, String button) {
        ClubMail.press(page, button);
        page.getByText("Merci, votre réponse est enregistrée.").waitFor();
    }

    /** Of one person, signed in nowhere yet. */
    private BrowserContext browser() {
        var browser = Chromium.profile(new NewContextOptions().setViewportSize(1280, 800));
        browsers.add(browser);
        return browser;
    }

    /** What is due is done every minute. */
    private static void await(BooleanSupplier done) {
        var deadline = System.nanoTime() + ClubMail.PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("nothing came");
            }
            Pause.millis(500);
        }
    }

    private static RequestSpecification with(String token) {
        return given().baseUri(RunningClub.apiUrl())
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(token);
    }

    private static RequestSpecification as(String user) {
        return with(RunningClub.token(user));
    }
}
