package fr.clubbusiness.exchange;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.clubbusiness.beneficiary.People;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schemas of imports, compared with a validator and with the imports themselves. */
@QuarkusTest
class SchemaResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_schema_is_self_contained_and_names_its_dialect() {
        given().get("/v1/schemas/need")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/schema+json"))
                .body("'$schema'", equalTo("https://json-schema.org/draft/2020-12/schema"))
                .body("'$id'", containsString("/v1/schemas/need"))
                .body("required", hasItem("romeCode"))
                .body("additionalProperties", equalTo(false))
                .body(not(containsString("#/components/")));
    }

    @Test
    void an_unknown_schema_is_404() {
        given().get("/v1/schemas/partner").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void lines_that_an_import_accepts_are_valid() {
        var person = full();
        assertThat(errors("beneficiary", person.body())).isEmpty();
        var withNulls = new HashMap<>(aPerson().body());
        withNulls.put("email", null);
        withNulls.put("readiness", null);
        withNulls.put("skills", null);
        assertThat(errors("beneficiary", withNulls)).isEmpty();
        assertThat(errors("need", aNeed().requiring("100007").body())).isEmpty();
        assertThat(rejected(
                        "beneficiaries",
                        Members.aStructure(StructureKind.AI).token(),
                        Stream.of(person.body(), withNulls)))
                .isEmpty();
    }

    @Test
    void what_the_schema_of_people_refuses_their_import_refuses_too() {
        var wrong = List.of(
                aPerson().without("firstName"),
                aPerson().with("firstName", "   "),
                aPerson().with("firstName", "x".repeat(101)),
                aPerson().with("lastName", 12),
                aPerson().with("prenom", "Zoé"),
                aPerson().with("targetOccupations", List.of("G1603", "N1103", "N1105", "K2204", "K1304", "D1106")),
                aPerson().with("maxJourneyMinutes", 5),
                aPerson().with("transport", List.of()),
                aPerson().with("transport", List.of("HELICOPTER")),
                aPerson().with("openToEntryLevel", "oui"),
                aPerson().with("barriers", List.of("JUSTICE")),
                aPerson().with("barriers", List.of(Map.of("code", "HEALTH", "since", "2020"))),
                aPerson().with("agreement", Map.of("givenOn", "2026-01-05")));
        assertThat(wrong)
                .allSatisfy(person ->
                        assertThat(errors("beneficiary", person.body())).isNotEmpty());
        assertThat(rejected(
                        "beneficiaries",
                        Members.aStructure(StructureKind.AI).token(),
                        wrong.stream().map(People::body)))
                .hasSize(wrong.size());
    }

    @Test
    void what_the_schema_of_needs_refuses_their_import_refuses_too() {
        var wrong = List.of(
                aNeed().without("romeCode"),
                aNeed().positions(0),
                aNeed().positions(100),
                aNeed().with("positions", 1.5),
                aNeed().with("contractTypes", List.of()),
                aNeed().by("BENEVOLAT"),
                aNeed().with("weeklyHours", 60),
                aNeed().with("pay", Map.of("from", -1, "period", "HOURLY")),
                aNeed().with("pay", Map.of("from", 12, "period", "HOURLY", "currency", "EUR")),
                aNeed().with("salaire", 12));
        assertThat(wrong)
                .allSatisfy(need -> assertThat(errors("need", need.body())).isNotEmpty());
        assertThat(rejected("needs", Members.aCompany().token(), wrong.stream().map(Needs::body)))
                .hasSize(wrong.size());
    }

    private static People full() {
        return aPerson()
                .targeting("G1603")
                .with("externalId", "schema-full")
                .with("weeklyHoursMax", 35)
                .with("skills", List.of(Map.of("code", "100007", "proof", "OBSERVED")))
                .with("barriers", List.of("HOUSING", Map.of("code", "DIGITAL", "status", "LIFTED")))
                .with("eligibilityCriteria", List.of("RSA"))
                .with("excludedConditions", List.of("NIGHT"));
    }

    private static List<String> errors(String name, Map<String, Object> line) {
        return schema(name).validate(write(line), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema schema(String name) {
        var published = given().get("/v1/schemas/" + name)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(published);
    }

    private static List<Integer> rejected(String what, String token, Stream<? extends Map<String, Object>> lines) {
        return given().auth()
                .oauth2(token)
                .header("Content-Type", "application/x-ndjson")
                .body(lines.map(SchemaResourceTest::write)
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/" + what + "/import?dryRun=true")
                .then()
                .statusCode(200)
                .extract()
                .path("rejected.line");
    }

    private static String write(Map<String, Object> line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }
}
