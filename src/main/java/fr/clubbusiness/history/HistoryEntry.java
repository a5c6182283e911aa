package fr.clubbusiness.history;

import fr.clubbusiness.security.Actor;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * An event in the life of an organisation, a person, a need or an introduction: who (a member and their organisation, or the club itself), when, what
 * and why. Written in the transaction of the change and never changed.
 */
@Entity
@Table(name = "history")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
public class HistoryEntry extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID clubId;
    private Instant at;
    private @Nullable UUID memberId;
    private @Nullable UUID organisationId;

    @Enumerated(EnumType.STRING)
    private SubjectKind subjectType;

    private UUID subjectId;
    private String type;
    private @Nullable String fromStatus;
    private @Nullable String toStatus;
    private @Nullable String reason;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected HistoryEntry() {}

    @SuppressWarnings("NullAway.Init")
    HistoryEntry(Caller by, Instant at, SubjectKind subject, UUID subjectId, String type) {
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

    HistoryEntry withTransition(@Nullable String from, @Nullable String to, @Nullable String why) {
        this.fromStatus = from;
        this.toStatus = to;
        this.reason = why;
        return this;
    }

    /** All events of one subject, oldest first. */
    public static List<HistoryEntry> of(UUID subjectId) {
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

    /** What was done: a past participle in {@code UPPER_CASE}. */
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

    /** Why, as a code or in the actor's own words. */
    public @Nullable String reason() {
        return reason;
    }
}
