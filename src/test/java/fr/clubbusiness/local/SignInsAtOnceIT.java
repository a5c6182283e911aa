package fr.clubbusiness.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.RunningClub;
import fr.clubbusiness.local.server.HttpCalls;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Correct sign-ins of one user at the same moment all succeed (two tabs, parallel checks), and guessing a password is still stopped. */
@ExtendWith(RunningClub.class)
class SignInsAtOnceIT {
    /** The limit of the realm, in {@code docker/keycloak/club-realm.json}. */
    private static final int MAX_WRONG = 10;

    @Test
    void eight_correct_sign_ins_of_one_user_at_once_succeed() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Integer> signIn = () -> status("company2", "company2");
            var answers = threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> signIn).toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
    }

    @Test
    void after_ten_wrong_passwords_the_correct_one_is_refused() throws IOException {
        var user = aUser();
        assertThat(status(user, user)).isEqualTo(200);

        for (int i = 0; i < MAX_WRONG; i++) {
            assertThat(status(user, "wrong")).isIn(400, 401);
        }
        assertThat(status(user, user)).isIn(400, 401);
    }

    private static int status(String user, String password) {
        return form(
                        RunningClub.club().keycloak().realmUrl(),
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "club-local",
                                "username",
                                user,
                                "password",
                                password))
                .statusCode();
    }

    private static HttpResponse<String> form(String realm, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return HttpCalls.send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** A user of this test only, with its name as password, so that no other test is locked out. */
    private static String aUser() throws IOException {
        var name = "essai-" + UUID.randomUUID();
        var realm = RunningClub.club().keycloak().realmUrl();
        var master = realm.replace("/realms/club", "/realms/master");
        var token = HttpCalls.json(form(
                        master,
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                "admin",
                                "password",
                                admin())))
                .path("access_token")
                .asText();
        var user = """
                {"username": "%1$s", "email": "%1$s@example.org", "firstName": "Essai", "lastName": "Essai", "enabled": true,
                 "credentials": [{"type": "password", "value": "%1$s"}]}""".formatted(name);
        var answer = HttpCalls.send(
                HttpRequest.newBuilder(URI.create(realm.replace("/realms/club", "/admin/realms/club/users")))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(user))
                        .build());
        assertThat(answer.statusCode()).isEqualTo(201);
        return name;
    }

    private static String admin() throws IOException {
        var passwords = new Properties();
        try (var in = Files.newInputStream(RunningClub.club().settings().home().resolve("keycloak/passwords"))) {
            passwords.load(in);
        }
        return passwords.getProperty("admin");
    }
}
