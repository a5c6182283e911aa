package fr.clubbusiness.membership.applications;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Whether an organisation may have an application on these terms. */
@ApplicationScoped
class CheckApplication {
    /** A function of the database: an administrator of the agency does not read the members of others. */
    private static final String WORKS_FOR = "SELECT works_for(?1, ?2)";

    private final StatelessSession rows;
    private final Clock clock;

    CheckApplication(StatelessSession rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** @throws Refused with all that speaks against it */
    void require(ApplicationTerms terms, Organisation owner) {
        Refused.ifAny(ApplicationRules.refusals(
                terms, roles(owner), worksFor(owner.id(), terms.contactId()), LocalDate.now(clock)));
    }

    /** A client that an operator made for somebody else, for nobody, or for people too. */
    static Refused clientOfAnother() {
        return new Refused(
                "CLIENT_NOT_OF_OWNER",
                "Chez Keycloak, ce client n'a pas de compte de service membre de cette organisation, ou des personnes se connectent par lui.",
                "At Keycloak this client has no service account that is a member of this organisation, or people sign in through it.");
    }

    /** The roles of whoever acts for an organisation. Not those of the agency: its staff say why they look at somebody, which no program can. */
    static Set<Role> roles(Organisation owner) {
        var roles = EnumSet.noneOf(Role.class);
        if (owner.isMember() && owner.isCompany()) {
            roles.add(Role.COMPANY);
        }
        if (owner.isMember() && owner.structureKind().isPresent()) {
            roles.add(Role.STRUCTURE);
        }
        if (owner.isMember() && !owner.partnerKinds().isEmpty()) {
            roles.add(Role.PARTNER);
        }
        return roles;
    }

    private boolean worksFor(UUID organisation, UUID member) {
        return rows.createNativeQuery(WORKS_FOR, Tuple.class)
                .setParameter(1, organisation)
                .setParameter(2, member)
                .getSingleResult()
                .get(0, Boolean.class);
    }
}
