package fr.clubbusiness.beneficiary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Who may be proposed at all, as far as the caller may see: ready, and agreed. */
@ApplicationScoped
public class ReadyPeople {
    private final Session entities;

    ReadyPeople(Session entities) {
        this.entities = entities;
    }

    /** Those of these people. */
    public Set<UUID> among(Collection<UUID> people) {
        return entities.createNativeQuery("""
                        SELECT id FROM beneficiary
                        WHERE id = ANY (:people) AND agreed AND state IN ('READY_FOR_WORK', 'READY_FOR_IMMERSION')
                        """, UUID.class).setParameter("people", people.toArray(UUID[]::new)).stream()
                .collect(Collectors.toSet());
    }

    /** Their ids, in no order. */
    public List<UUID> of(UUID club) {
        return entities.createNativeQuery("""
                        SELECT id FROM beneficiary
                        WHERE club_id = :club AND agreed AND state IN ('READY_FOR_WORK', 'READY_FOR_IMMERSION')
                        """, UUID.class)
                .setParameter("club", club)
                .getResultList();
    }
}
