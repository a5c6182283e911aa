package fr.clubbusiness.membership.applications;

import fr.clubbusiness.membership.members.IdentityProvider;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where programs have their clients and secrets. Calls take seconds, so that none is made inside a transaction. */
interface ProgramAccounts {

    /**
     * A client with an account of its own.
     *
     * @param subject the key of the account
     * @param secret with which it asks for tokens; null when it has one already that is not shown again
     */
    record Account(String subject, @Nullable String secret) {}

    /** Whether there is a provider that can be called. */
    boolean isKnown();

    /** Makes a client whose account acts for the owner with these roles. */
    Account make(String client, String name, IdentityProvider.Membership owner, Collection<String> roles);

    /** A client that an operator made; empty unless its account acts for the owner already. */
    Optional<Account> find(String client, IdentityProvider.Membership owner);

    /** Gives a client another secret. The one before is worth nothing from now on. */
    String renewSecret(String client);

    /** Gives a client no token any more, if there is one. */
    void close(String client);
}
