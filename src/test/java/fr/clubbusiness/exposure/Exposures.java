package fr.clubbusiness.exposure;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.TestTokens;
import jakarta.enterprise.inject.spi.CDI;
import java.util.HashMap;
import java.util.Map;

/** Measures of exposure for tests. */
public final class Exposures {
    private Exposures() {}

    /** The measure of now, as an adviser reads it, without its moment. */
    public static Map<String, Object> measured() {
        CDI.current().select(ExposureMeasures.class).get().forget();
        var measure = new HashMap<>(given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/matching/exposure")
                .then()
                .statusCode(200)
                .extract()
                .<Map<String, Object>>path("$"));
        measure.remove("computedAt");
        return measure;
    }
}
