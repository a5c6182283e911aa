package fr.clubbusiness.beneficiary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The people who may be proposed, among those that the caller may see: ready, with an agreement in force. */
@ApplicationScoped
public class ReadyPeople {
    private final Session entities;

    ReadyPeople(Session entities) {
        this.entities = entities;
    }

    /** The ones among these people who may be proposed. */
    public Set<UUID> among(Collection<UUID> people) {
        return entities.createNativeQuery("""
                        SELECT id FROM beneficiary
                        WHERE id = ANY (:people) AND agreed AND state IN ('READY_FOR_WORK', 'READY_FOR_IMMERSION')
                        """, UUID.class).setParameter("people", people.toArray(UUID[]::new)).stream()
                .collect(Collectors.toSet());
    }

    /** Their ids in the club, in no particular order. */
    public List<UUID> of(UUID club) {
        return entities.createNativeQuery("""
                        SELECT id FROM beneficiary
                        WHERE club_id = :club AND agreed AND state IN ('READY_FOR_WORK', 'READY_FOR_IMMERSION')
                        """, UUID.class)
                .setParameter("club", club)
                .getResultList();
    }
}
