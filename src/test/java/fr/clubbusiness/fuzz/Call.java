package fr.clubbusiness.fuzz;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request that is ready.
 *
 * @param role of the caller, for those who read a failure
 * @param address path and query, encoded
 * @param expected whether it was drawn to be accepted
 */
@SuppressWarnings("ArrayRecordComponent") // calls are never compared
record Call(
        ApiDocument.Operation operation,
        String role,
        String address,
        Map<String, String> headers,
        byte @Nullable [] body,
        boolean expected) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PRINTED = 3_000;

    HttpRequest request(String server) {
        var request = HttpRequest.newBuilder(URI.create(server + address))
                .timeout(PATIENCE)
                .method(operation.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return request.build();
    }

    boolean asksForFields() {
        return address.contains("fields=");
    }

    /** As somebody sends it again: without the token. */
    @Override
    public String toString() {
        var text = new StringBuilder(role)
                .append(": ")
                .append(operation.method())
                .append(' ')
                .append(address);
        headers.forEach(
                (name, value) -> text.append('\n').append(name).append(": ").append(shown(name, value)));
        if (body != null) {
            text.append("\n\n").append(new String(body, StandardCharsets.UTF_8));
        }
        return text.length() > PRINTED ? text.substring(0, PRINTED) + "… (" + text.length() + ")" : text.toString();
    }

    private static String shown(String name, String value) {
        return name.equals("Authorization") ? "Bearer …" : value;
    }
}
