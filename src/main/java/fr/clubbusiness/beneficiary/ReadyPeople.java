package fr.clubbusiness.beneficiary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The people the caller sees who may be proposed: they are ready, and have an agreement in force. */
@ApplicationScoped
public class ReadyPeople {
    private static final String READY = "agreed AND state IN " + BeneficiaryState.READY_IN_SQL;

    private final Session entities;

    ReadyPeople(Session entities) {
        this.entities = entities;
    }

    /** Returns the ready ones of these people. */
    public Set<UUID> among(Collection<UUID> people) {
        return entities
                .createNativeQuery("SELECT id FROM beneficiary WHERE id = ANY (:people) AND " + READY, UUID.class)
                .setParameter("people", people.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toSet());
    }

    /** Returns the ids of the club's ready people, in no order. */
    public List<UUID> of(UUID club) {
        return entities.createNativeQuery("SELECT id FROM beneficiary WHERE club_id = :club AND " + READY, UUID.class)
                .setParameter("club", club)
                .getResultList();
    }
}
