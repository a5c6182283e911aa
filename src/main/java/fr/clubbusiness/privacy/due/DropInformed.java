package fr.clubbusiness.privacy.due;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody was informed, or has left: nobody has to inform them any more. */
@ApplicationScoped
class DropInformed implements DueWork {
    private static final String DUE =
            "from Beneficiary b where b.clubId = :club and (b.limits.informedOn is not null or b.leftAt is not null) and b.id not in :except"
                    + " and exists (select 1 from Task t where t.subjectId = b.id and t.kind = INFORM_PERSON and t.status = OPEN) order by b.id";

    private final CurrentCaller current;
    private final Tasks tasks;

    DropInformed(CurrentCaller current, Tasks tasks) {
        this.current = current;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "privacy-informed";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                Beneficiary.<Beneficiary>find(DUE, Map.of("club", current.get().club(), "except", except)),
                most,
                Beneficiary::id);
    }

    @Override
    public void handle(UUID id) {
        tasks.dropOpen(List.of(TaskKind.INFORM_PERSON), id);
    }
}
