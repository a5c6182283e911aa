package fr.clubbusiness.commitment.label;

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

/** Ends labels after their last day. */
@ApplicationScoped
class EndLabels implements DueWork {
    private static final String DUE =
            "clubId = ?1 and status = GRANTED and until < ?2 and id not in ?3 order by until, id";

    private final CurrentCaller current;
    private final History history;
    private final Clock clock;

    EndLabels(CurrentCaller current, History history, Clock clock) {
        this.current = current;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "label-end";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                Label.<Label>find(DUE, current.get().club(), LocalDate.now(clock), except), most, Label::id);
    }

    @Override
    public void handle(UUID id) {
        Label label = Label.findById(id);
        label.end(clock.instant());
        history.record(SubjectKind.ORGANISATION, label.organisation(), "LABEL_ENDED", null);
    }
}
