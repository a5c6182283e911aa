package fr.clubbusiness.accompaniment;

import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The structure that is asked to accompany somebody has a task, once an offer. The one that asks may write none for it. */
@ApplicationScoped
class AskAboutTransfers implements DueWork {
    /** The task of an earlier offer is dropped first: there is one open task of a kind about a subject. */
    private static final String UNASKED =
            "from Transfer t where t.clubId = ?1 and t.status = OFFERED and t.id not in ?2 and not exists (select 1 from Task k"
                    + " where k.kind = ANSWER_TRANSFER and k.subjectId = t.beneficiaryId"
                    + " and (k.status = OPEN or k.organisationId = t.toId and k.createdAt >= t.offeredAt)) order by t.id";

    private final CurrentCaller current;
    private final Tasks tasks;

    AskAboutTransfers(CurrentCaller current, Tasks tasks) {
        this.current = current;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "transfer-question";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(Transfer.find(UNASKED, current.get().club(), except), most, Transfer::id);
    }

    @Override
    public void handle(UUID id) {
        Transfer offer = Transfer.findById(id);
        tasks.open(
                TaskKind.ANSWER_TRANSFER,
                SubjectKind.BENEFICIARY,
                offer.beneficiaryId(),
                offer.toId(),
                offer.expiresOn());
    }
}
