package fr.clubbusiness.membership.members;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.directory.OrganisationLeft;
import fr.clubbusiness.history.History;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Ends the membership of an organisation, with all that depends on it. The club acts, so that nothing is left for not being seen. */
@ApplicationScoped
class LeaveClub {
    /** Also against people who are being registered at this moment: their row refers to that of the structure. */
    private static final String HOLD = "SELECT id FROM organisation WHERE id = ?1 FOR UPDATE";

    private static final String PEOPLE_HELD = "SELECT people_held(?1)";
    private static final String END_MEMBERSHIPS = "SELECT 1 FROM end_memberships_of(?1, ?2)";

    private final StatelessSession rows;
    private final IdentityOrders orders;
    private final History history;
    private final Event<OrganisationLeft> left;
    private final Clock clock;

    LeaveClub(
            StatelessSession rows, IdentityOrders orders, History history, Event<OrganisationLeft> left, Clock clock) {
        this.rows = rows;
        this.orders = orders;
        this.history = history;
        this.left = left;
        this.clock = clock;
    }

    /**
     * Lets it leave, at once.
     *
     * @throws Refused {@code PEOPLE_HELD} while it accompanies people
     */
    void leave(UUID id) {
        rows.createNativeQuery(HOLD, Tuple.class).setParameter(1, id).getSingleResult();
        Organisation organisation = Organisation.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (!organisation.isMember()) {
            return;
        }
        requireNobodyHeld(id);
        // Before its membership ends: what follows still finds it.
        left.fire(new OrganisationLeft(id));
        organisation.leave(clock.instant());
        rows.createNativeQuery(END_MEMBERSHIPS, Tuple.class)
                .setParameter(1, id)
                .setParameter(2, clock.instant())
                .getResultList();
        orders.close(id);
        history.record(SubjectKind.ORGANISATION, id, "LEFT", null);
    }

    private void requireNobodyHeld(UUID id) {
        long held = rows.createNativeQuery(PEOPLE_HELD, Tuple.class)
                .setParameter(1, id)
                .getSingleResult()
                .get(0, Long.class);
        if (held > 0) {
            throw new Refused(
                    "PEOPLE_HELD",
                    "La structure accompagne encore %d personne%s : transférez-les d'abord, ou dites qu'elles sont parties."
                            .formatted(held, held == 1 ? "" : "s"),
                    "The structure still accompanies %d %s: first transfer them, or say that they left."
                            .formatted(held, held == 1 ? "person" : "people"));
        }
    }
}
