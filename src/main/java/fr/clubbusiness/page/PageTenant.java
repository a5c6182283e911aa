package fr.clubbusiness.page;

import fr.clubbusiness.http.OperationAddresses;
import io.quarkus.oidc.TenantResolver;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides how a request proves who sends it: by the session cookie when somebody opens a page in a browser, by a bearer token in all other cases. It
 * always decides, because the framework would otherwise choose by the cookies that the request brings.
 */
@ApplicationScoped
public class PageTenant implements TenantResolver {
    /** The sign-in of {@code quarkus.oidc.pages}, with a session cookie. */
    static final String PAGES = "pages";

    /** The sign-in of {@code quarkus.oidc}, with a bearer token. */
    private static final String API = "Default";

    /** Where the decision is noted. The framework's own note names a session as soon as the browser sends its cookie, also beside a token. */
    static final String DECIDED = "club-sign-in";

    /** Pages for everybody: they are the same with a session and without, because caches keep them. */
    private static final String PUBLIC = "/v1/public/";

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final OperationAddresses addresses;

    PageTenant(OperationAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public String resolve(RoutingContext request) {
        var signIn = isNavigation(request) && isPage(request.normalizedPath()) ? PAGES : API;
        request.put(DECIDED, signIn);
        return signIn;
    }

    private boolean isPage(String path) {
        return path.equals(SessionResource.RETURN)
                || path.equals(SessionResource.END)
                || (addresses.hasPage(path) && !path.startsWith(PUBLIC));
    }

    /** Somebody follows a link, or types an address. A script, a form and a frame of another page never count. */
    private static boolean isNavigation(RoutingContext request) {
        var sent = request.request();
        return READS.contains(sent.method())
                && sent.getHeader(HttpHeaders.AUTHORIZATION) == null
                && isAbsentOr("navigate", sent, "Sec-Fetch-Mode")
                && isAbsentOr("document", sent, "Sec-Fetch-Dest")
                && prefersPage(request);
    }

    /** Browsers send these headers over TLS and to this machine; old ones never do. */
    private static boolean isAbsentOr(String value, HttpServerRequest request, String header) {
        @Nullable String sent = request.getHeader(header);
        return sent == null || sent.equals(value);
    }

    /** The first type of {@code Accept}, once sorted by preference, is HTML. */
    private static boolean prefersPage(RoutingContext request) {
        return request.parsedHeaders().accept().stream()
                .findFirst()
                .filter(type -> type.weight() > 0)
                .filter(type -> (type.component() + "/" + type.subComponent()).equalsIgnoreCase("text/html"))
                .isPresent();
    }
}
