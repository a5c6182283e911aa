package fr.clubbusiness.security;

import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.problem.Invalid;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Creates the caller, after the role check and before the operation. */
class CallerFilter {
    private static final int PURPOSE_MIN = 5;
    private static final int PURPOSE_MAX = 500;

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

    /** Headers are ASCII, so accents arrive percent-encoded. */
    private static @Nullable String purpose(ContainerRequestContext request) {
        var header = request.getHeaderString("Purpose");
        if (header == null) {
            return null;
        }
        var purpose = decoded(header).strip();
        if (purpose.length() < PURPOSE_MIN
                || purpose.length() > PURPOSE_MAX
                || purpose.codePoints().anyMatch(Character::isISOControl)) {
            throw new Invalid(
                    "Purpose",
                    "Dites en quelques mots (5 à 500 caractères) pourquoi vous consultez ces données.",
                    "Say in a few words (5 to 500 characters) why you read these data.");
        }
        return purpose;
    }

    private static String decoded(String header) {
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return header;
        }
    }
}
