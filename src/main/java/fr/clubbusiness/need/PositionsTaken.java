package fr.clubbusiness.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Counts the positions of needs that are taken by a hire in force. It uses SQL, because hires belong to introductions, which depend on
 * needs and not the reverse.
 */
@ApplicationScoped
class PositionsTaken {
    private final Session entities;

    PositionsTaken(Session entities) {
        this.entities = entities;
    }

    int of(LabourNeed need) {
        return of(List.of(need.id())).getOrDefault(need.id(), 0);
    }

    /** The counts of several needs, without the needs that have no hire. */
    Map<UUID, Integer> of(Collection<UUID> needs) {
        return entities
                .createNativeQuery("SELECT need, taken FROM positions_taken(?1)", Tuple.class)
                .setParameter(1, needs.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(row -> row.get("need", UUID.class), row -> row.get("taken", Integer.class)));
    }
}
