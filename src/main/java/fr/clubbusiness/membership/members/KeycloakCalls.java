package fr.clubbusiness.membership.members;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sends calls to Keycloak's administration, as the service's own client. No body is ever logged. */
@ApplicationScoped
public class KeycloakCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int FIRST_REFUSAL = 300;
    private static final String JSON = "application/json";

    private final KeycloakConfig config;
    private final Optional<String> realm;
    private final ObjectMapper json;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    KeycloakCalls(
            KeycloakConfig config,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> realm,
            ObjectMapper json) {
        this.config = config;
        this.realm = realm;
        this.json = json;
    }

    /** Whether the service may administer the provider. */
    public boolean isConfigured() {
        return config.secret().isPresent() && realm.isPresent();
    }

    /** A value as a part of an address. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    /** Reads something. */
    public JsonNode get(String path) {
        return read(send(request(path).GET(), Set.of()).body());
    }

    /** Reads something that may not be there. */
    Optional<JsonNode> find(String path) {
        var answer = send(request(path).GET(), Set.of(NOT_FOUND));
        return answer.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(read(answer.body()));
    }

    /** Replaces something. */
    public void put(String path, JsonNode body) {
        send(request(path).header("Content-Type", JSON).PUT(BodyPublishers.ofString(body.toString())), Set.of());
    }

    /** Does something, and returns what is answered. */
    public JsonNode post(String path, JsonNode body) {
        return read(send(
                        request(path).header("Content-Type", JSON).POST(BodyPublishers.ofString(body.toString())),
                        Set.of())
                .body());
    }

    /** Creates something, and returns its key. */
    public String create(String path, JsonNode body) {
        var answer = send(
                request(path).header("Content-Type", JSON).POST(BodyPublishers.ofString(body.toString())), Set.of());
        var location = answer.headers().firstValue("Location").orElse("");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Adds an account to an organisation; one that is already in it stays. */
    void join(String path, String account) {
        send(request(path).header("Content-Type", JSON).POST(BodyPublishers.ofString(account)), Set.of(CONFLICT));
    }

    /** Deletes something that may be gone already. */
    void delete(String path) {
        send(request(path).DELETE(), Set.of(NOT_FOUND));
    }

    private HttpRequest.Builder request(String path) {
        var administration = realm.orElseThrow().replace("/realms/", "/admin/realms/");
        return HttpRequest.newBuilder(URI.create(administration + path)).header("Authorization", "Bearer " + token());
    }

    private String token() {
        var form = "grant_type=client_credentials&client_id=" + encoded(config.client()) + "&client_secret="
                + encoded(config.secret().orElseThrow().strip());
        var request = HttpRequest.newBuilder(URI.create(realm.orElseThrow() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return read(send(request, Set.of()).body()).path("access_token").asText();
    }

    private JsonNode read(@Nullable String body) {
        try {
            return json.readTree(body == null ? "" : body);
        } catch (IOException unreadable) {
            throw new IdentityProviderFailure("an answer that is no JSON", unreadable);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request, Set<Integer> alsoGood) {
        var ready = request.timeout(PATIENCE).build();
        try {
            var answer = client.send(ready, BodyHandlers.ofString());
            if (answer.statusCode() >= FIRST_REFUSAL && !alsoGood.contains(answer.statusCode())) {
                throw new IdentityProviderFailure(ready.method() + " is answered " + answer.statusCode());
            }
            return answer;
        } catch (IOException lost) {
            throw new IdentityProviderFailure("it does not answer", lost);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IdentityProviderFailure("the node stops", stopping);
        }
    }
}
