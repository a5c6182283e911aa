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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation of the document, tried by every role: denied unless this table allows it. A new operation without a line fails. */
@QuarkusTest
class EveryOperationTest {
    private static final List<String> ROLES = List.of("company", "structure", "adviser", "agency-admin", "partner");

    private static final String ANYBODY = "anybody";

    /** Who may; {@code C}ompany, {@code S}tructure, {@code A}dviser, agency-admi{@code N}, {@code P}artner; * whoever asks, signed in or not. */
    private static final String TABLE = """
            GET  /v1/build                                      CSANP
            GET  /v1/occupations                                CSANP
            GET  /v1/occupations/{romeCode}                     CSANP
            GET  /v1/communes                                   CSANP
            POST /v1/referential/occupations/import             N
            POST /v1/referential/communes/import                N
            POST /v1/companies                                  A
            GET  /v1/companies                                  CA
            GET  /v1/companies/export                           CA
            GET  /v1/companies/{id}                             CA
            PUT  /v1/companies/{id}                             CA
            POST /v1/structures                                 A
            GET  /v1/structures                                 SA
            GET  /v1/structures/export                          SA
            GET  /v1/structures/{id}                            SA
            PUT  /v1/structures/{id}                            SA
            POST /v1/partners                                   A
            GET  /v1/partners                                   PA
            GET  /v1/partners/{id}                              PA
            PUT  /v1/partners/{id}                              PA
            POST /v1/beneficiaries                              SA
            GET  /v1/beneficiaries                              SA
            GET  /v1/beneficiaries/export                       SA
            GET  /v1/beneficiaries/{id}                         SA
            PUT  /v1/beneficiaries/{id}                         SA
            GET  /v1/beneficiaries/{id}/identity                SA
            PUT  /v1/beneficiaries/{id}/identity                SA
            GET  /v1/beneficiaries/{id}/sensitive               SA
            PUT  /v1/beneficiaries/{id}/sensitive               SA
            POST /v1/beneficiaries/search                       SA
            POST /v1/beneficiaries/{id}/agreement               S
            POST /v1/beneficiaries/{id}/withdraw-agreement      S
            POST /v1/beneficiaries/{id}/pause                   S
            POST /v1/beneficiaries/{id}/resume                  S
            POST /v1/beneficiaries/{id}/leave                   S
            GET  /v1/beneficiaries/{beneficiaryId}/matches        SA
            POST /v1/beneficiaries/import                       SA
            POST /v1/needs                                      CSA
            GET  /v1/needs                                      CSA
            GET  /v1/needs/export                               CSA
            GET  /v1/needs/{id}                                 CSA
            PUT  /v1/needs/{id}                                 CSA
            POST /v1/needs/{id}/open                            CSA
            POST /v1/needs/{id}/withdraw                        CSA
            POST /v1/needs/import                               CSA
            GET  /v1/needs/{needId}/matches                     CSA
            GET  /v1/needs/{needId}/matches/{beneficiaryId}     CSA
            GET  /v1/matching/exposure                          A
            GET  /v1/matching/exposure/forgotten                A
            GET  /v1/matching/index                             AN
            POST /v1/matching/index/rebuild                     N
            POST /v1/introductions                              CSA
            GET  /v1/introductions                              CSA
            GET  /v1/introductions/{id}                         CSA
            POST /v1/introductions/{id}/share                   CSA
            POST /v1/introductions/{id}/decline                 CSA
            POST /v1/introductions/{id}/interview               CSA
            POST /v1/introductions/{id}/trial                   CSA
            POST /v1/introductions/{id}/hire                    CSA
            POST /v1/introductions/{id}/withdraw                CSA
            POST /v1/introductions/{id}/postpone                CSA
            POST /v1/introductions/{id}/cancel                  CSA
            GET  /v1/schemas/{name}                             *
            POST /v1/calendar                                   CSA
            GET  /v1/calendar                                   CSA
            DELETE /v1/calendar/{id}                            CSA
            GET  /v1/calendar/{token}.ics                       *
            POST /v1/allocations                                A
            GET  /v1/allocations                                A
            GET  /v1/allocations/{id}                           A
            GET  /v1/allocations/{id}/pairs                     A
            GET  /v1/allocations/{id}/left-out                  A
            POST /v1/allocations/{id}/introductions             A
            """;

    private static final Map<Character, String> LETTERS =
            Map.of('C', "company", 'S', "structure", 'A', "adviser", 'N', "agency-admin", 'P', "partner", '*', ANYBODY);

    private static final Map<String, Set<String>> ALLOWED = TABLE.lines()
            .map(line -> line.split("\\s+", 3))
            .collect(Collectors.toMap(
                    words -> words[0] + " " + words[1],
                    words -> words[2].chars()
                            .mapToObj(letter -> LETTERS.get((char) letter))
                            .collect(Collectors.toSet()),
                    (a, b) -> a,
                    TreeMap::new));

    @Test
    void the_table_names_every_operation_of_the_document_and_no_other() {
        assertThat(operations()).isEqualTo(new TreeSet<>(ALLOWED.keySet()));
    }

    @TestFactory
    Stream<DynamicTest> without_a_token_every_operation_is_401() {
        return operations().stream()
                .filter(operation -> !isOpen(operation))
                .map(operation -> DynamicTest.dynamicTest(
                        operation, () -> assertThat(status(given(), operation)).isEqualTo(401)));
    }

    @TestFactory
    Stream<DynamicTest> each_role_may_what_the_table_says_and_nothing_else() {
        var tokens = Map.of(
                "company", Members.aCompany().token(),
                "structure", Members.aStructure(StructureKind.ACI).token(),
                "adviser", TestTokens.adviser(),
                "agency-admin", TestTokens.agencyAdmin(),
                "partner", Members.aPartner().token());
        return operations().stream()
                .flatMap(operation -> ROLES.stream()
                        .map(role -> DynamicTest.dynamicTest(role + " " + operation, () -> {
                            var status = status(given().auth().oauth2(tokens.get(role)), operation);
                            if (isOpen(operation)
                                    || ALLOWED.getOrDefault(operation, Set.of()).contains(role)) {
                                assertThat(status).isNotIn(401, 403, 405, 500);
                            } else {
                                assertThat(status).isEqualTo(403);
                            }
                        })));
    }

    private static boolean isOpen(String operation) {
        return ALLOWED.getOrDefault(operation, Set.of()).contains(ANYBODY);
    }

    /** Asks with an id of nothing and an empty body: who may is told so by another refusal than 401 and 403. */
    private static int status(RequestSpecification request, String operation) {
        var space = operation.indexOf(' ');
        var method = operation.substring(0, space);
        var path = operation
                .substring(space + 1)
                .replaceAll("\\{romeCode}", "G1603")
                .replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-000000000000");
        if (!method.equals("GET")) {
            request.contentType(contentType(path)).body("{}".getBytes(StandardCharsets.UTF_8));
        }
        return request.header("Purpose", "Verification des droits")
                .request(Method.valueOf(method), path)
                .statusCode();
    }

    private static String contentType(String path) {
        return switch (path) {
            case "/v1/referential/occupations/import" -> "application/zip";
            case "/v1/referential/communes/import" -> "text/csv";
            default -> path.endsWith("/import") ? "application/x-ndjson" : "application/json";
        };
    }

    static Set<String> operations() {
        Map<String, Map<String, Object>> paths = given().queryParam("format", "json")
                .get("/q/openapi")
                .jsonPath()
                .getMap("paths");
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream()
                        .filter(key -> Arrays.stream(Method.values())
                                .anyMatch(method -> method.name().equalsIgnoreCase(key)))
                        .map(key -> key.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
