package fr.clubbusiness.membership.members;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Where accounts and their organisations are kept. Each call may be repeated: what is already so stays so. Calls take seconds, so that none is made inside a
 * transaction of a job.
 */
public interface IdentityProvider {

    /**
     * Which organisation of the provider stands for a membership.
     *
     * @param siret of the member
     * @param agency SIRET of the club's agency
     * @param name of the member
     * @param only whether the SIRET is in no other club
     */
    record Membership(String siret, String agency, String name, boolean only) {
        /** Its short name at the provider, unique there. */
        public String alias() {
            return agency + "-" + siret;
        }
    }

    /** Whether there is one. Without, nothing is done, and orders wait. */
    boolean isKnown();

    /**
     * The account with this address, which is made if there is none.
     *
     * @return its key; empty while the account is somebody's who has not proved there that the address is theirs
     */
    Optional<String> account(String email, String name);

    /** Lets the account act for a member with these roles. The organisation is made if there is none. */
    void join(Membership membership, String account, Collection<String> roles);

    /** Whether the account is in the organisation that stands for the member. */
    boolean isMember(Membership membership, String account);

    /**
     * Which of these accounts can no longer act for the member: they are disabled or deleted, or are in none of its organisations. None when the provider knows no
     * organisation that stands for it.
     */
    Set<String> lost(Membership membership, Collection<String> accounts);

    /** Takes the account out of the organisation, if it is in it. */
    void remove(Membership membership, String account);

    /** Nobody acts for the organisation any more, if there is one. */
    void close(Membership membership);

    /**
     * The holder of the address takes over an account to which nobody can sign in yet: it gets this password, which its first sign-in replaces. Another
     * account stays as it is.
     */
    void open(String account, String password);
}
