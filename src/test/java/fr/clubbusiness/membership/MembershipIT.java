package fr.clubbusiness.membership;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import fr.clubbusiness.RunningClub;
import fr.clubbusiness.local.server.KeycloakAdmin;
import fr.clubbusiness.local.server.Pause;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A company joins, works and leaves: the packaged application, the mails that it shows, and its real Keycloak. */
@ExtendWith(RunningClub.class)
class MembershipIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String ADA = "ada@atelier.example";
    private static final String BOB = "bob@atelier.example";
    private static final String CLEO = "cleo@atelier.example";
    private static final Pattern VERSION = Pattern.compile("name=\"read\" value=\"([0-9a-f]+)\"");

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

    @Test
    void a_company_joins_invites_a_colleague_and_leaves() {
        stranger()
                .body(Map.of(
                        "siret", "99941001200010",
                        "name", "Atelier du Pont",
                        "kind", "COMPANY",
                        "nafCode", "8121Z",
                        "communeCode", "92050",
                        "why", "Recruter autrement.",
                        "contact", Map.of("firstName", "Ada", "lastName", "Martin", "email", ADA)))
                .post("/v1/public/membership-requests")
                .then()
                .statusCode(202);
        answer(linkTo(ADA, "Confirmez votre demande"), "CONFIRM");
        String request = as("adviser")
                .get("/v1/membership-requests?status=SUBMITTED")
                .then()
                .statusCode(200)
                .body("items[0].siret", equalTo("99941001200010"))
                .extract()
                .path("items[0].reference");
        String organisation = as("adviser")
                .post("/v1/membership-requests/{id}/admit", request)
                .then()
                .statusCode(200)
                .extract()
                .path("organisationId");

        signsIn(ADA);
        as(ADA).body("""
                        {"title": "Agent de propreté", "romeCode": "K2204", "experience": "NONE", "positions": 1, "communeCode": "92050",
                         "contractTypes": ["CDD"], "weeklyHours": 35, "startDate": "%s", "pay": {"from": 12.5, "period": "HOURLY"}}
                        """.formatted(today.plusDays(20)))
                .post("/v1/needs")
                .then()
                .statusCode(201)
                .body("status", equalTo("OPEN"));

        String colleague = invited(BOB, "Bob");
        invited(CLEO, "Cléo");
        signsIn(BOB);
        var live = RunningClub.token(BOB);
        with(live).get("/v1/needs").then().statusCode(200);
        as(ADA).delete("/v1/members/{id}", colleague).then().statusCode(204);
        with(live).get("/v1/needs").then().statusCode(403).body("code", equalTo("member-left"));

        signsIn(CLEO);
        var third = RunningClub.token(CLEO);
        try (var keycloak = KeycloakAdmin.of(RunningClub.club())) {
            keycloak.disable(CLEO);
        }
        await(() -> with(third).get("/v1/needs").statusCode() == 403);
        with(third).get("/v1/needs").then().body("code", equalTo("member-left"));

        String calendar =
                as(ADA).post("/v1/calendar").then().statusCode(201).extract().path("address");
        var leaving = RunningClub.token(ADA);
        given().get(calendar).then().statusCode(200);
        with(leaving)
                .body("{}")
                .post("/v1/organisations/{id}/leave", organisation)
                .then()
                .statusCode(200);
        with(leaving).get("/v1/needs").then().statusCode(403).body("code", equalTo("organisation-unknown"));
        given().get(calendar).then().statusCode(404);
        try (var keycloak = KeycloakAdmin.of(RunningClub.club())) {
            await(() -> !keycloak.isOrganisationEnabled("99910001900010-99941001200010"));
        }
    }

    private static String invited(String email, String firstName) {
        return as(ADA).body(Map.of("email", email, "firstName", firstName, "lastName", "Petit"))
                .post("/v1/members")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Accepts the mailed invitation, and chooses a password, here the user's name, in place of the provisional one. */
    private static void signsIn(String user) {
        var accepted = answer(linkTo(user, "Votre invitation au club"), "ACCEPT");
        accepted.then().statusCode(200);
        try (var keycloak = KeycloakAdmin.of(RunningClub.club())) {
            keycloak.choosePassword(user);
        }
        await(() -> as(user).get("/v1/members").statusCode() == 200);
    }

    /** The address in the mail to this reader that the club shows. */
    private static String linkTo(String reader, String title) {
        var link = Pattern.compile(
                Pattern.quote(title) + "(?:(?!<section>).)*?" + Pattern.quote(reader)
                        + "(?:(?!<section>).)*?href=\"([^\"]+/r/[^\"]+)\"",
                Pattern.DOTALL);
        await(() -> mails(link).find());
        var found = mails(link);
        return found.find() ? found.group(1) : "";
    }

    private static Matcher mails(Pattern link) {
        return link.matcher(given().baseUri(RunningClub.apiUrl())
                .accept("text/html")
                .get("/mail")
                .asString());
    }

    private static Response answer(String link, String answer) {
        var version = VERSION.matcher(given().accept("text/html").get(link).asString());
        return given().contentType("application/x-www-form-urlencoded")
                .accept("text/html")
                .formParam("answer", answer)
                .formParam("read", version.find() ? version.group(1) : "")
                .post(link);
    }

    /** What is due is done every minute. */
    private static void await(BooleanSupplier done) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("nothing came");
            }
            Pause.millis(500);
        }
    }

    private static RequestSpecification stranger() {
        return given().baseUri(RunningClub.apiUrl()).contentType(ContentType.JSON);
    }

    private static RequestSpecification with(String token) {
        return stranger().auth().oauth2(token);
    }

    private static RequestSpecification as(String user) {
        return with(RunningClub.token(user));
    }
}
