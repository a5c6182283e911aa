package fr.clubbusiness.event;

import fr.clubbusiness.event.rule.EventRules;
import fr.clubbusiness.event.rule.EventStatus;
import fr.clubbusiness.event.rule.SeatShares;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Something that the club organises, from its draft until it was held or cancelled. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in queries only
public class ClubEvent extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    /** Given by the database, and 0 until the row is read again. */
    @Column(insertable = false, updatable = false)
    private long number;

    @Column(updatable = false)
    private UUID clubId;

    @Column(updatable = false)
    private UUID organiserId;

    @Enumerated(EnumType.STRING)
    private EventStatus status;

    @Embedded
    private EventDetails details;

    private Instant startsAt;
    private Instant endsAt;
    private Instant closesAt;

    @Embedded
    private SeatColumns seats;

    private @Nullable String cancelReason;
    private @Nullable Instant publishedAt;

    /** When something happened that whoever registered must know. */
    private @Nullable Instant newsAt;

    /** Whether a seat became free: set by the database, and taken back by whoever offers it. */
    @Column(insertable = false, updatable = false)
    private boolean offersDue;

    @Column(updatable = false)
    private @Nullable UUID createdBy;

    @Column(updatable = false)
    private Instant createdAt;

    @Embedded
    private SeatCounts counts;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ClubEvent() {}

    /** A draft of the caller's organisation. */
    @SuppressWarnings("NullAway.Init")
    ClubEvent(Caller by, EventRequest asked, Instant now) {
        this.clubId = by.club();
        this.organiserId = by.organisation();
        this.status = EventStatus.DRAFT;
        this.createdBy = by.member();
        this.createdAt = now;
        say(asked);
    }

    /** Says something else of it. Whoever registered is told, before its start, when it takes place at another time or in another place. */
    void change(EventRequest asked, Instant now) {
        var before = List.of(startsAt, endsAt, place(), onlineUrl());
        say(asked);
        var isElsewhere = !before.equals(List.of(startsAt, endsAt, place(), onlineUrl()));
        if (status == EventStatus.PUBLISHED && isElsewhere && !hasStarted(now)) {
            newsAt = now;
        }
    }

    private void say(EventRequest asked) {
        details = EventDetails.of(asked);
        startsAt = asked.startsAt().truncatedTo(ChronoUnit.SECONDS);
        endsAt = asked.endsAt().truncatedTo(ChronoUnit.SECONDS);
        closesAt = asked.closesAt().truncatedTo(ChronoUnit.SECONDS);
        seats = SeatColumns.of(asked.shares());
    }

    /** @throws Conflict when it was held or cancelled */
    void requireChangeable() {
        if (status.next().isEmpty()) {
            throw new Conflict(
                    "event-over",
                    "Cet événement est %s : il ne change plus.".formatted(status.label()),
                    "This event is %s: it changes no more.".formatted(status));
        }
    }

    /** Announces it to its audience. */
    void publish(Instant now) {
        Conflict.unlessStep(status, EventStatus.PUBLISHED);
        status = EventStatus.PUBLISHED;
        publishedAt = now;
    }

    /** It does not take place. Whoever registered is told. */
    void cancel(String reason, Instant now) {
        Conflict.unlessStep(status, EventStatus.CANCELLED);
        status = EventStatus.CANCELLED;
        cancelReason = reason;
        newsAt = now;
    }

    /**
     * It took place.
     *
     * @throws Conflict before its start
     */
    void hold(Instant now) {
        Conflict.unlessStep(status, EventStatus.HELD);
        if (now.isBefore(startsAt)) {
            throw new Conflict(
                    "event-not-started",
                    "Cet événement n'a pas commencé : il se dit tenu à partir de son début.",
                    "This event has not started: it is held from its start on.");
        }
        status = EventStatus.HELD;
    }

    /** What rules look at. */
    EventRules.Terms terms() {
        return new EventRules.Terms(
                startsAt, endsAt, closesAt, details.place() != null, details.onlineUrl() != null, shares());
    }

    /** Whether somebody may register now, as far as times and statuses go. */
    public boolean isOpen(Instant now) {
        return status == EventStatus.PUBLISHED && now.isBefore(closesAt) && now.isBefore(startsAt);
    }

    /** Whether it has begun. */
    public boolean hasStarted(Instant now) {
        return !now.isBefore(startsAt);
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return Reference.write(SubjectKind.CLUB_EVENT, number);
    }

    public UUID clubId() {
        return clubId;
    }

    /** The organisation that drafted it. */
    public UUID organiser() {
        return organiserId;
    }

    public EventStatus status() {
        return status;
    }

    /** What is said of it, beside its times and seats. */
    public EventDetails details() {
        return details;
    }

    public String title() {
        return details.title();
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public Optional<EventPlace> place() {
        return Optional.ofNullable(details.place());
    }

    public Optional<String> onlineUrl() {
        return Optional.ofNullable(details.onlineUrl());
    }

    /** How its seats are shared. */
    public SeatShares shares() {
        return seats.shares();
    }

    public Instant closesAt() {
        return closesAt;
    }

    public Optional<String> cancelReason() {
        return Optional.ofNullable(cancelReason);
    }

    /** When something happened that whoever registered must know; empty when nothing. */
    public Optional<Instant> newsAt() {
        return Optional.ofNullable(newsAt);
    }

    Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    Instant createdAt() {
        return createdAt;
    }

    /** What the database counts of its registrations. */
    public SeatCounts counts() {
        return counts;
    }

    int version() {
        return version;
    }
}
