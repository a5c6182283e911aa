package fr.clubbusiness.membership.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Invites who is to manage the members of an organisation in which nobody does. Of several who were invited so, the last one counts. */
@ApplicationScoped
public class InviteAdministrator {
    private static final String IS_INVITED = "SELECT is_invited(?1, ?2, ?3)";
    private static final String END_UNANSWERED = "SELECT 1 FROM end_unanswered(?1, ?2)";

    private final ManageMembers members;
    private final StatelessSession rows;
    private final Clock clock;

    InviteAdministrator(ManageMembers members, StatelessSession rows, Clock clock) {
        this.members = members;
        this.rows = rows;
        this.clock = clock;
    }

    /** Invites them, unless their invitation is good still. Returns whether they were. */
    public boolean invite(UUID organisation, ManageMembers.Invited invited) {
        return !isInvited(organisation, invited.email()) && inviteAnew(organisation, invited);
    }

    /** Invites them, whatever waits for them, as often as a day allows. Returns whether they were. */
    boolean inviteAnew(UUID organisation, ManageMembers.Invited invited) {
        if (members.isDayFull(organisation, invited.email())) {
            return false;
        }
        rows.createNativeQuery(END_UNANSWERED, Tuple.class)
                .setParameter(1, organisation)
                .setParameter(2, invited.email())
                .getResultList();
        members.invite(organisation, invited);
        return true;
    }

    private boolean isInvited(UUID organisation, String email) {
        return rows.createNativeQuery(IS_INVITED, Tuple.class)
                .setParameter(1, organisation)
                .setParameter(2, email)
                .setParameter(3, clock.instant().minus(AcceptInvitation.GOOD_FOR))
                .getSingleResult()
                .get(0, Boolean.class);
    }
}
