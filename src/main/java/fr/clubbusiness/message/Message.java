package fr.clubbusiness.message;

import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.vocabulary.ContactChannel;
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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell an organisation, or the person that its subject is about: who, about what and when, without a word of it. {@link Outbox} writes it.
 */
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

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ContactChannel channel;

    /** Null when the person reads it. */
    @Column(updatable = false)
    private @Nullable UUID organisationId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SubjectKind subjectType;

    @Column(updatable = false)
    private UUID subjectId;

    @Column(updatable = false)
    private String occasion;

    /** The mail that it goes out with, under the number of its first message; null before. */
    private @Nullable UUID mailId;

    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private MessageStatus status;

    private int attempts;
    private @Nullable Instant sentAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    /** Locks what is due in the club for organisations, the longest due first. */
    static List<UUID> lockDueForOrganisations(UUID club, Instant now, int most, Collection<UUID> except) {
        return lockDue("organisationId is not null", club, now, most, except);
    }

    /** The same for people. */
    static List<UUID> lockDueForPeople(UUID club, Instant now, int most, Collection<UUID> except) {
        return lockDue("organisationId is null", club, now, most, except);
    }

    private static List<UUID> lockDue(String readers, UUID club, Instant now, int most, Collection<UUID> except) {
        return DueRows.lock(
                find(
                        readers
                                + " and clubId = ?1 and status = PENDING and dueAt <= ?2 and id not in ?3 order by dueAt, id",
                        club,
                        now,
                        except),
                most,
                Message::id);
    }

    /** Locks what is due for this organisation and belongs to this mail or to none yet, without what another node is sending. */
    static List<Message> lockDueFor(UUID organisation, UUID mail, Instant now, int most) {
        var due = DueRows.lock(
                Message.<Message>find(
                        "organisationId = ?1 and status = PENDING and dueAt <= ?2 and (mailId is null or mailId = ?3) order by id",
                        organisation,
                        now,
                        mail),
                most,
                Message::id);
        return list("id in :due order by id", Map.of("due", due));
    }

    /** The messages of a mail that are still to be sent with it. */
    static List<Message> ofMail(UUID mail) {
        return list("mailId = ?1 and status = PENDING order by id", mail);
    }

    /**
     * Notes what became of the messages that left under this number.
     *
     * @param then what follows for each, which may have been given up
     */
    static void close(UUID mail, boolean isTaken, Clock clock, Consumer<Message> then) {
        for (var message : ofMail(mail)) {
            if (isTaken) {
                message.sent(clock);
            } else {
                message.refused();
            }
            then.accept(message);
        }
    }

    /** Takes it up for a mail. It is due again later, should its node not say what became of it; after the last time it is given up. */
    void claim(UUID mail, Clock clock) {
        if (attempts > SendingTimes.MOST_RETRIES) {
            status = MessageStatus.FAILED;
            return;
        }
        attempts++;
        mailId = mail;
        dueAt = clock.instant().plus(SendingTimes.retryAfter(attempts).orElse(SendingTimes.LAST_ANSWER));
    }

    private void sent(Clock clock) {
        status = MessageStatus.SENT;
        sentAt = clock.instant();
    }

    /** The mail server did not take it: it is due again as it is, or given up. */
    private void refused() {
        mailId = null;
        if (SendingTimes.retryAfter(attempts).isEmpty()) {
            status = MessageStatus.FAILED;
        }
    }

    /** Sends it later, without counting a try: nobody gets an SMS at night. */
    void putOff(Instant until) {
        mailId = null;
        dueAt = until;
    }

    /** Nobody is reached so any more. */
    void giveUp() {
        status = MessageStatus.FAILED;
    }

    /** The mail that it was taken up for and may have left with. */
    Optional<UUID> mail() {
        return Optional.ofNullable(mailId);
    }

    void skip() {
        status = MessageStatus.SKIPPED;
    }

    /** Whether it was given up. */
    boolean isFailed() {
        return status == MessageStatus.FAILED;
    }

    boolean isDue(Instant now) {
        return status == MessageStatus.PENDING && !dueAt.isAfter(now);
    }

    UUID id() {
        return id;
    }

    MessageKind kind() {
        return kind;
    }

    ContactChannel channel() {
        return channel;
    }

    /** The organisation that reads it; null when the person does. */
    @Nullable
    UUID organisation() {
        return organisationId;
    }

    SubjectKind subjectType() {
        return subjectType;
    }

    UUID subject() {
        return subjectId;
    }

    String occasion() {
        return occasion;
    }
}
