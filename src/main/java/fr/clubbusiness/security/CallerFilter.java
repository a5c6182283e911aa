package fr.clubbusiness.security;

import fr.clubbusiness.problem.Forbidden;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Creates the caller, after the role check and before the operation. */
class CallerFilter {
    private final SecurityIdentity identity;
    private final Membership membership;
    private final CurrentCaller current;

    CallerFilter(SecurityIdentity identity, Membership membership, CurrentCaller current) {
        this.identity = identity;
        this.membership = membership;
        this.current = current;
    }

    @ServerRequestFilter
    void know(ContainerRequestContext request) throws SQLException {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return;
        }
        var roles = identity.getRoles().stream()
                .map(Role::named)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        if (roles.isEmpty()) {
            throw new Forbidden(
                    "role", "Votre compte n'a aucun rôle dans le club.", "Your account has no role in the club.");
        }
        current.set(membership.of(TokenOrganisation.of(token), roles, purpose(request)));
    }

    private static @Nullable String purpose(ContainerRequestContext request) {
        var header = request.getHeaderString("Purpose");
        return header == null ? null : StatedPurpose.read(header);
    }
}
