package fr.clubbusiness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What people write reaches no log. A word stands in each text of each request example, one at a time; some are accepted, most are refused by a rule or
 * a format. Then neither what the service logged nor PostgreSQL's log holds it.
 */
@QuarkusTest
class WrittenWordsTest {
    private static final String WORD = "Zzsecretnameword";
    private static final int FEWEST_REQUESTS = 100;
    private static final Path EXAMPLES = Path.of("openapi/examples");
    private static final Path DATABASE_LOG = Path.of(System.getProperty(TestDatabase.LOG, ""));
    private static final OperationTable TABLE = OperationTable.read();
    private static final String NOBODYS = "00000000-0000-7000-8000-000000000000";

    private Map<String, String> tokens = Map.of();
    private int accepted;
    private int refused;

    @BeforeEach
    void register() {
        tokens = Map.of(
                "adviser", TestTokens.adviser(),
                "agency-admin", TestTokens.agencyAdmin(),
                "structure", Members.aStructure(StructureKind.ACI).token(),
                "company", Members.aCompany().token(),
                "partner", Members.aPartner().token());
    }

    @Test
    void a_word_in_any_text_of_any_request_is_in_no_log() throws IOException {
        var from = Files.size(DATABASE_LOG);
        try (var log = ApiLog.open()) {
            sendInEveryText();
            sendElsewhere();

            assertThat(accepted + refused).isGreaterThan(FEWEST_REQUESTS);
            assertThat(accepted).isPositive();
            assertThat(refused).isPositive();
            assertThat(log.entries()).hasSizeGreaterThan(FEWEST_REQUESTS);
            assertThat(log.entries()).noneMatch(entry -> isTold(entry.text()));
        }
        assertThat(databaseLog(from)).doesNotContainIgnoringCase(WORD);
    }

    @Test
    void the_secret_of_a_calendar_is_in_no_log() throws IOException {
        var from = Files.size(DATABASE_LOG);
        try (var log = ApiLog.open()) {
            String address = given().auth()
                    .oauth2(TestTokens.adviser())
                    .post("/v1/calendar")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("address");
            given().get(address).then().statusCode(200);
            given().post(address).then().statusCode(405);
            given().header("Host", "evil.example").get(address).then().statusCode(421);
            var secret = address.substring(address.lastIndexOf('/') + 1).replace(".ics", "");
            assertThat(secret).hasSizeGreaterThan(20);
            assertThat(log.entries()).noneMatch(entry -> entry.text().contains(secret));
            assertThat(databaseLog(from)).doesNotContain(secret);
        }
    }

    private void sendInEveryText() throws IOException {
        var document = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("openapi/openapi.yaml").toFile());
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var file = EXAMPLES.resolve(
                        operation.getValue().path("operationId").asText() + ".request.json");
                if (Files.exists(file)) {
                    var method = operation.getKey().toUpperCase(Locale.ROOT);
                    for (var place : texts(new ObjectMapper().readTree(file.toFile()), "")) {
                        count(send(method, path.getKey(), with(file, place)));
                    }
                }
            }
        }
    }

    /** In an address, a query, a header, a file and what is no JSON. */
    private void sendElsewhere() {
        var adviser = tokens.get("adviser");
        for (var path :
                List.of("/v1/needs/" + WORD, "/v1/communes?q=" + WORD, "/v1/" + WORD, "/v1/needs?" + WORD + "=1")) {
            count(given().auth().oauth2(adviser).get(path).statusCode());
        }
        count(given().auth()
                .oauth2(adviser)
                .header("Purpose", WORD)
                .get("/v1/beneficiaries/" + NOBODYS + "/identity")
                .statusCode());
        for (var body : List.of("{\"title\": \"" + WORD, WORD, "[\"" + WORD + "\"]", "title\n" + WORD)) {
            for (var type : List.of("application/json", "application/x-ndjson", "text/csv")) {
                for (var path : List.of("/v1/needs", "/v1/needs/import", "/v1/beneficiaries/import")) {
                    count(given().auth()
                            .oauth2(tokens.get("structure"))
                            .contentType(type)
                            .body(body.getBytes(StandardCharsets.UTF_8))
                            .post(path)
                            .statusCode());
                }
            }
        }
    }

    private int send(String method, String path, JsonNode body) {
        return given().auth()
                .oauth2(token(method + " " + path))
                .header("Purpose", WORD)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body.toString())
                .request(method, path.replaceAll("\\{[^}]+}", NOBODYS))
                .statusCode();
    }

    private String token(String operation) {
        var roles =
                Objects.requireNonNull(TABLE.lines().get(operation), operation).roles();
        return tokens.entrySet().stream()
                .filter(token -> roles.contains(token.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private void count(int status) {
        assertThat(status).isNotEqualTo(500);
        if (status < 400) {
            accepted++;
        } else {
            refused++;
        }
    }

    private static JsonNode with(Path file, String place) throws IOException {
        var body = new ObjectMapper().readTree(file.toFile());
        var parent = place.substring(0, place.lastIndexOf('/'));
        ((ObjectNode) body.at(parent)).put(place.substring(place.lastIndexOf('/') + 1), WORD);
        return body;
    }

    private static List<String> texts(JsonNode node, String place) {
        var found = new ArrayList<String>();
        node.properties().forEach(field -> {
            var inside = place + "/" + field.getKey();
            if (field.getValue().isTextual()) {
                found.add(inside);
            }
            found.addAll(texts(field.getValue(), inside));
        });
        return found;
    }

    private static boolean isTold(String text) {
        return text.toLowerCase(Locale.ROOT).contains(WORD.toLowerCase(Locale.ROOT));
    }

    private static String databaseLog(long from) throws IOException {
        try (var channel = FileChannel.open(DATABASE_LOG).position(from)) {
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
