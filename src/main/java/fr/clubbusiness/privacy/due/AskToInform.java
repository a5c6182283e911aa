package fr.clubbusiness.privacy.due;

import fr.clubbusiness.beneficiary.Beneficiary;
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

/** Nobody said within a month that a person was told what is kept about them (GDPR, article 14.3): their structure has to. */
@ApplicationScoped
class AskToInform implements DueWork {
    private static final int MONTHS = 1;

    private static final String DUE =
            "from Beneficiary b where b.clubId = :club and b.limits.informedOn is null and b.leftAt is null and b.createdAt <= :since and b.id not in :except"
                    + " and not exists (select 1 from Task t where t.subjectId = b.id and t.kind = INFORM_PERSON) order by b.createdAt, b.id";

    private final CurrentCaller current;
    private final Tasks tasks;
    private final Clock clock;

    AskToInform(CurrentCaller current, Tasks tasks, Clock clock) {
        this.current = current;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "privacy-inform";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        var since = LocalDate.now(clock)
                .minusMonths(MONTHS)
                .atStartOfDay(clock.getZone())
                .toInstant();
        return DueRows.lock(
                Beneficiary.<Beneficiary>find(
                        DUE, Map.of("club", current.get().club(), "since", since, "except", except)),
                most,
                Beneficiary::id);
    }

    @Override
    public void handle(UUID id) {
        var person = Beneficiary.find(current.get().club(), id).orElseThrow();
        tasks.open(TaskKind.INFORM_PERSON, SubjectKind.BENEFICIARY, id, person.structureId(), LocalDate.now(clock));
    }
}
