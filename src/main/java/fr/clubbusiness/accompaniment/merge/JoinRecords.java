package fr.clubbusiness.accompaniment.merge;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.beneficiary.PersonSteps;
import fr.clubbusiness.beneficiary.PersonWithdrawn;
import fr.clubbusiness.history.History;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.Session;

/** What joining two records of one person does, once nothing speaks against it. Both are locked. */
@ApplicationScoped
class JoinRecords {
    private static final String JOIN = "SELECT 1 FROM merge_people(:kept, :joined, :now)";

    private final Session entities;
    private final PersonSteps steps;
    private final History history;
    private final MergeNews news;
    private final Event<PersonWithdrawn> withdrawn;
    private final Event<PersonWithdrawn.Joined> merged;
    private final Clock clock;

    JoinRecords(
            Session entities,
            PersonSteps steps,
            History history,
            MergeNews news,
            Event<PersonWithdrawn> withdrawn,
            Event<PersonWithdrawn.Joined> merged,
            Clock clock) {
        this.entities = entities;
        this.steps = steps;
        this.history = history;
        this.news = news;
        this.withdrawn = withdrawn;
        this.merged = merged;
        this.clock = clock;
    }

    /** Proposals of the joined record that no employer has seen end; all else goes to the kept one. */
    void join(Beneficiary kept, Beneficiary joined, String reason) {
        withdrawn.fire(new PersonWithdrawn(kept.clubId(), joined.id(), PersonWithdrawn.Cause.MERGED));
        takeOver(kept, joined);
        history.record(SubjectKind.BENEFICIARY, kept.id(), "MERGED", reason);
        history.moved(SubjectKind.BENEFICIARY, joined.id(), "MERGED", joined.state(), BeneficiaryState.LEFT, reason);
        entities.flush();
        moveRows(kept.id(), joined.id());
        merged.fire(new PersonWithdrawn.Joined(kept.id()));
        news.tell(kept, joined);
    }

    /** What the person said once under either record holds for them, and so does a contract of insertion that goes on. */
    private void takeOver(Beneficiary kept, Beneficiary joined) {
        var limits = joined.limits();
        if (limits.rankingObjected()) {
            steps.limit(kept, kept.limits().restricted(), true);
        }
        if (limits.informedOn() != null) {
            steps.inform(kept, limits.informedOn());
        }
        if (kept.facts().currentContract() == null && joined.facts().currentContract() != null) {
            steps.workUnder(kept, joined.facts().currentContract());
        }
    }

    /** By the owner of the tables, because no caller may write the rows of both sides. */
    private void moveRows(UUID kept, UUID joined) {
        entities.createNativeQuery(JOIN, Tuple.class)
                .setParameter("kept", kept)
                .setParameter("joined", joined)
                .setParameter("now", clock.instant())
                .getResultList();
        entities.clear();
    }
}
