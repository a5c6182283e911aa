package fr.clubbusiness.exchange;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.list.ListTable;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file takes a place once it has arrived, and a member sends few at a time. */
@QuarkusTest
class ImportsAtOnceTest {
    private static final String PEOPLE = "/v1/beneficiaries/import";

    /** A line that is refused, so that nobody is created. */
    private static final String LINE = "{}\n";

    private Member structure;

    @BeforeEach
    void aStructure() {
        structure = Members.aStructure(StructureKind.AI);
    }

    /** One more than there are places, of members who never send the end of their files. */
    @Test
    void files_that_do_not_end_keep_nobody_waiting() throws IOException {
        var senders = new ArrayList<Sender>();
        try {
            for (int i = 0; i <= ImportLimit.PLACES; i++) {
                senders.add(new Sender(Members.aStructure(StructureKind.AI).token()));
            }
            importing(ListTable.NDJSON, LINE, PEOPLE).statusCode(200);
            importing(ListTable.CSV, "title\n", "/v1/needs/import").statusCode(anyOf(equalTo(200), equalTo(400)));
            for (var sender : senders) {
                assertThat(sender.end()).isEqualTo("HTTP/1.1 200 OK");
            }
        } finally {
            for (var sender : senders) {
                sender.close();
            }
        }
    }

    @Test
    void a_third_file_of_one_member_is_429_until_one_of_two_is_read() throws IOException {
        var senders = new ArrayList<Sender>();
        try {
            for (int i = 0; i < ImportLimit.OF_ONE_MEMBER; i++) {
                senders.add(new Sender(structure.token()));
            }
            untilRefused(senders);
            for (var sender : senders) {
                assertThat(sender.end()).isEqualTo("HTTP/1.1 200 OK");
            }
        } finally {
            for (var sender : senders) {
                sender.close();
            }
        }
        importing(ListTable.NDJSON, LINE, PEOPLE).statusCode(200);
    }

    /** Sends the first line of a file, and the end of it later. */
    private static final class Sender implements AutoCloseable {
        private final Socket socket;

        Sender(String token) throws IOException {
            socket = new Socket("localhost", RestAssured.port);
            send("POST %s HTTP/1.1\r\nHost: localhost:%d\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\n"
                    .formatted(PEOPLE, RestAssured.port, token, ListTable.NDJSON));
            send("Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n".formatted(LINE.length(), LINE));
        }

        private void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(US_ASCII));
        }

        boolean isAnswered() throws IOException {
            return socket.getInputStream().available() > 0;
        }

        String end() throws IOException {
            send("0\r\n\r\n");
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /**
     * The two files are counted at some moment. A file sent before ends immediately, but may be counted in the place of one of the two. That one is
     * then refused, and is sent again.
     */
    private void untilRefused(List<Sender> senders) throws IOException {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        var answer = importing(ListTable.NDJSON, LINE, PEOPLE);
        while (answer.extract().statusCode() == 200 && System.nanoTime() < deadline) {
            for (int i = 0; i < senders.size(); i++) {
                if (senders.get(i).isAnswered()) {
                    senders.set(i, new Sender(structure.token())).close();
                }
            }
            answer = importing(ListTable.NDJSON, LINE, PEOPLE);
        }
        answer.statusCode(429).header("Retry-After", notNullValue()).body("code", equalTo("imports-yours"));
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
