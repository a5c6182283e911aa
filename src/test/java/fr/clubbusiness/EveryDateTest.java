package fr.clubbusiness;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A date is a day without a time: a browser that sends local midnight as an instant in UTC gives the day before. The test tries every date of
 * every request example in {@code openapi/examples}.
 */
@QuarkusTest
class EveryDateTest {
    private static final Path EXAMPLES = Path.of("openapi/examples");
    private static final OperationTable TABLE = OperationTable.read();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> NOT_A_DAY = List.of(
            "2026-12-01T23:00:00.000Z",
            "2026-12-01T00:00:00Z",
            "2026-12-01T00:00",
            "2026-12-01 00:00:00",
            "2026-12-01+01:00",
            "20261201",
            "01/12/2026",
            "2026-02-30");

    /** A date of an operation's body, by its place in the JSON. */
    private record DateField(String method, String path, String operation, String pointer, String name) {
        DateField inside(String field) {
            return new DateField(
                    method, path, operation, pointer + "/" + field, name.isEmpty() ? field : name + "." + field);
        }
    }

    @TestFactory
    Stream<DynamicTest> a_date_with_a_time_is_400_and_names_the_field() {
        var tokens = Map.of(
                "company", Members.aCompany().token(),
                "adviser", TestTokens.adviser(),
                "agency-admin", TestTokens.agencyAdmin());
        return dates().stream()
                .flatMap(date -> NOT_A_DAY.stream()
                        .map(text -> DynamicTest.dynamicTest(
                                date.operation() + " " + date.name() + " " + text,
                                () -> refused(date, text, token(tokens, date)))));
    }

    private static void refused(DateField date, String text, String token) {
        given().auth()
                .oauth2(token)
                .header("Purpose", "Essai")
                .header("If-Match", "*")
                .contentType("application/json")
                .body(with(date, text).toString())
                .request(date.method(), date.path().replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-000000000000"))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid"))
                .body("violations.field", hasItem(date.name()));
    }

    private static String token(Map<String, String> tokens, DateField date) {
        var address = date.method() + " " + date.path();
        var roles = Objects.requireNonNull(TABLE.lines().get(address), address).roles();
        return tokens.entrySet().stream()
                .filter(token -> roles.contains(token.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> Members.aStructure(StructureKind.ACI).token());
    }

    private static JsonNode with(DateField date, String text) {
        var body = example(date.operation());
        var parent = date.pointer().substring(0, date.pointer().lastIndexOf('/'));
        ((ObjectNode) body.at(parent))
                .put(date.pointer().substring(date.pointer().lastIndexOf('/') + 1), text);
        return body;
    }

    private static List<DateField> dates() {
        var dates = new ArrayList<DateField>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(
                                operation -> addDates(dates, operation.getKey(), path.getKey(), operation.getValue())));
        return dates;
    }

    private static void addDates(List<DateField> dates, String method, String path, JsonNode operation) {
        var id = operation.path("operationId").asText();
        if (Files.exists(file(id))) {
            addDates(dates, new DateField(method.toUpperCase(Locale.ROOT), path, id, "", ""), example(id));
        }
    }

    private static void addDates(List<DateField> dates, DateField at, JsonNode node) {
        if (node.isTextual() && node.asText().matches("\\d{4}-\\d\\d-\\d\\d")) {
            dates.add(at);
        }
        node.properties().forEach(field -> addDates(dates, at.inside(field.getKey()), field.getValue()));
    }

    private static JsonNode document() {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readTree(Path.of("openapi/openapi.yaml").toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode example(String operation) {
        try {
            return JSON.readTree(file(operation).toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path file(String operation) {
        return EXAMPLES.resolve(operation + ".request.json");
    }
}
