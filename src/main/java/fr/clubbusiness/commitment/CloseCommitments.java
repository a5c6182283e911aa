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

/** The day after its period, nothing more of a commitment can be taken. */
@ApplicationScoped
class CloseCommitments implements DueWork {
    private static final String DUE =
            "clubId = ?1 and closed = false and withdrawn = false and endsOn < ?2 and id not in ?3 order by endsOn, id";

    private final CurrentCaller current;
    private final Commitments commitments;
    private final CommitmentHistory history;
    private final Clock clock;

    CloseCommitments(CurrentCaller current, Commitments commitments, CommitmentHistory history, Clock clock) {
        this.current = current;
        this.commitments = commitments;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "commitment-close";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                Commitment.<Commitment>find(DUE, current.get().club(), LocalDate.now(clock), except),
                most,
                Commitment::id);
    }

    @Override
    public void handle(UUID id) {
        Commitment commitment = Commitment.findById(id);
        var status = commitment.status();
        commitment.close();
        history.follow(commitments.read(commitment), status, "COMMITMENT_CLOSED", null);
    }
}
