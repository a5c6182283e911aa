package fr.clubbusiness.change;

import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * The entries of history that a caller may know, in the order of the transactions that wrote them. A transaction may commit after younger ones; so nothing
 * is read that is not older than the oldest one still running, and a reader who continues after the last entry misses none.
 *
 * <p>The position is the last entry itself. What a caller may not know is left out before the entries are counted, so that it moves nothing: neither the
 * entries of an answer nor its position.
 */
@ApplicationScoped
class ChangeSearch {
    private static final String BEGINNING = "0";
    private static final UUID FIRST = new UUID(0, 0);

    /** Not who read what, nor a refused try: those are for the audit. */
    private static final String TOLD = """
            (h.to_status IS NOT NULL OR (h.subject_type <> 'INTRODUCTION' AND h.type IN ('CREATED', 'UPDATED', 'CRITERIA_CHANGED',
                'CONFIRMED', 'ASSIGNED', 'AGREED', 'AGREEMENT_WITHDRAWN', 'COMPANY_REGISTERED', 'STRUCTURE_REGISTERED', 'PARTNER_REGISTERED')))
            AND (h.txid, h.id) > (CAST(CAST(:txid AS text) AS xid8), :entry)
            AND h.txid < pg_snapshot_xmin(pg_current_snapshot())
            """;

    private static final String COLUMNS =
            "SELECT h.id, h.at, h.subject_type, h.subject_id, subject_number(h.subject_type, h.subject_id) AS number, h.type, h.to_status ";

    private static final String IN_ORDER = " ORDER BY h.txid, h.id LIMIT :most";

    private static final String OF_CLUB = COLUMNS + "FROM history h WHERE h.club_id = :club AND " + TOLD + IN_ORDER;

    /**
     * What is the organisation's own, and what happened to it. Of news of people at work, an employer is told its own answers, and a company nothing else of
     * a contract. Of a purchase a buyer is told its own steps: a row policy leaves out what structures answered. A poster is not told that a person was hired elsewhere before they were shared: neither the
     * suspension nor its end, nor the expiry, which comes by the deadline whatever happened ({@code VisibleIntroduction}).
     */
    private static final String OF_ORGANISATION = """
            WITH own AS (
                SELECT i.id, i.structure_id <> :own OR NOT :structure AS posted, i.shared_at
                FROM introduction i WHERE i.club_id = :club AND ((i.structure_id = :own AND :structure)
                    OR (i.employer_id = :own AND (i.initiator = 'COMPANY' OR i.shared_at IS NOT NULL)))
                UNION ALL SELECT n.id, false, NULL FROM need n WHERE n.club_id = :club AND n.employer_id = :own
                UNION ALL SELECT b.id, false, NULL FROM beneficiary b WHERE b.club_id = :club AND b.structure_id = :own AND :structure
                UNION ALL SELECT t.id, false, NULL FROM task t WHERE t.club_id = :club AND t.organisation_id = :own AND :structure
                UNION ALL SELECT e.id, e.holder_id <> :own OR NOT :structure, NULL FROM employment e WHERE e.club_id = :club
                    AND ((e.holder_id = :own AND :structure) OR e.employer_id = :own)
                UNION ALL SELECT c.id, false, NULL FROM commitment c WHERE c.club_id = :club AND c.offerer_id = :own
                UNION ALL SELECT f.id, false, NULL FROM offer f WHERE f.club_id = :club AND f.structure_id = :own AND :structure
                UNION ALL SELECT p.id, false, NULL FROM purchase p WHERE p.club_id = :club AND p.buyer_id = :own
                UNION ALL SELECT :own, false, NULL)
            """ + COLUMNS + """
            FROM own JOIN history h ON h.subject_id = own.id
            WHERE h.club_id = :club AND NOT (own.posted AND (own.shared_at IS NULL OR h.at < own.shared_at)
                AND (h.to_status IN ('SUSPENDED', 'OBSOLETE', 'EXPIRED')
                    OR (coalesce(h.from_status, '') IN ('SUSPENDED', 'OBSOLETE') AND h.to_status = 'PROPOSED')))
            AND NOT (own.posted AND h.type = 'STRUCTURE_FOLLOWED_UP')
            AND (:structure OR h.subject_type <> 'EMPLOYMENT' OR h.type = 'EMPLOYER_FOLLOWED_UP')
            """ + "AND " + TOLD + IN_ORDER;

    private final CurrentCaller current;
    private final Session entities;

    ChangeSearch(CurrentCaller current, Session entities) {
        this.current = current;
        this.entities = entities;
    }

    /**
     * The entries that follow.
     *
     * @param after the last entry that the caller has; null for the first that are kept
     * @throws Invalid when the club has no such entry
     */
    Changes after(@Nullable String after, int limit) {
        var last = after == null ? FIRST : entry(after);
        var rows = query(current.get())
                .setParameter("txid", after == null ? BEGINNING : position(last))
                .setParameter("entry", last)
                .setParameter("most", limit)
                .getResultList();
        var items = rows.stream().map(ChangeSearch::change).toList();
        return new Changes(items, items.isEmpty() ? after : items.getLast().id().toString());
    }

    private NativeQuery<Tuple> query(Caller caller) {
        if (Access.INTRODUCTIONS.isAll(caller)) {
            return entities.createNativeQuery(OF_CLUB, Tuple.class).setParameter("club", caller.club());
        }
        return entities.createNativeQuery(OF_ORGANISATION, Tuple.class)
                .setParameter("club", caller.club())
                .setParameter("own", caller.organisation())
                .setParameter("structure", caller.isStructure());
    }

    private String position(UUID entry) {
        return entities.createNativeQuery("SELECT history_position(:entry)", String.class)
                .setParameter("entry", entry)
                .uniqueResultOptional()
                .orElseThrow(ChangeSearch::unknown);
    }

    private static UUID entry(String after) {
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException damaged) {
            throw unknown();
        }
    }

    private static Invalid unknown() {
        return new Invalid(
                "after",
                "Ce repère n'est pas de cette liste, ou n'est plus conservé : recommencez sans lui.",
                "This position is not of this list, or is no longer kept: begin again without it.");
    }

    private static Changes.Change change(Tuple row) {
        var kind = SubjectKind.valueOf(row.get("subject_type", String.class));
        var number = row.get("number", Long.class);
        return new Changes.Change(
                row.get("id", UUID.class),
                row.get("at", Instant.class),
                kind,
                row.get("subject_id", UUID.class),
                number == null ? null : Reference.write(kind, number),
                row.get("type", String.class),
                row.get("to_status", String.class));
    }
}
