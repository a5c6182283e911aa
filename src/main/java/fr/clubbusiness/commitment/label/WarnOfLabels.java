package fr.clubbusiness.commitment.label;

import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Tells an organisation that its label ends in two months, and the agency to see whether it is renewed. */
@ApplicationScoped
class WarnOfLabels implements DueWork {
    private static final String DUE = """
            clubId = ?1 and status = GRANTED and warned = false and until <= ?2 and id not in ?3 order by until, id
            """;

    private final CurrentCaller current;
    private final Outbox outbox;
    private final Tasks tasks;
    private final Clock clock;

    WarnOfLabels(CurrentCaller current, Outbox outbox, Tasks tasks, Clock clock) {
        this.current = current;
        this.outbox = outbox;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "label-warning";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        var lastDay = LocalDate.now(clock).plusDays(LabelRule.DAYS_OF_NOTICE);
        return DueRows.lock(Label.<Label>find(DUE, current.get().club(), lastDay, except), most, Label::id);
    }

    /** Nothing of one that is renewed already, or ends today while nobody looked. */
    @Override
    public void handle(UUID id) {
        Label label = Label.findById(id);
        label.warned();
        if (!label.until().isBefore(LocalDate.now(clock)) && isLast(label)) {
            outbox.post(
                    MessageKind.LABEL_ENDING,
                    label.organisation(),
                    SubjectKind.ORGANISATION,
                    label.organisation(),
                    id.toString());
            tasks.open(TaskKind.RENEW_LABEL, SubjectKind.ORGANISATION, label.organisation(), null, label.until());
        }
    }

    private static boolean isLast(Label label) {
        return Labels.last(label.organisation())
                .filter(last -> last.id().equals(label.id()))
                .isPresent();
    }
}
