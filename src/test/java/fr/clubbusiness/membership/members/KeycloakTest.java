package fr.clubbusiness.membership.members;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Keycloak is asked, and how its answers are read. A server of the test answers. */
class KeycloakTest {
    private static final IdentityProvider.Membership MEMBERSHIP =
            new IdentityProvider.Membership("11111111100015", "99999999900013", "Atelier", true);
    private static final String ORGANISATION = """
            [{"id": "o1", "enabled": true, "attributes": {"siret": ["11111111100015"], "club": ["99999999900013"]}}]
            """;

    private final Map<String, String> answers = new LinkedHashMap<>();
    private HttpServer server;
    private Keycloak keycloak;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var realm =
                "http://localhost:%d/realms/club".formatted(server.getAddress().getPort());
        var json = new ObjectMapper();
        keycloak = new Keycloak(new KeycloakCalls(new Secret(), Optional.of(realm), json), json);
        answers.put("/realms/club/protocol/openid-connect/token", "{\"access_token\": \"t\"}");
        answers.put("/admin/realms/club/organizations", ORGANISATION);
    }

    private record Secret() implements KeycloakConfig {
        @Override
        public String client() {
            return "club-service";
        }

        @Override
        public Optional<String> secret() {
            return Optional.of("s");
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var words = answers.get(exchange.getRequestURI().getPath());
            var bytes = (words == null ? "{}" : words).getBytes(UTF_8);
            exchange.sendResponseHeaders(words == null ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void disabled_deleted_and_removed_accounts_are_lost() {
        answers.put(members(), "[{\"id\": \"in\", \"enabled\": true}, {\"id\": \"disabled\", \"enabled\": false}]");
        answers.put(members() + "/disabled", "{}");
        answers.put("/admin/realms/club/users/disabled", "{\"id\": \"disabled\", \"enabled\": false}");
        answers.put("/admin/realms/club/users/removed", "{\"id\": \"removed\", \"enabled\": true}");
        assertThat(keycloak.lost(MEMBERSHIP, List.of("in", "disabled", "removed", "deleted")))
                .containsExactlyInAnyOrder("disabled", "removed", "deleted");
    }

    @Test
    void an_account_that_the_list_lacks_and_that_is_there_is_not_lost() {
        answers.put(members(), "[]");
        answers.put(members() + "/in", "{\"id\": \"in\"}");
        answers.put("/admin/realms/club/users/in", "{\"id\": \"in\", \"enabled\": true}");
        assertThat(keycloak.lost(MEMBERSHIP, List.of("in"))).isEmpty();
    }

    @Test
    void whoever_is_where_an_operator_named_no_club_is_not_lost_when_the_club_made_another() {
        answers.put("/admin/realms/club/organizations", """
                [{"id": "o1", "enabled": true, "attributes": {"siret": ["11111111100015"], "club": ["99999999900013"]}},
                 {"id": "o2", "enabled": true, "attributes": {"siret": ["11111111100015"]}},
                 {"id": "o3", "enabled": true, "attributes": {"siret": ["11111111100015"], "club": ["88888888800012"]}}]
                """);
        answers.put(members(), "[{\"id\": \"new\", \"enabled\": true}]");
        answers.put(members("o2"), "[{\"id\": \"before\", \"enabled\": true}]");
        answers.put(members("o2") + "/unlisted", "{\"id\": \"unlisted\"}");
        answers.put(members("o3"), "[{\"id\": \"elsewhere\", \"enabled\": true}]");
        for (var account : List.of("new", "before", "unlisted", "elsewhere")) {
            answers.put(
                    "/admin/realms/club/users/" + account, "{\"id\": \"%s\", \"enabled\": true}".formatted(account));
        }
        var inTwoClubs = new IdentityProvider.Membership("11111111100015", "99999999900013", "Atelier", false);
        assertThat(keycloak.lost(inTwoClubs, List.of("new", "before", "unlisted", "elsewhere")))
                .containsExactly("elsewhere");
    }

    @Test
    void nobody_is_lost_of_an_organisation_that_is_not_known_there() {
        answers.put("/admin/realms/club/organizations", "[]");
        assertThat(keycloak.lost(MEMBERSHIP, List.of("in"))).isEmpty();
    }

    @Test
    void an_answer_that_is_no_list_of_members_is_a_failure() {
        assertThatThrownBy(() -> keycloak.lost(MEMBERSHIP, List.of("in"))).isInstanceOf(IdentityProviderFailure.class);
    }

    private static String members() {
        return members("o1");
    }

    private static String members(String organisation) {
        return "/admin/realms/club/organizations/%s/members".formatted(organisation);
    }
}
