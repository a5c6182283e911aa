package fr.clubbusiness.employment.exits;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.clubbusiness.directory.StructureCapacity;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.ExitCategory;
import fr.clubbusiness.employment.ExitKind;
import fr.clubbusiness.statistics.CellCount;
import fr.clubbusiness.statistics.NestedTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;

/** Counts the exits of a quarter, before secrecy: by structure under its kind, and by category. */
@ApplicationScoped
class CountExits {
    /**
     * The structures that may employ under a kind in the quarter, or do: they are rows also without exits, so that no row comes or goes with whoever left.
     */
    private static final String ROWS = """
            SELECT c.kind, o.id FROM organisation o JOIN structure_capacity c ON c.organisation_id = o.id
            WHERE o.club_id = :club AND c.kind = ANY (:kinds)
              AND coalesce(c.since <= :last, true) AND coalesce(c.until + CAST(:grace AS int) >= :first, true)
            UNION SELECT e.capacity, e.employer_id FROM employment e
            WHERE e.club_id = :club AND e.capacity = ANY (:kinds) AND e.status IN ('STARTED', 'ENDED')
              AND e.start_date <= :last AND coalesce(e.last_day >= :first, true)
            ORDER BY kind, id
            """;

    /**
     * The contracts after which somebody left in the quarter. Whoever works on for the same structure has not left: under a renewal, or another contract that
     * begins before the quarter is published, as a mission that follows another.
     */
    private static final String LEFT = """
            SELECT e.capacity, e.employer_id, e.exit_kind, first_day_of_stay(e.id) AS first_day, e.ended_on
            FROM employment e
            WHERE e.club_id = :club AND e.capacity = ANY (:kinds) AND e.status = 'ENDED' AND e.ended_on BETWEEN :first AND :last
              AND NOT EXISTS (SELECT FROM employment r WHERE r.renews_id = e.id AND r.status NOT IN ('NOT_STARTED', 'CANCELLED'))
              AND NOT EXISTS (SELECT FROM employment o
                  WHERE o.beneficiary_id = e.beneficiary_id AND o.employer_id = e.employer_id AND o.capacity = e.capacity AND o.id <> e.id
                    AND o.status IN ('SIGNED', 'STARTED', 'ENDED') AND o.start_date < :published
                    AND (o.last_day IS NULL OR (o.last_day, o.id) > (e.ended_on, e.id)))
            """;

    private final Session entities;

    CountExits(Session entities) {
        this.entities = entities;
    }

    /** The table of a quarter. */
    NestedTable<StructureKind, UUID, ExitCategory> of(UUID club, Quarter quarter) {
        var table = new NestedTable<>(rows(club, quarter), PublicationRules.COLUMNS);
        left(club, quarter).forEach(exit -> {
            var category = category(exit);
            var structure = exit.get("employer_id", UUID.class);
            if (category != ExitCategory.NOT_COUNTED) {
                table.add(kind(exit.get("capacity", String.class)), structure, category, CellCount.of(structure, 1));
            }
        });
        return table;
    }

    private List<Tuple> left(UUID club, Quarter quarter) {
        return entities.createNativeQuery(LEFT, Tuple.class)
                .setParameter("club", club)
                .setParameter("kinds", kinds())
                .setParameter("first", quarter.firstDay())
                .setParameter("last", quarter.lastDay())
                .setParameter("published", PublicationRules.publishedOn(quarter))
                .getResultList();
    }

    private SortedMap<StructureKind, List<UUID>> rows(UUID club, Quarter quarter) {
        return entities
                .createNativeQuery(ROWS, Tuple.class)
                .setParameter("club", club)
                .setParameter("kinds", kinds())
                .setParameter("first", quarter.firstDay())
                .setParameter("last", quarter.lastDay())
                .setParameter("grace", StructureCapacity.IAE_DAYS_AFTER_AGREEMENT)
                .getResultList()
                .stream()
                .collect(groupingBy(
                        row -> kind(row.get("kind", String.class)),
                        TreeMap::new,
                        mapping(row -> row.get("id", UUID.class), toList())));
    }

    private static ExitCategory category(Tuple exit) {
        return ExitCategory.counted(
                Optional.ofNullable(exit.get("exit_kind", String.class))
                        .map(ExitKind::valueOf)
                        .orElse(null),
                kind(exit.get("capacity", String.class)),
                exit.get("first_day", LocalDate.class),
                exit.get("ended_on", LocalDate.class));
    }

    private static StructureKind kind(String code) {
        return StructureKind.valueOf(code);
    }

    private static String[] kinds() {
        return PublicationRules.KINDS.stream().map(StructureKind::name).toArray(String[]::new);
    }
}
