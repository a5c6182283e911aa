package fr.clubbusiness.security;

import fr.clubbusiness.problem.Forbidden;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.sql.SQLException;
import java.util.List;
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
    private final ProgramOperations operations;

    CallerFilter(
            SecurityIdentity identity, Membership membership, CurrentCaller current, ProgramOperations operations) {
        this.identity = identity;
        this.membership = membership;
        this.current = current;
        this.operations = operations;
    }

    @ServerRequestFilter
    void know(ContainerRequestContext request, ResourceInfo operation) throws SQLException {
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
        var known = membership.of(TokenOrganisation.of(token), roles, purpose(request));
        requireRole(known.caller(), operation);
        if (known.program() != null) {
            operations.require(known.program(), operation.getResourceMethod());
        }
        current.set(known, operation.getResourceMethod().isAnnotationPresent(TracedReading.class));
    }

    /** The role check before this was on the token, whose roles are good in the whole realm. What counts are those of the membership. */
    private static void requireRole(Caller caller, ResourceInfo operation) {
        var method = operation.getResourceMethod();
        var own = method.getAnnotation(RolesAllowed.class);
        var allowed = own == null && !method.isAnnotationPresent(PermitAll.class)
                ? operation.getResourceClass().getAnnotation(RolesAllowed.class)
                : own;
        if (allowed != null
                && caller.roles().stream().map(Role::tokenName).noneMatch(List.of(allowed.value())::contains)) {
            throw new ForbiddenException();
        }
    }

    private static @Nullable String purpose(ContainerRequestContext request) {
        var header = request.getHeaderString("Purpose");
        return header == null ? null : StatedPurpose.read(header);
    }
}
