package fr.clubbusiness.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/**
 * Acts for a member who sends no token: a calendar programme reads what the member allowed it. It sees what the member would see, through the same
 * queries and row policies.
 */
@ApplicationScoped
public class DelegatedCaller {
    private final Membership membership;
    private final CurrentCaller current;

    DelegatedCaller(Membership membership, CurrentCaller current) {
        this.membership = membership;
        this.current = current;
    }

    /**
     * Makes the member the caller of the current request, from its next transaction on, with the roles that still fit their organisation.
     *
     * @return whether the member exists, has not left, and has any role left
     * @throws SQLException when the database does not answer
     */
    public boolean actFor(UUID member, Set<Role> roles) throws SQLException {
        var caller = membership.of(member, roles);
        caller.ifPresent(current::set);
        return caller.isPresent();
    }
}
