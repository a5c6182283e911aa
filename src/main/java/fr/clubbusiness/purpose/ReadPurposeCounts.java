package fr.clubbusiness.purpose;

import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Counts what the purposes of the agency's members opened, in the trace that each reading leaves. */
@ApplicationScoped
class ReadPurposeCounts {
    /** Member by member, by the index of what each opened. */
    private static final String COUNTS = """
            SELECT CAST(h.at AT TIME ZONE 'Europe/Paris' AS date) AS day, m.id, m.name, count(DISTINCT h.subject_id), count(DISTINCT h.reason),
                   count(DISTINCT h.subject_id) FILTER (WHERE h.type = 'EXPORTED')
            FROM member m
            JOIN history h ON h.member_id = m.id AND h.at >= :from AND h.at < :after AND h.subject_type IN ('BENEFICIARY', 'IMMERSION')
              AND h.type IN ('IDENTITY_READ', 'SENSITIVE_READ', 'FOUND_BY_SEARCH', 'EXPORTED', 'MATCH_EXPLAINED', 'MERGED')
              AND h.reason <> 'LIVE_INTRODUCTION'
            WHERE m.organisation_id = :agency
            GROUP BY 1, 2, 3 ORDER BY 1 DESC, 4 DESC, 2
            """;

    private final CurrentCaller current;
    private final StatelessSession rows;
    private final ClubDay day;

    ReadPurposeCounts(CurrentCaller current, StatelessSession rows, ClubDay day) {
        this.current = current;
        this.rows = rows;
        this.day = day;
    }

    CountedDays.Period period(CountedDays days) {
        return days.period(day.today());
    }

    List<PurposeCount> of(CountedDays.Period period) {
        return rows
                .createNativeQuery(COUNTS, Tuple.class)
                .setParameter("from", day.start(period.from()))
                .setParameter("after", day.start(period.to().plusDays(1)))
                .setParameter("agency", current.get().organisation())
                .getResultList()
                .stream()
                .map(ReadPurposeCounts::count)
                .toList();
    }

    private static PurposeCount count(Tuple row) {
        return new PurposeCount(
                row.get(0, LocalDate.class),
                row.get(1, UUID.class),
                row.get(2, String.class),
                row.get(3, Long.class),
                row.get(4, Long.class),
                row.get(5, Long.class));
    }
}
