package fr.clubbusiness;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a company's need to a hire: the packaged application, its real Keycloak, and one token for each user. */
@ExtendWith(RunningClub.class)
class MainJobIT {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

    /** No person of the demo aims at this occupation. */
    @Test
    void a_need_becomes_a_hire() {
        String person = as("structure")
                .body("""
                        {"firstName": "Zoé", "lastName": "D'Almeida", "birthDate": "1988-02-29", "communeCode": "92050",
                         "targetOccupations": ["D1401"], "transport": ["TRANSIT"], "maxJourneyMinutes": 60,
                         "agreement": {"givenOn": "%s", "means": "SIGNED", "informedOn": "%s"}}
                        """.formatted(today, today))
                .post("/v1/beneficiaries")
                .then()
                .statusCode(201)
                .body("lastName", equalTo("D'Almeida"))
                .extract()
                .path("id");
        String need = as("company")
                .body("""
                        {"title": "Assistant commercial", "romeCode": "D1401", "experience": "CONFIRMED", "positions": 1, "communeCode": "92026",
                         "contractTypes": ["CDD"], "weeklyHours": 35, "startDate": "%s", "pay": {"from": 12.5, "period": "HOURLY"}}
                        """.formatted(today.plusDays(20)))
                .post("/v1/needs")
                .then()
                .statusCode(201)
                .body("status", equalTo("OPEN"))
                .extract()
                .path("id");
        RunningClub.awaitMatching();
        String candidate = as("company")
                .get("/v1/needs/{need}/matches", need)
                .then()
                .statusCode(200)
                .body("items[0].fit", notNullValue())
                .body("items[0].score", nullValue())
                .extract()
                .path("items[0].candidate.candidateId");
        String introduction = as("company")
                .body("{\"needId\": \"%s\", \"candidateId\": \"%s\"}".formatted(need, candidate))
                .post("/v1/introductions")
                .then()
                .statusCode(201)
                .body("candidate.identity", nullValue())
                .extract()
                .path("id");
        as("structure2").get("/v1/introductions/{id}", introduction).then().statusCode(404);
        as("structure")
                .body("{\"agreementOn\": \"%s\", \"agreementMeans\": \"ORAL\"}".formatted(today))
                .post("/v1/introductions/{id}/share", introduction)
                .then()
                .statusCode(200);
        as("company")
                .body("{\"at\": \"%sT09:00:00Z\", \"format\": \"PHONE\"}".formatted(today.plusDays(3)))
                .post("/v1/introductions/{id}/interview", introduction)
                .then()
                .statusCode(200)
                .body("candidate.identity.firstName", equalTo("Zoé"));
        as("company")
                .body("""
                        {"employer": "COMPANY", "contractType": "CDD", "startDate": "%s", "endDate": "%s", "weeklyHours": 35}
                        """.formatted(today.plusDays(20), today.plusDays(200)))
                .post("/v1/introductions/{id}/hire", introduction)
                .then()
                .statusCode(200)
                .body("status", equalTo("HIRED"));
        as("company").get("/v1/needs/{need}", need).then().body("status", equalTo("FILLED"));
        as("structure").get("/v1/beneficiaries/{person}", person).then().body("state", equalTo("PLACED"));
    }

    @Test
    void swagger_ui_document_health_and_metrics_are_where_the_contract_says() {
        given().baseUri(RunningClub.apiUrl())
                .redirects()
                .follow(false)
                .get("/")
                .then()
                .statusCode(303)
                .header("Location", containsString("/q/swagger-ui"));
        given().baseUri(RunningClub.apiUrl()).get("/q/swagger-ui/").then().statusCode(200);
        given().baseUri(RunningClub.apiUrl())
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("/realms/club/protocol/openid-connect/auth"));
        given().baseUri(RunningClub.apiUrl())
                .get("/q/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
        given().baseUri(RunningClub.apiUrl()).get("/q/metrics").then().statusCode(200);
    }

    private static RequestSpecification as(String user) {
        return given().baseUri(RunningClub.apiUrl())
                .auth()
                .oauth2(RunningClub.token(user))
                .contentType(ContentType.JSON);
    }
}
