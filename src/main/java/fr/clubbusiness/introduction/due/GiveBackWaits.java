package fr.clubbusiness.introduction.due;

import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Whoever got no answer has waited all along: an introduction that expired gives the person the wait that its sharing ended. When they were shared again
 * since, that sharing ended the wait which now never ended: it gives back the longer one, should no answer come to it either.
 */
@ApplicationScoped
class GiveBackWaits implements DueWork {
    private static final String TO_PERSON = """
            UPDATE beneficiary b SET waiting_since = i.waited_since, version = b.version + 1 FROM introduction i
            WHERE i.id = :id AND b.id = i.beneficiary_id AND b.waiting_since = i.shared_at
            """;

    private static final String TO_LATER_SHARING = """
            UPDATE introduction later SET waited_since = i.waited_since, version = later.version + 1 FROM introduction i
            WHERE i.id = :id AND later.beneficiary_id = i.beneficiary_id AND later.waited_since = i.shared_at
            """;

    private static final String GIVEN_BACK = "UPDATE introduction SET waited_since = NULL WHERE id = :id";

    private final CurrentCaller current;
    private final Session entities;

    GiveBackWaits(CurrentCaller current, Session entities) {
        this.current = current;
        this.entities = entities;
    }

    @Override
    public String name() {
        return "introduction-given-back-waits";
    }

    /** One person at a time: a hire locks the person before their introductions, and several here would wait for it in another order. */
    @Override
    public int batch() {
        return 1;
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                Introduction.find(
                        "clubId = ?1 and status = EXPIRED and waitedSince is not null and id not in ?2 order by id",
                        current.get().club(),
                        except),
                most,
                Introduction::id);
    }

    @Override
    public void handle(UUID id) {
        for (var step : List.of(TO_PERSON, TO_LATER_SHARING, GIVEN_BACK)) {
            entities.createNativeMutationQuery(step).setParameter("id", id).executeUpdate();
        }
    }
}
