package fr.clubbusiness.http.door;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever sends byte by byte is cut off, and holds no thread any more. Whoever only has a slow line is heard to the end. */
@QuarkusTest
@TestProfile(LimitedEdge.class)
class SlowClientsTest implements ByPublicName {
    private static final int BETWEEN_WRITES_MILLIS = 50;
    private static final int MOST_WRITES = 400;
    private static final int PIECE = 2_000;

    @ParameterizedTest
    @CsvSource({
        "/v1/needs, application/json",
        "/v1/needs/import, application/x-ndjson",
        "/v1/needs/import, text/csv",
        "/v1/nothing-here, application/json"
    })
    void a_body_that_arrives_byte_by_byte_is_cut_off(String path, String type) throws IOException {
        try (var socket = connected()) {
            send(socket, head(path, type, "Content-Length: 100000"));
            assertThat(isCutOff(socket)).isTrue();
        }
        assertThat(isNoThreadHeld()).isTrue();
    }

    @Test
    void chunks_of_one_byte_are_cut_off() throws IOException {
        try (var socket = connected()) {
            send(socket, head("/v1/needs", "application/json", "Transfer-Encoding: chunked"));
            assertThat(isCutOff(socket, "1\r\n \r\n")).isTrue();
        }
        assertThat(isNoThreadHeld()).isTrue();
    }

    @Test
    void headers_that_never_end_are_cut_off() throws IOException {
        try (var socket = connected()) {
            send(socket, "GET /v1/needs HTTP/1.1\r\nX-Long: ");
            assertThat(isCutOff(socket)).isTrue();
        }
    }

    @Test
    void so_are_those_of_a_second_request_on_the_same_connection() throws IOException {
        try (var socket = connected()) {
            send(socket, "GET / HTTP/1.1\r\nHost: " + LimitedEdge.HOST + "\r\n\r\n");
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            while (!isSilent(socket)) {}
            send(socket, "GET / HTTP/1.1\r\nX-Long: ");
            assertThat(isCutOff(socket)).isTrue();
        }
    }

    @Test
    void a_long_body_on_a_slow_line_is_heard_to_the_end() throws IOException {
        try (var socket = connected()) {
            var start = System.nanoTime();
            var pieces = 5 * LimitedEdge.WINDOW.toMillis() / BETWEEN_WRITES_MILLIS;
            send(socket, head("/v1/needs/import", "text/csv", "Content-Length: " + pieces * PIECE));
            for (int i = 0; i < pieces; i++) {
                assertThat(isSilent(socket)).isTrue();
                send(socket, "x".repeat(PIECE));
            }
            assertThat(System.nanoTime() - start).isGreaterThan(4 * LimitedEdge.WINDOW.toNanos());
            socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(20));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }
    }

    private static Socket connected() throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(BETWEEN_WRITES_MILLIS);
        return socket;
    }

    private static String head(String path, String type, String length) {
        return """
                POST %s HTTP/1.1
                Host: %s
                Authorization: Bearer %s
                Content-Type: %s
                %s

                """.formatted(
                        path,
                        LimitedEdge.HOST,
                        Members.aStructure(StructureKind.AI).token(),
                        type,
                        length)
                .replace("\n", "\r\n");
    }

    private static boolean isCutOff(Socket socket) throws IOException {
        return isCutOff(socket, " ");
    }

    /** Sends a little now and then, and listens in between. */
    private static boolean isCutOff(Socket socket, String little) throws IOException {
        for (int i = 0; i < MOST_WRITES; i++) {
            if (isClosed(socket, little)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isClosed(Socket socket, String little) throws IOException {
        try {
            send(socket, little);
            while (socket.getInputStream().read() >= 0) {}
            return true;
        } catch (SocketTimeoutException nothingSaid) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    private static boolean isSilent(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException nothingSaid) {
            return true;
        }
    }

    /** Whether soon no thread waits for a body. */
    private static boolean isNoThreadHeld() {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (System.nanoTime() < deadline) {
            if (Thread.getAllStackTraces().values().stream().noneMatch(SlowClientsTest::isWaitingForABody)) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    private static boolean isWaitingForABody(StackTraceElement... stack) {
        return Arrays.stream(stack).anyMatch(frame -> frame.getClassName().contains("VertxInputStream"));
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
    }
}
