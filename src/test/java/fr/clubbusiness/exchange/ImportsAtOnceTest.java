package fr.clubbusiness.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of people and of needs share the same few places, whatever their format is. */
@QuarkusTest
class ImportsAtOnceTest {
    /** A line that is refused: what is imported here is nobody. */
    private static final String LINE = "{}\n";

    private static final String PEOPLE = "/v1/beneficiaries/import";

    private Member structure;

    @BeforeEach
    void aStructure() {
        structure = Members.aStructure(StructureKind.AI);
    }

    @Test
    void a_fourth_file_is_503_until_one_of_three_is_read() throws IOException {
        var senders = new ArrayList<PipedOutputStream>();
        var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        try (var client = HttpClient.newBuilder().version(Version.HTTP_1_1).build()) {
            try {
                for (int i = 0; i < SheetPlaces.PLACES; i++) {
                    var sender = new PipedOutputStream();
                    senders.add(sender);
                    answers.add(client.sendAsync(sending(sender), BodyHandlers.ofString()));
                }
                untilBusy();
                importing(Imports.CSV, "title\n", "/v1/needs/import").statusCode(503);
            } finally {
                for (var sender : senders) {
                    sender.close();
                }
            }
            for (var answer : answers) {
                assertThat(answer.join().statusCode()).isEqualTo(200);
            }
        }
        importing(Imports.NDJSON, LINE, PEOPLE).statusCode(200);
    }

    /** A file of which the first line is sent and the last is not. */
    private HttpRequest sending(PipedOutputStream sender) throws IOException {
        var body = new PipedInputStream(sender);
        sender.write(LINE.getBytes(StandardCharsets.UTF_8));
        sender.flush();
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + PEOPLE))
                .header("Authorization", "Bearer " + structure.token())
                .header("Content-Type", Imports.NDJSON)
                .POST(BodyPublishers.ofInputStream(() -> body))
                .build();
    }

    /** The three are read at some moment: each file that still finds a place is done at once. */
    private void untilBusy() {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        var answer = importing(Imports.NDJSON, LINE, PEOPLE);
        while (answer.extract().statusCode() == 200 && System.nanoTime() < deadline) {
            answer = importing(Imports.NDJSON, LINE, PEOPLE);
        }
        answer.statusCode(503).header("Retry-After", notNullValue()).body("code", equalTo("imports-busy"));
    }

    private ValidatableResponse importing(String type, String body, String path) {
        return given().auth()
                .oauth2(structure.token())
                .contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path)
                .then();
    }
}
