package fr.clubbusiness.clause.due;

import fr.clubbusiness.clause.participation.ClauseParticipation;
import fr.clubbusiness.clause.rule.ParticipationStatus;
import fr.clubbusiness.history.History;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** An approval ends after its last day: its months may still be declared, and the person may be proposed again. A proposal ends with its contract. */
@ApplicationScoped
class EndApprovals implements DueWork {
    private static final String DUE = """
            from ClauseParticipation p where p.clubId = ?1 and (p.status = APPROVED and p.approvedUntil < ?2
                or p.status = PROPOSED and exists (select 1 from Employment e where e.id = p.employmentId and e.status not in (SIGNED, STARTED)))
            and p.id not in ?3 order by p.id""";

    private final CurrentCaller current;
    private final History history;
    private final Clock clock;

    EndApprovals(CurrentCaller current, History history, Clock clock) {
        this.current = current;
        this.history = history;
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
        var one = ClauseParticipation.<ClauseParticipation>findById(id);
        if (one.status() == ParticipationStatus.APPROVED) {
            one.end();
        } else {
            one.endWithContract();
            history.record(SubjectKind.CLAUSE_MARKET, one.market(), "CLAUSE_PERSON_REFUSED", "CONTRACT_ENDED");
        }
    }
}
