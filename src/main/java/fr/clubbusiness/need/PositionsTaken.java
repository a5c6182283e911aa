package fr.clubbusiness.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** How many positions of a need are taken by a hire that stands. Hires belong to introductions, which know needs and not the reverse. */
@ApplicationScoped
class PositionsTaken {
    private final Session entities;

    PositionsTaken(Session entities) {
        this.entities = entities;
    }

    int of(LabourNeed need) {
        return of(List.of(need.id())).getOrDefault(need.id(), 0);
    }

    /** For several needs at once; those without a hire are left out. */
    Map<UUID, Integer> of(Collection<UUID> needs) {
        return entities.createNativeQuery("""
                        SELECT i.need_id AS need, count(*)::int AS taken
                        FROM hire h JOIN introduction i ON i.id = h.introduction_id
                        WHERE i.need_id = ANY (?1) AND h.cancelled_at IS NULL
                        GROUP BY i.need_id
                        """, Tuple.class).setParameter(1, needs.toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(row -> row.get("need", UUID.class), row -> row.get("taken", Integer.class)));
    }
}
