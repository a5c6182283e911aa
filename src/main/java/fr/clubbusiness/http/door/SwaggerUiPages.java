package fr.clubbusiness.http.door;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The two documents of Swagger UI, in place of those that its extension writes: theirs start by scripts inside the page, and a page that allows these
 * also runs what somebody managed to write into it. Scripts, styles and pictures stay those of the extension and of {@code META-INF/resources/club}.
 */
@ApplicationScoped
class SwaggerUiPages {
    private static final String FOLDER = "swagger-ui/";
    private static final String ADDRESS = "/q/" + FOLDER;

    /** After all filters, and before the route of the extension. */
    private static final int ORDER = -1;

    private final String policy;

    SwaggerUiPages(@ConfigProperty(name = "club.identity.public-url") String identityProvider) {
        this.policy = policy(identityProvider);
    }

    /** It runs scripts of this service alone, talks to the API and to the identity provider, and stands in nobody's frame. */
    private static String policy(String identityProvider) {
        return "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' "
                + identityProvider
                + "/; frame-src blob:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    void onStart(@Observes Router router) {
        serve(router, "", "index.html");
        serve(router, "index.html", "index.html");
        serve(router, "oauth2-redirect.html", "oauth2-redirect.html");
    }

    private void serve(Router router, String path, String file) {
        var page = read(FOLDER + file);
        router.route(ADDRESS + path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(ORDER)
                .handler(request -> answer(request, page));
    }

    /** The browser asks again each time: what the page names changes with a new version. */
    private void answer(RoutingContext request, Buffer page) {
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader("Content-Security-Policy", policy)
                .end(page);
    }

    private static Buffer read(String resource) {
        try (var bytes = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return Buffer.buffer(Objects.requireNonNull(bytes, resource).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
