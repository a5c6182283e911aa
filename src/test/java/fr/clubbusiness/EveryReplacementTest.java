package fr.clubbusiness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What is read can be written back: for every PUT of the document whose address has a GET, and every role that may do both. A new one without a record in
 * {@link ReplaceableRecords} fails.
 */
@QuarkusTest
class EveryReplacementTest {
    /** What a change states by itself. */
    private static final List<String> OF_THE_CHANGE = List.of("updatedAt", "lapsesOn");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ReplaceableRecords records = new ReplaceableRecords();

    @Test
    void every_field_that_can_be_written_is_in_one_of_the_records() {
        var document = document();
        for (var path : replaced()) {
            var writable = fields(answer(document, path));
            writable.retainAll(fields(request(document, path)));
            records.of(path).stream()
                    .map(record -> json(as(record).get(record.path())))
                    .forEach(body -> writable.removeIf(field ->
                            !body.path(field).isNull() && !body.path(field).isMissingNode()));
            assertThat(writable).as(path).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> what_is_read_can_be_written_back_and_changes_nothing() {
        return each("", record -> {
            var read = as(record).get(record.path());
            put(record, read.asString(), read.header("ETag")).then().statusCode(200);
            assertThat(content(as(record).get(record.path()))).isEqualTo(content(read));
        });
    }

    @TestFactory
    Stream<DynamicTest> changed_read_only_fields_are_told_together_and_with_other_faults() {
        var document = document();
        return each(" changed", record -> {
            var readOnly = fields(answer(document, record.template()));
            readOnly.removeAll(fields(request(document, record.template())));
            // Remarks follow the reader's language and the day: they are not compared.
            readOnly.remove("warnings");
            var read = as(record).get(record.path());
            var body = json(read);
            readOnly.forEach(field -> body.put(field, "autre chose"));
            body.put("champ", "inconnu");
            var refused = put(record, body.toString(), read.header("ETag"));
            assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
            var told = new TreeSet<>(readOnly);
            told.add("champ");
            assertThat(refused.jsonPath().<String>getList("violations.field")).containsExactlyElementsOf(told);
            assertThat(refused.jsonPath().<String>getList("violations.message"))
                    .filteredOn(message -> message.startsWith("En lecture seule : "))
                    .hasSameSizeAs(readOnly);
        });
    }

    private Stream<DynamicTest> each(String what, Consumer<ReplaceableRecords.Replaceable> check) {
        return replaced().stream()
                .flatMap(path -> {
                    var known = records.of(path);
                    assertThat(known.stream().map(ReplaceableRecords.Replaceable::role))
                            .as("roles with a record for " + path)
                            .containsAll(roles(path));
                    return known.stream();
                })
                .map(record -> DynamicTest.dynamicTest(
                        record.role() + " " + record.template() + " " + record.said() + what,
                        () -> check.accept(record)));
    }

    /** The addresses of the document that have both a PUT and a GET. */
    private static List<String> replaced() {
        var operations = EveryOperationTest.operations();
        return operations.stream()
                .filter(operation -> operation.startsWith("PUT "))
                .map(operation -> operation.substring("PUT ".length()))
                .filter(path -> operations.contains("GET " + path))
                .toList();
    }

    private static Set<String> roles(String path) {
        var lines = OperationTable.read().lines();
        var roles =
                new TreeSet<>(Objects.requireNonNull(lines.get("PUT " + path)).roles());
        roles.retainAll(Objects.requireNonNull(lines.get("GET " + path)).roles());
        return roles;
    }

    private static RequestSpecification as(ReplaceableRecords.Replaceable record) {
        return given().auth().oauth2(record.token()).header("Purpose", "Mise a jour du dossier");
    }

    private static Response put(ReplaceableRecords.Replaceable record, String body, String version) {
        return as(record)
                .header("If-Match", version)
                .contentType("application/json")
                .body(body)
                .put(record.path());
    }

    private static JsonNode content(Response answer) {
        return json(answer).remove(OF_THE_CHANGE);
    }

    private static ObjectNode json(Response answer) {
        return (ObjectNode) tree(answer.then().statusCode(200).extract().asString());
    }

    private static JsonNode document() {
        return tree(given().queryParam("format", "json").get("/q/openapi").asString());
    }

    private static JsonNode request(JsonNode document, String path) {
        return schema(document, document.at("/paths").path(path).at("/put/requestBody"));
    }

    private static JsonNode answer(JsonNode document, String path) {
        return schema(document, document.at("/paths").path(path).at("/get/responses/200"));
    }

    private static JsonNode schema(JsonNode document, JsonNode body) {
        var reference =
                body.path("content").path("application/json").at("/schema/$ref").asText();
        return document.at(reference.substring(1));
    }

    private static Set<String> fields(JsonNode schema) {
        Iterable<String> names = () -> schema.path("properties").fieldNames();
        return new TreeSet<>(StreamSupport.stream(names.spliterator(), false).toList());
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(text, wrong);
        }
    }
}
