package fr.clubbusiness.employment.exits;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import fr.clubbusiness.directory.StructureCapacity;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.EmploymentStatus;
import fr.clubbusiness.employment.ExitCategory;
import fr.clubbusiness.employment.ExitKind;
import fr.clubbusiness.employment.exits.CountedExits.Exit;
import fr.clubbusiness.employment.exits.CountedExits.Recording;
import fr.clubbusiness.employment.exits.CountedExits.StructureLine;
import fr.clubbusiness.security.CountedRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Counts the exits of a quarter, and those of quarters before that were recorded too late for them. */
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
     * The contracts after which somebody left in the quarter, or before it, and that no quarter counted. Whoever works on for the same structure has not left:
     * under a renewal, or another contract that begins before the quarter of the exit is published, as a mission that follows another.
     */
    private static final String LEFT = """
            SELECT e.id, e.capacity, e.employer_id, e.exit_kind, first_day_of_stay(e.id) AS first_day, e.ended_on
            FROM employment e
            WHERE e.club_id = :club AND e.capacity = ANY (:kinds) AND e.status = 'ENDED' AND e.ended_on BETWEEN :since AND :last
              AND NOT EXISTS (SELECT FROM counted_exit c WHERE c.employment_id = e.id)
              AND NOT EXISTS (SELECT FROM employment r WHERE r.renews_id = e.id AND r.status NOT IN\s""" + EmploymentStatus.UNDONE_RENEWAL_IN_SQL + """
              )
              AND NOT EXISTS (SELECT FROM employment o
                  WHERE o.beneficiary_id = e.beneficiary_id AND o.employer_id = e.employer_id AND o.capacity = e.capacity AND o.id <> e.id
                    AND o.status IN ('SIGNED', 'STARTED', 'ENDED')
                    AND o.start_date <= CAST(date_trunc('quarter', CAST(e.ended_on AS timestamp)) + interval '3 months' AS date) - 1 + CAST(:days AS int)
                    AND (o.last_day IS NULL OR (o.last_day, o.id) > (e.ended_on, e.id)))
            """;

    private static final String NAMES =
            "SELECT o.id, o.name FROM organisation o WHERE o.club_id = :club AND o.structure_kind IS NOT NULL";

    private final Session entities;

    CountExits(Session entities) {
        this.entities = entities;
    }

    /**
     * The exits that a quarter counts.
     *
     * @param from the first quarter that the club published, or will; exits of before are in none
     */
    CountedExits of(UUID club, Quarter quarter, Quarter from) {
        CountedRows.includeErased(entities);
        return new CountedExits(
                quarter,
                rows(club, quarter),
                names(club),
                left(club, quarter, from).stream()
                        .map(row -> exit(row, quarter))
                        .toList());
    }

    private Map<UUID, String> names(UUID club) {
        return entities.createNativeQuery(NAMES, Tuple.class)
                .setParameter("club", club)
                .getResultStream()
                .collect(toMap(row -> row.get("id", UUID.class), row -> row.get("name", String.class)));
    }

    private List<Tuple> left(UUID club, Quarter quarter, Quarter from) {
        return entities.createNativeQuery(LEFT, Tuple.class)
                .setParameter("club", club)
                .setParameter("kinds", kinds())
                .setParameter("since", from.firstDay())
                .setParameter("last", quarter.lastDay())
                .setParameter("days", PublicationRules.DAYS_TO_RECORD_EXITS)
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

    private static Exit exit(Tuple row, Quarter quarter) {
        var kind = kind(row.get("capacity", String.class));
        var endedOn = row.get("ended_on", LocalDate.class);
        return new Exit(
                row.get("id", UUID.class),
                new StructureLine(kind, row.get("employer_id", UUID.class)),
                ExitCategory.counted(exitKind(row), kind, row.get("first_day", LocalDate.class), endedOn),
                endedOn.isBefore(quarter.firstDay()) ? Recording.LATE : Recording.IN_TIME);
    }

    /** Null when nobody said what the person does since. */
    private static @Nullable ExitKind exitKind(Tuple row) {
        var code = row.get("exit_kind", String.class);
        return code == null ? null : ExitKind.valueOf(code);
    }

    private static StructureKind kind(String code) {
        return StructureKind.valueOf(code);
    }

    private static String[] kinds() {
        return PublicationRules.KINDS.stream().map(StructureKind::name).toArray(String[]::new);
    }
}
