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
    /** Each hire that stands, by need. */
    static final String STANDING_HIRES = """
            SELECT i.need_id, h.introduction_id
            FROM hire h JOIN introduction i ON i.id = h.introduction_id
            WHERE h.cancelled_at IS NULL""";

    private final Session entities;

    PositionsTaken(Session entities) {
        this.entities = entities;
    }

    int of(LabourNeed need) {
        return of(List.of(need.id())).getOrDefault(need.id(), 0);
    }

    /** For several needs at once; those without a hire are left out. */
    Map<UUID, Integer> of(Collection<UUID> needs) {
        return entities
                .createNativeQuery("""
                        SELECT need_id AS need, count(*)::int AS taken FROM (%s) standing WHERE need_id = ANY (?1) GROUP BY need_id
                        """.formatted(STANDING_HIRES), Tuple.class)
                .setParameter(1, needs.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(row -> row.get("need", UUID.class), row -> row.get("taken", Integer.class)));
    }
}
