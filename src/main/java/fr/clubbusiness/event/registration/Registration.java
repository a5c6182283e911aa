package fr.clubbusiness.event.registration;

import fr.clubbusiness.event.ClubEvent;
import fr.clubbusiness.event.rule.EventSide;
import fr.clubbusiness.event.rule.RegistrationStatus;
import fr.clubbusiness.problem.Conflict;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Somebody's registration for an event, from the first word until they came or not. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in queries only
class Registration extends PanacheEntityBase {

    /**
     * Who comes.
     *
     * @param organisation the member organisation that they come for; null for a stranger
     * @param organisationName what a stranger typed; null when nothing, or for a member
     */
    record Guest(
            String firstName,
            String lastName,
            String email,
            EventSide side,
            @Nullable UUID organisation,
            @Nullable String organisationName) {}

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private UUID clubId;

    @Column(updatable = false)
    private UUID eventId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private EventSide side;

    @Column(updatable = false)
    private @Nullable UUID organisationId;

    @Column(updatable = false)
    private @Nullable String organisationName;

    @Column(updatable = false)
    private String firstName;

    @Column(updatable = false)
    private String lastName;

    @Column(updatable = false)
    private String email;

    @Enumerated(EnumType.STRING)
    private RegistrationStatus status;

    private @Nullable Integer seat;
    private @Nullable Instant offeredUntil;

    /** Since when it stands in the line, or has its seat. */
    private @Nullable Instant queuedAt;

    /** Days before the start of which it was reminded last. */
    private @Nullable Integer remindedDays;

    /** Until when it knows what happened to the event. */
    private Instant toldAt;

    @Column(updatable = false)
    private @Nullable UUID registeredBy;

    @Column(updatable = false)
    private Instant registeredAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Registration() {}

    /** One that takes no seat and has no place in the line yet. */
    @SuppressWarnings("NullAway.Init")
    Registration(ClubEvent event, Guest guest, @Nullable UUID registeredBy, Instant now) {
        this.clubId = event.clubId();
        this.eventId = event.id();
        this.side = guest.side();
        this.organisationId = guest.organisation();
        this.organisationName = guest.organisationName();
        this.firstName = guest.firstName();
        this.lastName = guest.lastName();
        this.email = guest.email();
        this.status = RegistrationStatus.TO_CONFIRM;
        this.registeredBy = registeredBy;
        this.registeredAt = now;
        this.toldAt = now;
    }

    /** Takes this seat, first of all or when it was offered. */
    void confirm(int ofSeat, Instant now) {
        move(RegistrationStatus.CONFIRMED);
        seat = ofSeat;
        offeredUntil = null;
        queuedAt = queuedAt == null ? now : queuedAt;
    }

    /** Goes to the end of the line. */
    void queue(Instant now) {
        move(RegistrationStatus.WAITLISTED);
        queuedAt = now;
    }

    /** Keeps this seat for them until then. */
    void offer(int ofSeat, Instant until) {
        move(RegistrationStatus.OFFERED);
        seat = ofSeat;
        offeredUntil = until;
    }

    /** Takes the seat that is kept for them. */
    void accept(Instant now) {
        confirm(Objects.requireNonNull(seat), now);
    }

    /** Ends it, with whatever it had. */
    void end(RegistrationStatus how) {
        move(how);
        seat = null;
        offeredUntil = null;
    }

    /** They came, or did not. */
    void mark(RegistrationStatus how) {
        move(how);
    }

    private void move(RegistrationStatus to) {
        Conflict.unlessStep(status, to);
        status = to;
    }

    /** They were reminded so many days before the start, or need no reminder of that day. */
    void reminded(int days) {
        remindedDays = days;
    }

    /** The reminders before this one, and this one, are none of theirs; those after it are. */
    void remindFrom(Optional<Integer> missed) {
        remindedDays = missed.orElse(null);
    }

    /** They are told of all that happened until now. */
    void told(Instant now) {
        toldAt = now;
    }

    /** Whether a seat is kept for them at this moment. */
    boolean isOffered(Instant now) {
        return status == RegistrationStatus.OFFERED && offeredUntil != null && now.isBefore(offeredUntil);
    }

    UUID id() {
        return id;
    }

    UUID eventId() {
        return eventId;
    }

    EventSide side() {
        return side;
    }

    Optional<UUID> organisation() {
        return Optional.ofNullable(organisationId);
    }

    Optional<String> organisationName() {
        return Optional.ofNullable(organisationName);
    }

    String firstName() {
        return firstName;
    }

    String lastName() {
        return lastName;
    }

    String email() {
        return email;
    }

    RegistrationStatus status() {
        return status;
    }

    Optional<Integer> seat() {
        return Optional.ofNullable(seat);
    }

    Optional<Instant> offeredUntil() {
        return Optional.ofNullable(offeredUntil);
    }

    Instant registeredAt() {
        return registeredAt;
    }

    Instant toldAt() {
        return toldAt;
    }
}
