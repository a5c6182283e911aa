package fr.clubbusiness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Calls every operation of the document with every role. It is refused unless the table ({@link OperationTable}) allows it. A new operation without a
 * line fails.
 */
@QuarkusTest
class EveryOperationTest {
    private static final List<String> ROLES = List.of("company", "structure", "adviser", "agency-admin", "partner");

    private static final OperationTable TABLE = OperationTable.read();

    @Test
    void the_table_names_every_operation_of_the_document_and_no_other() {
        assertThat(operations()).isEqualTo(TABLE.lines().keySet());
    }

    @TestFactory
    Stream<DynamicTest> without_a_token_every_operation_is_401() {
        var types = bodyTypes();
        return operations().stream()
                .filter(operation -> !isOpen(operation))
                .map(operation -> DynamicTest.dynamicTest(
                        operation,
                        () -> assertThat(status(given(), operation, types)).isEqualTo(401)));
    }

    @TestFactory
    Stream<DynamicTest> each_role_may_what_the_table_says_and_nothing_else() {
        var tokens = Map.of(
                "company", Members.aCompany().token(),
                "structure", Members.aStructure(StructureKind.ACI).token(),
                "adviser", TestTokens.adviser(),
                "agency-admin", TestTokens.agencyAdmin(),
                "partner", Members.aPartner().token());
        var types = bodyTypes();
        return operations().stream()
                .flatMap(operation -> ROLES.stream()
                        .map(role -> DynamicTest.dynamicTest(role + " " + operation, () -> {
                            var status = status(given().auth().oauth2(tokens.get(role)), operation, types);
                            if (isOpen(operation) || allowed(operation).contains(role)) {
                                assertThat(status).isNotIn(401, 403, 405, 500);
                            } else {
                                assertThat(status).isEqualTo(403);
                            }
                        })));
    }

    private static boolean isOpen(String operation) {
        return allowed(operation).contains(OperationTable.ANYBODY);
    }

    private static Set<String> allowed(String operation) {
        return Objects.requireNonNull(TABLE.lines().get(operation), operation).roles();
    }

    /** Asks with an id of nothing and an empty body: who may is told so by another refusal than 401 and 403. */
    private static int status(RequestSpecification request, String operation, Map<String, String> types) {
        var space = operation.indexOf(' ');
        var method = operation.substring(0, space);
        var path = operation
                .substring(space + 1)
                .replaceAll("\\{romeCode}", "G1603")
                .replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-000000000000");
        if (!method.equals("GET")) {
            request.contentType(types.getOrDefault(operation, "application/json"))
                    .body("{}".getBytes(StandardCharsets.UTF_8));
        }
        return request.header("Purpose", "Verification des droits")
                .request(Method.valueOf(method), path)
                .statusCode();
    }

    /** The first type of the body of each operation that has one. */
    private static Map<String, String> bodyTypes() {
        var types = new TreeMap<String, String>();
        paths().forEach((path, methods) -> methods.forEach((method, operation) -> {
            if (operation instanceof Map<?, ?> described
                    && described.get("requestBody") instanceof Map<?, ?> body
                    && body.get("content") instanceof Map<?, ?> content) {
                types.put(
                        method.toUpperCase(Locale.ROOT) + " " + path,
                        String.valueOf(content.keySet().iterator().next()));
            }
        }));
        return types;
    }

    private static Map<String, Map<String, Object>> paths() {
        return given().queryParam("format", "json").get("/q/openapi").jsonPath().getMap("paths");
    }

    static Set<String> operations() {
        return paths().entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream()
                        .filter(key -> Arrays.stream(Method.values())
                                .anyMatch(method -> method.name().equalsIgnoreCase(key)))
                        .map(key -> key.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
