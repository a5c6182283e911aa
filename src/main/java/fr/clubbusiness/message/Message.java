package fr.clubbusiness.message;

import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something to tell an organisation: who, about what and when, without a word of it. {@link Outbox} writes it. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read only in queries
class Message extends PanacheEntityBase {
    @Id
    @Column(updatable = false)
    private UUID id;

    @Column(updatable = false)
    private UUID clubId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private MessageKind kind;

    @Column(updatable = false)
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SubjectKind subjectType;

    @Column(updatable = false)
    private UUID subjectId;

    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private MessageStatus status;

    private int attempts;
    private @Nullable Instant sentAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    /** Locks what is due in the club, the longest due first. */
    static List<UUID> lockDue(UUID club, Instant now, int most, Collection<UUID> except) {
        return DueRows.lock(
                find(
                        "clubId = ?1 and status = PENDING and dueAt <= ?2 and id not in ?3 order by dueAt, id",
                        club,
                        now,
                        except),
                most,
                Message::id);
    }

    /** Locks what is due for this organisation, of which no other node is sending anything. */
    static List<Message> lockDueFor(UUID organisation, Instant now, int most) {
        var due = DueRows.lock(
                Message.<Message>find(
                        "organisationId = ?1 and status = PENDING and dueAt <= ?2 order by id", organisation, now),
                most,
                Message::id);
        return list("id in :due order by id", Map.of("due", due));
    }

    void sent(Clock clock) {
        status = MessageStatus.SENT;
        sentAt = clock.instant();
    }

    void skip() {
        status = MessageStatus.SKIPPED;
    }

    /** The mail server did not take it: it is due again later, or given up. */
    void refused(Clock clock) {
        attempts++;
        SendingTimes.retryAfter(attempts)
                .ifPresentOrElse(wait -> dueAt = clock.instant().plus(wait), () -> status = MessageStatus.FAILED);
    }

    boolean isPending() {
        return status == MessageStatus.PENDING;
    }

    UUID id() {
        return id;
    }

    MessageKind kind() {
        return kind;
    }

    UUID organisation() {
        return organisationId;
    }

    UUID subject() {
        return subjectId;
    }
}
