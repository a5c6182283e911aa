package fr.clubbusiness.need;

import fr.clubbusiness.referential.OccupationUse;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.RomeCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The positions that the open needs of a club still have to fill, and the occupations of these needs. */
@ApplicationScoped
public class OpenPositions implements OccupationUse {
    /**
     * The most needs of one employer: twice what it opens by itself, so that those that an adviser opened for it cannot take the time of all the others.
     */
    static final int MOST_PER_EMPLOYER = 2 * NeedLimits.MAX_OPEN_NEEDS;

    private final Session entities;

    OpenPositions(Session entities) {
        this.entities = entities;
    }

    /**
     * The needs to include: those that meet every given condition.
     *
     * @param employer posted by this organisation
     * @param commune commune of the work
     * @param ept SIREN of the grouping of communes of the work
     */
    public record Where(
            @Nullable UUID employer,
            @Nullable CommuneCode commune,
            @Nullable String ept) {}

    /** The positions left, by need, without the needs that have none left: at most {@value #MOST_PER_EMPLOYER} needs of each employer, the oldest first. */
    public Map<UUID, Integer> of(UUID club, Where where) {
        return entities
                .createNativeQuery("""
                        WITH first AS (
                            SELECT n.id, n.positions FROM (SELECT o.id, o.positions, row_number() OVER (PARTITION BY o.employer_id ORDER BY o.opened_at, o.id) AS place
                              FROM need o JOIN commune c ON c.code = o.commune_code
                              WHERE o.club_id = :club AND o.status = 'OPEN'
                                AND o.employer_id = coalesce(CAST(:employer AS uuid), o.employer_id)
                                AND o.commune_code = coalesce(CAST(:commune AS text), o.commune_code)
                                AND (CAST(:ept AS text) IS NULL OR c.ept_siren = CAST(:ept AS text))) AS n
                            WHERE n.place <= :most)
                        SELECT f.id, f.positions - coalesce(t.taken, 0) AS positions
                        FROM first f LEFT JOIN positions_taken((SELECT coalesce(array_agg(id), '{}') FROM first)) t ON t.need = f.id
                        WHERE f.positions > coalesce(t.taken, 0)
                        """, Tuple.class)
                .setParameter("club", club)
                .setParameter("most", MOST_PER_EMPLOYER)
                .setParameter("employer", where.employer(), UUID.class)
                .setParameter(
                        "commune",
                        where.commune() == null ? null : where.commune().value(),
                        String.class)
                .setParameter("ept", where.ept(), String.class)
                .stream()
                .collect(
                        Collectors.toMap(row -> row.get("id", UUID.class), row -> row.get("positions", Integer.class)));
    }

    @Override
    public Map<RomeCode, Integer> openNeeds(UUID club) {
        return entities
                .createNativeQuery(
                        "SELECT rome_code, count(*)::int AS needs FROM need WHERE club_id = :club AND status = 'OPEN' GROUP BY rome_code",
                        Tuple.class)
                .setParameter("club", club)
                .stream()
                .collect(Collectors.toMap(
                        row -> new RomeCode(row.get("rome_code", String.class)),
                        row -> row.get("needs", Integer.class)));
    }
}
