package fr.clubbusiness.membership.members;

import fr.clubbusiness.directory.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Which account is a member's, and which organisation of the identity provider is a membership's. */
@ApplicationScoped
public class LinkMember {
    private static final String ACCEPT = "SELECT accept_invitation(?1, ?2)";
    private static final String LINK = "SELECT outcome, linked FROM link_member(?1, ?2)";
    private static final String NOBODY_HAS = "SELECT nobody_has(?1, ?2)";
    private static final String MEMBERSHIP = "SELECT agency_siret, only_here FROM membership_of(?1, ?2)";

    /** What became of an invitation. */
    enum Outcome {
        /** The account is theirs. */
        LINKED,
        /** They are a member already. */
        KNOWN,
        /** They work for the agency, or would, and are a member of another organisation of its club. */
        AGENCY_STAFF,
        /** The invitation is over. */
        GONE
    }

    /**
     * What became of an invitation, and of whom.
     *
     * @param member who was invited, or who they are already
     */
    record Linked(Outcome outcome, UUID member) {}

    private final StatelessSession rows;

    LinkMember(StatelessSession rows) {
        this.rows = rows;
    }

    /** The account of whoever was invited. */
    Linked link(UUID invited, String account) {
        var row = rows.createNativeQuery(LINK, Tuple.class)
                .setParameter(1, invited)
                .setParameter(2, account)
                .getSingleResult();
        return new Linked(Outcome.valueOf(row.get(0, String.class)), row.get(1, UUID.class));
    }

    /** The invitation is accepted now. False when it was before, or is over. */
    boolean accept(UUID invited, Instant now) {
        return rows.createNativeQuery(ACCEPT, Tuple.class)
                .setParameter(1, invited)
                .setParameter(2, now)
                .getSingleResult()
                .get(0, Boolean.class);
    }

    /** Whether no member of this organisation has the account. */
    boolean nobodyHas(UUID organisation, String account) {
        return rows.createNativeQuery(NOBODY_HAS, Tuple.class)
                .setParameter(1, organisation)
                .setParameter(2, account)
                .getSingleResult()
                .get(0, Boolean.class);
    }

    /** What stands for the membership of this organisation in its club. */
    public IdentityProvider.Membership membership(UUID club, Organisation organisation) {
        var siret = organisation.siret().value();
        var row = rows.createNativeQuery(MEMBERSHIP, Tuple.class)
                .setParameter(1, club)
                .setParameter(2, siret)
                .getSingleResult();
        return new IdentityProvider.Membership(
                siret, row.get(0, String.class), organisation.name(), row.get(1, Boolean.class));
    }
}
