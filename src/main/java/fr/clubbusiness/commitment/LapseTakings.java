package fr.clubbusiness.commitment;

import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What nobody said to be kept in the days after its period is not kept. */
@ApplicationScoped
class LapseTakings implements DueWork {
    private static final String DUE = """
            clubId = ?1 and status = TAKEN and id not in ?3
            and commitmentId in (select c.id from Commitment c where c.clubId = ?1 and c.status in (OFFERED, TAKEN) and c.endsOn < ?2)
            order by id
            """;

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

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        var lastDay = LocalDate.now(clock).minusDays(CommitmentRules.DAYS_TO_ANSWER);
        return DueRows.lock(
                CommitmentTaking.<CommitmentTaking>find(DUE, current.get().club(), lastDay, except),
                most,
                CommitmentTaking::id);
    }

    @Override
    public void handle(UUID id) {
        CommitmentTaking taking = CommitmentTaking.findById(id);
        Commitment commitment = Commitment.findById(taking.commitment());
        var status = commitment.status();
        if (taking.answer(TakingStatus.LAPSED, clock.instant())) {
            history.follow(commitments.read(commitment), status, "COMMITMENT_LAPSED", null);
        }
    }
}
