package fr.clubbusiness.clause.due;

import fr.clubbusiness.clause.participation.ClauseParticipation;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** An approval ends after its last day. Its months may still be declared, and the person may be proposed again. */
@ApplicationScoped
class EndApprovals implements DueWork {
    private static final String DUE =
            "clubId = ?1 and status = APPROVED and approvedUntil < ?2 and id not in ?3 order by approvedUntil, id";

    private final CurrentCaller current;
    private final Clock clock;

    EndApprovals(CurrentCaller current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clause-end-approvals";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                ClauseParticipation.<ClauseParticipation>find(DUE, current.get().club(), LocalDate.now(clock), except),
                most,
                ClauseParticipation::id);
    }

    @Override
    public void handle(UUID id) {
        ClauseParticipation.<ClauseParticipation>findById(id).end();
    }
}
