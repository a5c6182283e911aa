package fr.clubbusiness.commitment;

import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What nobody said to be kept in the days after they were asked is not kept. */
@ApplicationScoped
class LapseTakings implements DueWork {
    private static final String DUE =
            "clubId = ?1 and status = TAKEN and askedOn <= ?2 and id not in ?3 order by commitmentId, id";

    private final CurrentCaller current;
    private final Commitments commitments;
    private final CommitmentHistory history;
    private final Clock clock;

    LapseTakings(CurrentCaller current, Commitments commitments, CommitmentHistory history, Clock clock) {
        this.current = current;
        this.commitments = commitments;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "commitment-lapse";
    }

    /** Without a lock: the commitment is locked first, as by whoever answers, then it is judged again. */
    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        var askedOn = LocalDate.now(clock).minusDays(CommitmentRules.DAYS_TO_ANSWER);
        return CommitmentTaking.<CommitmentTaking>find(DUE, current.get().club(), askedOn, except)
                .page(0, most)
                .stream()
                .map(CommitmentTaking::id)
                .toList();
    }

    @Override
    public void handle(UUID id) {
        CommitmentTaking taking = CommitmentTaking.findById(id);
        Commitment commitment = Commitment.findById(taking.commitment());
        commitments.lock(commitment.id());
        CommitmentTaking.getEntityManager().refresh(taking);
        if (taking.status() == TakingStatus.TAKEN) {
            var status = commitments.read(commitment).status();
            taking.answer(TakingStatus.LAPSED, clock.instant());
            history.follow(commitments.read(commitment), status, "COMMITMENT_LAPSED", null);
        }
    }
}
