package fr.clubbusiness.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the identity provider answers. The check reports a failure but stays up: the node still verifies issued tokens with the keys it knows, and
 * another node would not do better.
 */
@Readiness
@ApplicationScoped
class IdentityHealth implements HealthCheck {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    /** Empty when tokens are verified with a configured key, without a provider. */
    private final Optional<HttpRequest> discovery;

    IdentityHealth(@ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> realm) {
        discovery =
                realm.map(address -> HttpRequest.newBuilder(URI.create(address + "/.well-known/openid-configuration"))
                        .timeout(TIMEOUT)
                        .build());
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("identity")
                .up()
                .withData("answers", discovery.map(this::answers).orElse(true))
                .build();
    }

    private boolean answers(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException silent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
