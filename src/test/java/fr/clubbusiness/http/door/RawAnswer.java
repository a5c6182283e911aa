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
            send(socket, lines);
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    /** The same for two requests, of which the second is sent once a JSON object has been answered to the first. */
    static String toTheSecond(String[] first, String[] second) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            send(socket, first);
            int open = 0;
            int next;
            do {
                next = socket.getInputStream().read();
                open += next == '{' ? 1 : next == '}' ? -1 : 0;
            } while (next >= 0 && (next != '}' || open > 0));
            send(socket, second);
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private static void send(Socket socket, String... lines) throws IOException {
        socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(ISO_8859_1));
    }
}
