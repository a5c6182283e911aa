package fr.clubbusiness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private static final Path DATABASE_LOG = Path.of(System.getProperty(TestDatabase.LOG, ""));
    private static final String NOBODYS = "00000000-0000-7000-8000-000000000000";

    private Map<String, String> tokens = Map.of();
    private int accepted;
    private int refused;

    @BeforeEach
    void register() {
        tokens = WrittenText.tokens();
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
        for (var text : WrittenText.all()) {
            count(send(text));
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

    private int send(WrittenText text) {
        return given().auth()
                .oauth2(text.token(tokens))
                .header("Purpose", WORD)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(text.with(WORD).toString())
                .request(text.method(), text.address())
                .statusCode();
    }

    private void count(int status) {
        assertThat(status).isNotEqualTo(500);
        if (status < 400) {
            accepted++;
        } else {
            refused++;
        }
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
