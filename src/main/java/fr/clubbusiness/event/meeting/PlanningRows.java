package fr.clubbusiness.event.meeting;

import fr.clubbusiness.event.ClubEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/** What a timetable is computed from, beside the participants. */
@ApplicationScoped
class PlanningRows {
    private static final String WISHES = """
            SELECT w.from_registration, w.to_registration, w.strength FROM meeting_wish w WHERE w.event_id = :event
            """;

    private static final String NEVER = """
            SELECT x.one_registration, x.other_registration FROM meeting_exclusion x WHERE x.event_id = :event
            """;

    private static final String ABSENCES = """
            SELECT x.registration_id, x.round FROM meeting_absence x WHERE x.event_id = :event
            """;

    private static final String EXCLUDE = """
            INSERT INTO meeting_exclusion (club_id, event_id, one_registration, other_registration)
            SELECT :club, :event, x.one, x.other FROM unnest(:ones, :others) AS x (one, other) ON CONFLICT DO NOTHING
            """;

    private static final String MISS = """
            INSERT INTO meeting_absence (registration_id, round, club_id, event_id)
            SELECT x.id, x.round, :club, :event FROM unnest(:ids, :rounds) AS x (id, round) ON CONFLICT DO NOTHING
            """;

    private static final String RETURNED = """
            DELETE FROM meeting_absence WHERE event_id = :event AND registration_id = ANY (:ids) AND round >= :from
            """;

    /** All of it. */
    record Inputs(List<WishRow> wishes, List<PairRow> never, List<AbsenceRow> absences) {}

    /** How much a participant wishes to meet another one. */
    record WishRow(UUID from, UUID to, int strength) {}

    /** Two who do not meet. */
    record PairRow(UUID one, UUID other) {}

    /** A round, numbered from 1, without somebody. */
    record AbsenceRow(UUID registration, int round) {}

    private final Session rows;

    PlanningRows(Session rows) {
        this.rows = rows;
    }

    Inputs of(ClubEvent event) {
        return new Inputs(
                read(WISHES, event).stream()
                        .map(row ->
                                new WishRow(row.get(0, UUID.class), row.get(1, UUID.class), row.get(2, Integer.class)))
                        .toList(),
                read(NEVER, event).stream()
                        .map(row -> new PairRow(row.get(0, UUID.class), row.get(1, UUID.class)))
                        .toList(),
                read(ABSENCES, event).stream()
                        .map(row -> new AbsenceRow(row.get(0, UUID.class), row.get(1, Integer.class)))
                        .toList());
    }

    private List<Tuple> read(String sql, ClubEvent event) {
        return rows.createNativeQuery(sql, Tuple.class)
                .setParameter("event", event.id())
                .getResultList();
    }

    /** Replaces what the organiser says. What participants say stays. */
    void replace(ClubEvent event, Collection<PairRow> never, Collection<AbsenceRow> absences) {
        change("DELETE FROM meeting_exclusion WHERE event_id = :event AND said_by IS NULL", event)
                .executeUpdate();
        change("DELETE FROM meeting_absence WHERE event_id = :event", event).executeUpdate();
        change(EXCLUDE, event)
                .setParameter("club", event.clubId())
                .setParameter("ones", never.stream().map(PairRow::one).toArray(UUID[]::new))
                .setParameter("others", never.stream().map(PairRow::other).toArray(UUID[]::new))
                .executeUpdate();
        miss(event, absences);
    }

    /** Adds rounds in which somebody is not there. */
    void miss(ClubEvent event, Collection<AbsenceRow> absences) {
        change(MISS, event)
                .setParameter("club", event.clubId())
                .setParameter(
                        "ids", absences.stream().map(AbsenceRow::registration).toArray(UUID[]::new))
                .setParameter("rounds", absences.stream().map(AbsenceRow::round).toArray(Integer[]::new))
                .executeUpdate();
    }

    /** Forgets that somebody is missing from this round on. */
    void returned(ClubEvent event, Collection<UUID> registrations, int fromRound) {
        change(RETURNED, event)
                .setParameter("ids", registrations.toArray(UUID[]::new))
                .setParameter("from", fromRound)
                .executeUpdate();
    }

    private MutationQuery change(String sql, ClubEvent event) {
        return rows.createNativeMutationQuery(sql).setParameter("event", event.id());
    }
}
