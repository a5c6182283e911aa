package fr.clubbusiness.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.clubbusiness.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gateway of SMS on this machine: it keeps what it gets. */
public final class SmsGatewayStub implements AutoCloseable {
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int status = 202;

    public SmsGatewayStub() throws IOException {
        var port = Integer.parseInt(System.getProperty(TestDatabase.SMS_PORT));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/sms", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            var sms = new ObjectMapper().readTree(exchange.getRequestBody());
            if (status < 300) {
                received.add(sms);
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    /** Answers so from now on. */
    public void answer(int now) {
        status = now;
    }

    /** The SMS that it took: id, to, text. */
    public List<JsonNode> received() {
        return received;
    }

    List<String> tokens() {
        return tokens;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
