package fr.clubbusiness.local.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.local.LocalClub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** The administrator of a local Keycloak, for tests that change a client of the realm. Closing sets the client back. */
public final class KeycloakAdmin implements AutoCloseable {
    private static final String LIFESPAN = "access.token.lifespan";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String administration;
    private final String clients;
    private final String master;
    private final String password;
    private String changed = "";

    private KeycloakAdmin(String realm, String password) {
        this.administration = realm.replace("/realms/", "/admin/realms/");
        this.clients = administration + "/clients";
        this.master = realm.replace("/realms/club", "/realms/master");
        this.password = password;
    }

    public static KeycloakAdmin of(LocalClub club) {
        var passwords = Passwords.in(club.settings().home().resolve("keycloak/passwords"), List.of("admin"));
        return new KeycloakAdmin(club.keycloak().realmUrl(), passwords.of("admin"));
    }

    /** How many seconds the tokens of a client live. */
    public void setTokenLifespan(String client, int seconds) {
        changed = client;
        change(client, attributes -> attributes.put(LIFESPAN, Integer.toString(seconds)));
    }

    /** Whether the account acts for an organisation. */
    public boolean isInAnOrganisation(String user) {
        try {
            var members = administration + "/organizations/members/";
            return !HttpCalls.JSON
                    .readTree(send("GET", members + account(user).path("id").asText() + "/organizations", ""))
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody signs in to this account any more. */
    public void disable(String user) {
        try {
            var account = account(user).put("enabled", false);
            send("PUT", administration + "/users/" + account.path("id").asText(), account.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode account(String user) throws IOException {
        return (ObjectNode) HttpCalls.JSON
                .readTree(send("GET", administration + "/users?exact=true&username=" + user, ""))
                .get(0);
    }

    /** Whether somebody may act for the organisation with this alias. */
    public boolean isOrganisationEnabled(String alias) {
        try {
            var found = HttpCalls.JSON.readTree(send("GET", administration + "/organizations?max=200", ""));
            for (var organisation : found) {
                if (organisation.path("alias").asText().equals(alias)) {
                    return organisation.path("enabled").asBoolean();
                }
            }
            throw new IllegalStateException("no organisation " + alias);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (changed.isEmpty()) {
            http.close();
            return;
        }
        change(changed, attributes -> attributes.put(LIFESPAN, ""));
        http.close();
    }

    private void change(String client, Consumer<ObjectNode> attributes) {
        try {
            var found = HttpCalls.JSON.readTree(send("GET", clients + "?clientId=" + client, ""));
            var representation = (ObjectNode) found.get(0);
            attributes.accept(representation.withObjectProperty("attributes"));
            send("PUT", clients + "/" + representation.path("id").asText(), representation.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String send(String method, String url, String body) throws IOException {
        return exchange(HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    private String token() throws IOException {
        var form = "grant_type=password&client_id=admin-cli&username=admin&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        var answer = exchange(HttpRequest.newBuilder(URI.create(master + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        return HttpCalls.JSON.readTree(answer).path("access_token").asText();
    }

    private String exchange(HttpRequest request) throws IOException {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException(request.uri() + " " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
