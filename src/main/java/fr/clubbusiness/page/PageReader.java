package fr.clubbusiness.page;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who reads a page, for the foot of all pages ({@code templates/page.html}). Only a reader with a session has something to sign out of. */
@Named("pageReader")
@RequestScoped
public class PageReader {
    private final RoutingContext request;

    PageReader(RoutingContext request) {
        this.request = request;
    }

    /** The reader's name; null when they have no session. */
    @Nullable
    public String name() {
        return user().map(SecurityIdentity::getPrincipal)
                .filter(JsonWebToken.class::isInstance)
                .map(JsonWebToken.class::cast)
                .<String>map(token -> token.getClaim("name"))
                .orElse(null);
    }

    /** Whether the request was let in by the session cookie. */
    boolean hasSession() {
        return user().isPresent();
    }

    /** The user who is known already. Asking the framework for one would fail again when signing in has failed. */
    private Optional<SecurityIdentity> user() {
        return PageTenant.PAGES.equals(request.get(PageTenant.DECIDED))
                        && request.user() instanceof QuarkusHttpUser known
                ? Optional.of(known.getSecurityIdentity()).filter(identity -> !identity.isAnonymous())
                : Optional.empty();
    }
}
