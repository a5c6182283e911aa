package fr.clubbusiness.membership;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.membership.members.InviteAdministrator;
import fr.clubbusiness.membership.members.ManageMembers;
import fr.clubbusiness.security.AskedClub;
import fr.clubbusiness.security.Automaton;
import fr.clubbusiness.security.Role;
import fr.clubbusiness.shared.Siret;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The first administrator of a new club. At the start the address of {@code club.first-admin} is invited to the agency, unless it has an administrator:
 * so the setting may stay, and invites nobody until the agency has lost its last one. Who did not answer in time is invited again, and another address
 * instead of a mistyped one.
 */
@ApplicationScoped
class InviteFirstAdministrator {
    private static final Logger LOG = Logger.getLogger(InviteFirstAdministrator.class);
    private static final Set<Role> ROLES = Set.of(Role.AGENCY_ADMIN, Role.ADVISER);

    private final Optional<String> email;
    private final String agency;
    private final AskedClub clubs;
    private final ManageMembers members;
    private final InviteAdministrator inviting;
    private final Automaton automaton;

    InviteFirstAdministrator(
            @ConfigProperty(name = "club.first-admin") Optional<String> email,
            @ConfigProperty(name = "club.agency.siret") String agency,
            AskedClub clubs,
            ManageMembers members,
            InviteAdministrator inviting,
            Automaton automaton) {
        this.email = email.map(String::strip);
        this.agency = agency.strip();
        this.clubs = clubs;
        this.members = members;
        this.inviting = inviting;
        this.automaton = automaton;
    }

    void start(@Observes StartupEvent started) throws SQLException {
        if (email.isPresent()) {
            invite(agency, email.get());
        }
    }

    /** Invites the address to this agency, if it has no administrator. Returns whether it was invited. */
    boolean invite(String siret, String address) throws SQLException {
        var club = clubs.find(siret, null)
                .orElseThrow(() -> new IllegalStateException("CLUB_AGENCY_SIRET is no agency of a club: " + siret));
        var invited = automaton.actFor(
                club, () -> QuarkusTransaction.requiringNew().call(() -> inviteTo(club, siret, address)));
        if (invited) {
            LOG.info("The first administrator of the agency is invited");
        }
        return invited;
    }

    private boolean inviteTo(UUID club, String siret, String address) {
        var organisation = Organisation.find(club, new Siret(siret)).orElseThrow();
        if (members.hasAgencyAdmin(organisation.id())) {
            return false;
        }
        return inviting.invite(organisation.id(), new ManageMembers.Invited(address, organisation.name(), ROLES, true));
    }
}
