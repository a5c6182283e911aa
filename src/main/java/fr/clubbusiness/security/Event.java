package fr.clubbusiness.security;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an organisation, a person, a need or an introduction: who (a member and for which organisation, or the club itself),
 * when, what and why. Written in the transaction of the change itself, never changed afterwards.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
public class Event extends PanacheEntityBase {

    /** What an event is about: one row of the table {@code subject_kind} each. */
    public enum Subject {
        ORGANISATION,
        BENEFICIARY,
        NEED,
        INTRODUCTION
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID clubId;
    private Instant at;
    private @Nullable UUID memberId;
    private @Nullable UUID organisationId;

    @Enumerated(EnumType.STRING)
    private Subject subjectType;

    private UUID subjectId;
    private String type;
    private @Nullable String fromStatus;
    private @Nullable String toStatus;
    private @Nullable String reason;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Event() {}

    @SuppressWarnings("NullAway.Init")
    Event(Caller by, Instant at, Subject subject, UUID subjectId, String type) {
        this.clubId = by.club();
        if (by.actor() instanceof Actor.Member(var member, var organisation)) {
            this.memberId = member;
            this.organisationId = organisation;
        }
        this.at = at;
        this.subjectType = subject;
        this.subjectId = subjectId;
        this.type = type;
    }

    Event moving(@Nullable String from, @Nullable String to, @Nullable String why) {
        this.fromStatus = from;
        this.toStatus = to;
        this.reason = why;
        return this;
    }

    /** Everything that happened to one subject, oldest first. */
    public static List<Event> of(UUID subjectId) {
        return list("subjectId = ?1 order by id", subjectId);
    }

    /** When it happened. */
    public Instant at() {
        return at;
    }

    /** Who did it. */
    public Actor actor() {
        return memberId == null || organisationId == null
                ? new Actor.Club()
                : new Actor.Member(memberId, organisationId);
    }

    /** What was done: a verb in the past, {@code UPPER_CASE}. */
    public String type() {
        return type;
    }

    /** The status before; null for the first event, and where there is no status. */
    public @Nullable String from() {
        return fromStatus;
    }

    /** The status after; null where there is no status. */
    public @Nullable String to() {
        return toStatus;
    }

    /** Why, as a code or in the words of who did it. */
    public @Nullable String reason() {
        return reason;
    }
}
