package fr.clubbusiness;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a purchase to an award to a need to people: the packaged application, its real Keycloak, and one token for each user. */
@ExtendWith(RunningClub.class)
class TradingIT {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

    @Test
    void a_purchase_becomes_work_for_people() {
        String offer = as("structure")
                .body("""
                        {"title": "Entretien de bureaux", "sector": "CLEANING", "services": ["PRESTATION"],
                         "area": {"kind": "DEPARTMENTS", "departments": ["92"]}, "romeCodes": ["K2204"]}
                        """)
                .post("/v1/offers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("structure").body("{}").post("/v1/offers/{id}/publish", offer).then().statusCode(200);
        String purchase = as("company")
                .body("""
                        {"title": "Entretien d'un siège", "kind": "QUOTE", "sector": "CLEANING", "services": ["PRESTATION"], "communeCode": "92050",
                         "amount": 20000, "deadline": "%s"}
                        """.formatted(today.plusDays(21)))
                .post("/v1/purchases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("company")
                .body("{}")
                .post("/v1/purchases/{id}/submit", purchase)
                .then()
                .statusCode(200);
        as("adviser")
                .body("{}")
                .post("/v1/purchases/{id}/validate", purchase)
                .then()
                .statusCode(200);
        as("adviser")
                .get("/v1/purchases/{id}/suppliers?limit=100", purchase)
                .then()
                .statusCode(200)
                .body("items.offerId", hasItem(offer));
        as("adviser")
                .body("{}")
                .post("/v1/purchases/{id}/send", purchase)
                .then()
                .statusCode(200);
        var asked = as("structure").get("/v1/answers").then().statusCode(200).extract();
        String answer = asked.path("items.find { it.purchase.id == '%s' }.id".formatted(purchase));
        String structure = asked.path("items.find { it.purchase.id == '%s' }.structureId".formatted(purchase));
        as("structure")
                .body("{}")
                .post("/v1/answers/{id}/interested", answer)
                .then()
                .statusCode(200);
        as("structure")
                .body("{\"amount\": 17500}")
                .post("/v1/answers/{id}/offer", answer)
                .then()
                .statusCode(200);
        as("company")
                .body("{\"structureIds\": [\"%s\"], \"amount\": 18000, \"hours\": 900, \"jobs\": 2}"
                        .formatted(structure))
                .post("/v1/purchases/{id}/award", purchase)
                .then()
                .statusCode(200)
                .body("status", equalTo("AWARDED"));
        String need = as("structure")
                .body("{}")
                .post("/v1/purchases/{id}/needs", purchase)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].positions", equalTo(2))
                .extract()
                .path("items[0].needId");
        complete(need);
        as("structure").body("{}").post("/v1/needs/{id}/open", need).then().statusCode(200);
        RunningClub.awaitMatching();
        as("structure")
                .get("/v1/needs/{id}/matches", need)
                .then()
                .statusCode(200)
                .body("items", not(empty()));
    }

    /** What the award does not say, and a need must. */
    private static void complete(String need) {
        var draft = as("structure")
                .get("/v1/needs/{id}", need)
                .then()
                .statusCode(200)
                .extract();
        var body = new HashMap<String, Object>(draft.jsonPath().<String, Object>getMap("$"));
        body.put("experience", "NONE");
        body.put("pay", Map.of("from", 12.5, "period", "HOURLY"));
        as("structure")
                .header("If-Match", draft.header("ETag"))
                .body(body)
                .put("/v1/needs/{id}", need)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String user) {
        return given().baseUri(RunningClub.apiUrl())
                .auth()
                .oauth2(RunningClub.token(user))
                .contentType(ContentType.JSON);
    }
}
