package fr.clubbusiness.immersion.tension;

import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.RomeCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Reads and imports the lists of the caller's club. */
@ApplicationScoped
class Tensions {
    private static final String ALL = """
            SELECT source, year, territory, rome_codes, CAST(NULL AS timestamptz) AS imported_at FROM shipped_tensions()
            UNION ALL SELECT source, year, territory, rome_codes, imported_at FROM tension_list WHERE club_id = :club
            ORDER BY year DESC, source, territory LIMIT 200
            """;

    private static final String IMPORT = """
            INSERT INTO tension_list (id, club_id, source, year, territory, rome_codes, imported_at)
            VALUES (uuidv7(), :club, :source, :year, :territory, :codes, :now)
            ON CONFLICT ON CONSTRAINT tension_list_unique DO UPDATE SET rome_codes = excluded.rome_codes, imported_at = excluded.imported_at
            """;

    private final CurrentCaller current;
    private final StatelessSession rows;
    private final Clock clock;

    Tensions(CurrentCaller current, StatelessSession rows, Clock clock) {
        this.current = current;
        this.rows = rows;
        this.clock = clock;
    }

    /** The newest year first. */
    List<TensionView> all() {
        return rows
                .createNativeQuery(ALL, Tuple.class)
                .setParameter("club", current.get().club())
                .getResultList()
                .stream()
                .map(row -> new TensionView(
                        row.get("source", String.class),
                        row.get("year", Integer.class),
                        row.get("territory", String.class),
                        Stream.of(row.get("rome_codes", String[].class))
                                .map(RomeCode::new)
                                .toList(),
                        row.get("imported_at", Instant.class)))
                .toList();
    }

    /** Takes a list, in place of that of the same source, year and territory. */
    TensionView take(TensionRequest list) {
        var codes = list.romeCodes().stream().distinct().toList();
        var now = clock.instant();
        rows.createNativeMutationQuery(IMPORT)
                .setParameter("club", current.get().club())
                .setParameter("source", list.source())
                .setParameter("year", list.year())
                .setParameter("territory", list.territory())
                .setParameter("codes", codes.stream().map(RomeCode::value).toArray(String[]::new))
                .setParameter("now", now)
                .executeUpdate();
        return new TensionView(list.source(), list.year(), list.territory(), codes, now);
    }
}
