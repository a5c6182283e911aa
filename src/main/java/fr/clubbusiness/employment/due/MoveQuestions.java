package fr.clubbusiness.employment.due;

import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.employment.followup.FollowUp;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The first day of a contract was corrected: the questions that nobody has answered yet move with it. The club does it, because a side changes its own
 * question alone.
 */
@ApplicationScoped
class MoveQuestions implements DueWork {
    private static final String DUE = "from Employment e where e.clubId = :club and e.id not in :except"
            + " and exists (select 1 from FollowUp w where w.stayId = e.id and (w.answer is null or w.answer = NOT_REACHED)"
            + " and w.firstDay <> e.startDate) order by e.id";

    private final CurrentCaller current;

    MoveQuestions(CurrentCaller current) {
        this.current = current;
    }

    @Override
    public String name() {
        return "employment-corrected";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                Employment.<Employment>find(DUE, Map.of("club", current.get().club(), "except", except)),
                most,
                Employment::id);
    }

    @Override
    public void handle(UUID id) {
        var first = Employment.get(id).terms().start();
        FollowUp.ofStay(id).stream().filter(FollowUp::waits).forEach(question -> question.countFrom(first));
    }
}
