package fr.clubbusiness.http.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;

/** What the service answers to bytes that no HTTP client sends. */
final class RawAnswer {
    private static final int PATIENCE_MILLIS = 20_000;

    private RawAnswer() {}

    /** Sends the lines of a request and reads until the connection ends: one of the lines asks for that, or the service closes it. */
    static String to(String... lines) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
