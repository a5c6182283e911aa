package fr.clubbusiness.beneficiary.register;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.history.History;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.shared.UuidOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Records that people who look like one are several, pair by pair, and in the history of each. Said again, it changes nothing. */
@ApplicationScoped
class DistinctPeople {
    private static final String APART = """
            INSERT INTO distinct_people (id, club_id, one_id, other_id, said_by, said_at)
            VALUES (uuidv7(), :club, :one, :other, :member, :now) ON CONFLICT DO NOTHING
            """;

    private final CurrentCaller current;
    private final StatelessSession rows;
    private final History history;
    private final Clock clock;

    DistinctPeople(CurrentCaller current, StatelessSession rows, History history, Clock clock) {
        this.current = current;
        this.rows = rows;
        this.history = history;
        this.clock = clock;
    }

    /** None of these is another one of them. */
    void tellApart(List<Beneficiary> people) {
        var ids = people.stream()
                .map(Beneficiary::id)
                .sorted(UuidOrder.AS_WRITTEN)
                .toList();
        int said = 0;
        for (int one = 0; one < ids.size(); one++) {
            for (int other = one + 1; other < ids.size(); other++) {
                said += say(ids.get(one), ids.get(other));
            }
        }
        if (said > 0) {
            var why = current.get().purpose();
            ids.forEach(id -> history.record(SubjectKind.BENEFICIARY, id, "TOLD_APART", why));
        }
    }

    private int say(UUID one, UUID other) {
        return rows.createNativeMutationQuery(APART)
                .setParameter("club", current.get().club())
                .setParameter("one", one)
                .setParameter("other", other)
                .setParameter("member", current.get().member())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
