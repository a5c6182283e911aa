package fr.clubbusiness.task;

import fr.clubbusiness.history.History;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.security.StaffMember;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Opens tasks and changes them, and records each change in the caller's transaction. Repeating a step changes and records nothing. */
@ApplicationScoped
public class Tasks {
    private static final String OPEN = """
            INSERT INTO task (club_id, kind, status, subject_type, subject_id, organisation_id, due_on, created_at)
            VALUES (:club, :kind, 'OPEN', :type, :subject, :organisation, :due, :now)
            ON CONFLICT (kind, subject_type, subject_id) WHERE status = 'OPEN' DO NOTHING
            RETURNING id
            """;

    private final CurrentCaller current;
    private final History history;
    private final Clock clock;

    Tasks(CurrentCaller current, History history, Clock clock) {
        this.current = current;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Opens a task, unless one of this kind is already open for this subject.
     *
     * @param organisation the structure whose task it is; null for the agency
     */
    public void open(TaskKind kind, SubjectKind subject, UUID subjectId, @Nullable UUID organisation, LocalDate dueOn) {
        Task.getEntityManager()
                .unwrap(Session.class)
                // Not as a UUID: Hibernate keeps another plan of such a query on each call, and looks through all of
                // them.
                .createNativeQuery(OPEN, Tuple.class)
                .setParameter("club", current.get().club())
                .setParameter("kind", kind.name())
                .setParameter("type", subject.name())
                .setParameter("subject", subjectId)
                .setParameter("organisation", organisation, UUID.class)
                .setParameter("due", dueOn)
                .setParameter("now", clock.instant())
                .getResultList()
                .forEach(opened -> history.moved(
                        SubjectKind.TASK, opened.get(0, UUID.class), "OPENED", null, TaskStatus.OPEN, kind.name()));
    }

    /** Drops an open task: what it waited for happened without it. */
    public void drop(Task task) {
        var from = task.status();
        task.drop();
        history.moved(SubjectKind.TASK, task.id(), "DROPPED", from, task.status(), null);
    }

    /** Drops the open tasks of these kinds about a subject that the caller sees: what they waited for is over. */
    public void dropOpen(Collection<TaskKind> kinds, UUID subject) {
        open(kinds, subject).forEach(this::drop);
        // Before others of these kinds are opened.
        Task.flush();
    }

    /** The caller did what the open tasks of this kind about a subject ask for, of those that they see. */
    public void completeOpen(TaskKind kind, UUID subject, String outcome) {
        open(List.of(kind), subject).forEach(task -> complete(task, outcome));
    }

    private static List<Task> open(Collection<TaskKind> kinds, UUID subject) {
        return Task.list("status = OPEN and kind in ?1 and subjectId = ?2 order by id", kinds, subject);
    }

    /** The caller did it, and this came of it. */
    void complete(Task task, String outcome) {
        if (!isRepeat(task, outcome)) {
            var from = task.status();
            task.complete(current.get().member(), outcome, clock.instant());
            history.moved(SubjectKind.TASK, task.id(), "DONE", from, task.status(), null);
        }
    }

    private boolean isRepeat(Task task, String outcome) {
        return task.outcome().filter(outcome::equals).isPresent()
                && HistoryEntry.of(task.id()).stream()
                        .filter(entry -> TaskStatus.DONE.name().equals(entry.to()))
                        .map(HistoryEntry::actor)
                        .anyMatch(current.get().actor()::isSameParty);
    }

    /** Gives it to a member of the organisation whose task it is, or to nobody in particular. */
    void assign(Task task, @Nullable UUID member) {
        // Only advisers see the agency's tasks, and the organisation that they act for is the agency.
        if (member != null
                && !StaffMember.isOf(
                        task.organisation().orElseGet(() -> current.get().organisation()), member)) {
            throw new Invalid(
                    "memberId",
                    "Donnez un membre de l'organisation dont c'est la tâche, qui ne l'a pas quittée.",
                    "Give a member of the organisation whose task it is, who has not left it.");
        }
        if (task.assignTo(member)) {
            history.record(SubjectKind.TASK, task.id(), "ASSIGNED", null);
        }
    }
}
