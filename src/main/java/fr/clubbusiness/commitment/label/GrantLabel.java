package fr.clubbusiness.commitment.label;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.directory.OrganisationLeft;
import fr.clubbusiness.history.History;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Grants labels, renews them and takes them back, with the history of the organisation. */
@ApplicationScoped
class GrantLabel {
    private final CurrentCaller current;
    private final CountKept counting;
    private final History history;
    private final Outbox outbox;
    private final Tasks tasks;
    private final Clock clock;

    GrantLabel(CurrentCaller current, CountKept counting, History history, Outbox outbox, Tasks tasks, Clock clock) {
        this.current = current;
        this.counting = counting;
        this.history = history;
        this.outbox = outbox;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Grants it from today, or from the end of one that ends soon.
     *
     * @throws Conflict when the organisation has one for longer
     * @throws Refused with all that speaks against it
     */
    Label grant(Organisation organisation) {
        // Of two who grant at once, the second finds the label of the first; whoever leaves meanwhile has none.
        Organisation.getEntityManager().refresh(organisation, LockModeType.PESSIMISTIC_WRITE);
        var since = firstDay(organisation);
        var counts = counting.of(organisation.id());
        Refused.ifAny(LabelRule.CURRENT.refusals(organisation.isMember(), counts, counting.answers(organisation)));
        var label = new Label(current.get(), organisation.id(), since, counts, clock.instant());
        label.persist();
        Label.flush();
        Label.getEntityManager().refresh(label);
        history.record(SubjectKind.ORGANISATION, organisation.id(), "LABEL_GRANTED", null);
        tell(MessageKind.LABEL_GRANTED, label);
        tasks.completeOpen(TaskKind.RENEW_LABEL, organisation.id(), "Label renouvelé.");
        return label;
    }

    private LocalDate firstDay(Organisation organisation) {
        var today = LocalDate.now(clock);
        var last = Labels.last(organisation.id()).filter(label -> !label.until().isBefore(today));
        last.filter(label -> label.until().isAfter(today.plusDays(LabelRule.DAYS_OF_NOTICE)))
                .ifPresent(label -> {
                    throw new Conflict(
                            "label-in-force",
                            "Cette organisation a un label jusqu'au %s : il se renouvelle dans les soixante jours qui précèdent."
                                    .formatted(FrenchFormat.date(label.until())),
                            "This organisation has a label until %s: it is renewed in the sixty days before."
                                    .formatted(label.until()));
                });
        return last.map(label -> label.until().plusDays(1)).orElse(today);
    }

    /** Takes it back, and its renewal with it; one that is withdrawn stays so. */
    void withdraw(Label label, String reason) {
        // Before the label, as whoever grants: no renewal comes in between.
        Organisation.findById(label.organisation(), LockModeType.PESSIMISTIC_WRITE);
        Label.getEntityManager().refresh(label, LockModeType.PESSIMISTIC_WRITE);
        if (label.withdraw(reason, clock.instant())) {
            Labels.granted(label.organisation()).forEach(other -> other.withdraw(reason, clock.instant()));
            Label.flush();
            history.record(SubjectKind.ORGANISATION, label.organisation(), "LABEL_WITHDRAWN", reason);
            tell(MessageKind.LABEL_WITHDRAWN, label);
            tasks.dropOpen(List.of(TaskKind.RENEW_LABEL), label.organisation());
        }
    }

    private void tell(MessageKind kind, Label label) {
        outbox.post(
                kind,
                label.organisation(),
                SubjectKind.ORGANISATION,
                label.organisation(),
                label.id().toString());
    }

    /** Whoever leaves the club takes no label along. */
    void on(@Observes OrganisationLeft left) {
        Labels.granted(left.organisation()).forEach(label -> {
            label.end(clock.instant());
            history.record(SubjectKind.ORGANISATION, label.organisation(), "LABEL_ENDED", null);
        });
        tasks.dropOpen(List.of(TaskKind.RENEW_LABEL), left.organisation());
    }
}
