package fr.clubbusiness.employment.due;

import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The last contract that placed a person is over and they are paused: their structure sees with them what follows, once for all their contracts. Nobody is
 * shown again unasked. It is asked again when a renewal that had dropped the question did not take place.
 */
@ApplicationScoped
class SeeWhatFollows implements DueWork {
    private static final String DUE =
            "from Employment e where e.clubId = :club and (e.status = ENDED or e.status = SIGNED and e.lastDay < :today) and e.insertion = false"
                    + " and " + AskExits.RECENT + " and e.id not in :except"
                    + " and exists (select 1 from Beneficiary b where b.id = e.beneficiaryId and b.state = PAUSED)"
                    + " and not exists (select 1 from Employment o where o.beneficiaryId = e.beneficiaryId and o.insertion = false"
                    + " and o.status in (SIGNED, STARTED, ENDED) and (o.lastDay > e.lastDay or o.lastDay = e.lastDay and o.id > e.id))"
                    + " and not exists (select 1 from Task t where t.subjectId = e.id and t.kind = AFTER_CONTRACT and t.organisationId = e.holderId and (t.status <> DROPPED"
                    + " or not exists (select 1 from Employment r where r.renewsId = e.id and " + AskExits.UNDONE
                    + ")))"
                    + " order by e.lastDay, e.id";

    private final CurrentCaller current;
    private final Tasks tasks;
    private final Clock clock;

    SeeWhatFollows(CurrentCaller current, Tasks tasks, Clock clock) {
        this.current = current;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "employment-after";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        var since = LocalDate.now(clock).minusDays(AskExits.DAYS);
        return DueRows.lock(
                Employment.<Employment>find(
                        DUE,
                        Map.of(
                                "club",
                                current.get().club(),
                                "except",
                                except,
                                "since",
                                since,
                                "today",
                                LocalDate.now(clock))),
                most,
                Employment::id);
    }

    @Override
    public void handle(UUID id) {
        var structure = Employment.get(id).holderId();
        tasks.open(TaskKind.AFTER_CONTRACT, SubjectKind.EMPLOYMENT, id, structure, LocalDate.now(clock));
    }
}
