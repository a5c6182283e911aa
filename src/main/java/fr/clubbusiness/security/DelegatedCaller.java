package fr.clubbusiness.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/**
 * Acts for a member who is not there with a token: a programme reads in their name what they let it. They see what they would see, through
 * the same queries and row policies.
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
     * Makes the member the caller of the present request, from its next transaction on, in those of the roles that still fit their
     * organisation.
     *
     * @return whether there is such a member, who has not left, and any role left to them
     * @throws SQLException when the database does not answer
     */
    public boolean actFor(UUID member, Set<Role> roles) throws SQLException {
        var caller = membership.of(member, roles);
        caller.ifPresent(current::set);
        return caller.isPresent();
    }
}
