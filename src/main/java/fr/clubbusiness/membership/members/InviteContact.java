package fr.clubbusiness.membership.members;

import fr.clubbusiness.directory.ContactWritten;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.directory.OrganisationRegistered;
import fr.clubbusiness.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * The contact of an organisation that the agency registers is its first member, as that of one that asked to join. Once somebody accepted, its members invite
 * one another, and the agency adds nobody. The agency itself is invited by nobody so.
 */
@ApplicationScoped
class InviteContact {
    private static final String GIVE = "SELECT given FROM give_administrators(?1, ?2) given";

    private final ManageMembers members;
    private final InviteAdministrator inviting;
    private final IdentityOrders orders;
    private final StatelessSession rows;

    InviteContact(ManageMembers members, InviteAdministrator inviting, IdentityOrders orders, StatelessSession rows) {
        this.members = members;
        this.inviting = inviting;
        this.orders = orders;
        this.rows = rows;
    }

    /** Of one that is known in another kind, those who manage its members act in this kind too. */
    void on(@Observes OrganisationRegistered registered) {
        var organisation = registered.organisation();
        if (members.lacksAdministrator(organisation.id())) {
            contactOf(organisation).ifPresent(contact -> inviting.inviteAnew(organisation.id(), contact));
        } else {
            give(organisation.id(), registered.role());
        }
    }

    /** A contact who never answered is invited again, or another instead. */
    void on(@Observes ContactWritten written) {
        var organisation = written.organisation();
        if (members.lacksAdministrator(organisation.id())) {
            contactOf(organisation).ifPresent(contact -> inviting.invite(organisation.id(), contact));
        }
    }

    /** Nobody of the agency is invited, whatever was typed. */
    private Optional<ManageMembers.Invited> contactOf(Organisation organisation) {
        return Optional.ofNullable(organisation.contact().email())
                .filter(email -> !members.isAgencyStaff(email))
                .map(email -> new ManageMembers.Invited(email, organisation.name(), rolesOf(organisation), true));
    }

    private void give(UUID organisation, Role role) {
        rows.createNativeQuery(GIVE, Tuple.class)
                .setParameter(1, organisation)
                .setParameter(2, role.tokenName())
                .getResultList()
                .forEach(member -> orders.join(organisation, member.get(0, UUID.class)));
    }

    private static Set<Role> rolesOf(Organisation organisation) {
        var roles = EnumSet.noneOf(Role.class);
        if (organisation.isCompany()) {
            roles.add(Role.COMPANY);
        }
        if (organisation.structureKind().isPresent()) {
            roles.add(Role.STRUCTURE);
        }
        if (!organisation.partnerKinds().isEmpty()) {
            roles.add(Role.PARTNER);
        }
        return roles;
    }
}
