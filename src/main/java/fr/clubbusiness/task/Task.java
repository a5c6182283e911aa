package fr.clubbusiness.task;

import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** Something that a member of the agency, or of a structure, has to do about a subject. {@link Tasks} opens it, and records every step. */
@Entity
@Table(name = "task")
@SuppressWarnings("UnusedVariable") // the club is read in queries only
public class Task extends PanacheEntityBase {
    @Id
    private UUID id;

    @Column(updatable = false)
    private long number;

    @Column(updatable = false)
    private UUID clubId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private TaskKind kind;

    @Enumerated(EnumType.STRING)
    private TaskStatus status;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SubjectKind subjectType;

    @Column(updatable = false)
    private UUID subjectId;

    /** Read with the caller's rights: null when the caller does not see the subject. */
    @Formula("subject_number(subject_type, subject_id)")
    private @Nullable Long subjectNumber;

    @Column(updatable = false)
    private @Nullable UUID organisationId;

    private @Nullable UUID assigneeId;

    @Formula("(select m.name from member m where m.id = assignee_id)")
    private @Nullable String assigneeName;

    @Column(updatable = false)
    private LocalDate dueOn;

    @Column(updatable = false)
    private Instant createdAt;

    private @Nullable Instant doneAt;
    private @Nullable UUID doneBy;

    @Formula("(select m.name from member m where m.id = done_by)")
    private @Nullable String doneByName;

    private @Nullable String outcome;

    @Version
    private int version;

    /** For Hibernate: {@link Tasks#open} inserts the row, so that two at once make one. */
    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    /** The task with this id or short reference. Throws {@link NotFound} when it does not exist, or the caller may not read it. */
    static Task visibleTo(Caller caller, Reference reference) {
        return reference
                .find(
                        SubjectKind.TASK,
                        id -> Task.<Task>find("clubId = ?1 and id = ?2", caller.club(), id)
                                .firstResultOptional(),
                        number -> Task.<Task>find("clubId = ?1 and number = ?2", caller.club(), number)
                                .firstResultOptional())
                .filter(task -> task.isVisibleTo(caller))
                .orElseThrow(() -> new NotFound(SubjectKind.TASK));
    }

    private boolean isVisibleTo(Caller caller) {
        return organisationId == null ? Access.TASKS.isAll(caller) : Access.TASKS.includes(caller, organisationId);
    }

    /** It is done, and this came of it. */
    void complete(UUID member, String what, Instant at) {
        move(TaskStatus.DONE);
        this.doneAt = at;
        this.doneBy = member;
        this.outcome = what;
    }

    /** Nobody has to do it any more. */
    void drop() {
        move(TaskStatus.DROPPED);
    }

    private void move(TaskStatus to) {
        Conflict.unlessStep(status, to);
        this.status = to;
    }

    /** Gives it to a member, or to nobody in particular. Returns false when nothing changes. */
    boolean assignTo(@Nullable UUID member) {
        if (Objects.equals(assigneeId, member)) {
            return false;
        }
        if (status != TaskStatus.OPEN) {
            throw new Conflict(
                    "task-closed",
                    "Cette tâche n'est plus à faire (%s) : elle ne se confie plus.".formatted(status.label()),
                    "This task is no longer to be done (%s): it can no longer be assigned.".formatted(status));
        }
        this.assigneeId = member;
        return true;
    }

    /** Its key, in the database and in the API. */
    public UUID id() {
        return id;
    }

    TaskStatus status() {
        return status;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    /** The structure whose task it is; empty for the agency. */
    Optional<UUID> organisation() {
        return Optional.ofNullable(organisationId);
    }

    /** What came of it; empty unless it is done. */
    Optional<String> outcome() {
        return Optional.ofNullable(outcome);
    }

    TaskView view() {
        var subject = subjectNumber == null ? null : Reference.write(subjectType, subjectNumber);
        var done = doneAt == null || doneBy == null || outcome == null
                ? null
                : new TaskView.Done(doneAt, new TaskView.Member(doneBy, doneByName), outcome);
        return new TaskView(
                id,
                Reference.write(SubjectKind.TASK, number),
                kind,
                kind.label(),
                status,
                subjectType,
                subjectId,
                subject,
                kind.action(subject),
                dueOn,
                organisationId,
                assigneeId == null ? null : new TaskView.Member(assigneeId, assigneeName),
                done,
                createdAt);
    }
}
