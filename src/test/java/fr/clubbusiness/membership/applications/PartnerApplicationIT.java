package fr.clubbusiness.membership.applications;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import fr.clubbusiness.RunningClub;
import fr.clubbusiness.local.demo.story.DemoApplications;
import fr.clubbusiness.local.server.Pause;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A program of a partner: the packaged application, its real Keycloak, and tokens that this gives. */
@ExtendWith(RunningClub.class)
class PartnerApplicationIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Test
    void it_is_registered_works_gets_another_secret_and_stops_at_once() {
        String owner = as("company2")
                .get("/v1/companies")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        String contact = as("company2")
                .get("/v1/members")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.admin }.id");
        var body = Map.of(
                "name",
                "Logiciel de paie",
                "ownerId",
                owner,
                "contactId",
                contact,
                "scopes",
                List.of("needs:read"),
                "requestsADay",
                1000,
                "expiresOn",
                LocalDate.now(ZoneId.of("Europe/Paris")).plusMonths(3).toString());
        as("agency-admin")
                .body(beside(body, "scopes", List.of("needs:read", "beneficiaries:read")))
                .post("/v1/partner-applications")
                .then()
                .statusCode(422)
                .body("reasons.code", hasItem("SCOPE_NOT_FOR_OWNER"));
        var made = as("agency-admin")
                .body(body)
                .post("/v1/partner-applications")
                .then()
                .statusCode(201)
                .extract();
        String id = made.path("id");
        String client = made.path("clientId");
        String first = made.path("clientSecret");

        var live = token(client, first);
        with(live).get("/v1/needs").then().statusCode(200);
        with(live).get("/v1/introductions").then().statusCode(403).body("code", equalTo("application-scope"));
        with(live).get("/v1/members").then().statusCode(403).body("code", equalTo("application-scope"));
        with(live).get("/v1/beneficiaries").then().statusCode(403);

        String second = as("agency-admin")
                .post("/v1/partner-applications/{id}/renew-secret", id)
                .then()
                .statusCode(200)
                .extract()
                .path("clientSecret");
        assertThatThrownBy(() -> token(client, first)).isInstanceOf(RuntimeException.class);
        with(token(client, second)).get("/v1/needs").then().statusCode(200);

        as("agency-admin").post("/v1/partner-applications/{id}/stop", id).then().statusCode(200);
        with(live).get("/v1/needs").then().statusCode(403).body("code", equalTo("application-stopped"));
        assertThat(isClosed(client, second)).isTrue();
    }

    @Test
    void the_program_of_the_demo_is_a_registered_application() {
        var live = token(DemoApplications.CLIENT, "partner-demo-local");
        with(live).get("/v1/needs").then().statusCode(200);
        with(live).get("/v1/members").then().statusCode(403).body("code", equalTo("application-scope"));
    }

    private static Map<String, Object> beside(Map<String, Object> body, String field, Object value) {
        var changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    /** Its client is closed by a job, which runs every minute. */
    private static boolean isClosed(String client, String secret) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                token(client, secret);
            } catch (RuntimeException refused) {
                return true;
            }
            Pause.millis(500);
        }
        return false;
    }

    private static String token(String client, String secret) {
        return RunningClub.club().keycloak().token(client, secret);
    }

    private static RequestSpecification as(String user) {
        return with(RunningClub.token(user));
    }

    private static RequestSpecification with(String token) {
        return given().baseUri(RunningClub.apiUrl())
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(token);
    }
}
