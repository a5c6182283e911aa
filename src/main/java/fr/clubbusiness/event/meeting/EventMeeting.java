package fr.clubbusiness.event.meeting;

import fr.clubbusiness.event.ClubEvent;
import fr.clubbusiness.event.rule.EventSide;
import fr.clubbusiness.event.rule.MeetingOutcome;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Two participants at a table in a round, and what came of it. Once the registrations are forgotten it stays without them. */
@Entity
@Table(name = "meeting")
@SuppressWarnings("UnusedVariable") // some columns are read in queries only
class EventMeeting extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private UUID clubId;

    @Column(updatable = false)
    private UUID eventId;

    @Column(updatable = false)
    private int round;

    @Column(updatable = false)
    private int tableNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "side_a", updatable = false)
    private EventSide sideA;

    @Column(name = "registration_a", updatable = false)
    private @Nullable UUID registrationA;

    @Enumerated(EnumType.STRING)
    @Column(name = "side_b", updatable = false)
    private EventSide sideB;

    @Column(name = "registration_b", updatable = false)
    private @Nullable UUID registrationB;

    @Enumerated(EnumType.STRING)
    private @Nullable MeetingOutcome outcome;

    private @Nullable String outcomeReference;
    private @Nullable Instant outcomeAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected EventMeeting() {}

    /** One that is to come. Rounds and tables are numbered from 1. */
    @SuppressWarnings("NullAway.Init")
    EventMeeting(ClubEvent event, int round, int tableNumber, EventParticipant a, EventParticipant b) {
        this.clubId = event.clubId();
        this.eventId = event.id();
        this.round = round;
        this.tableNumber = tableNumber;
        this.sideA = a.side();
        this.registrationA = a.id();
        this.sideB = b.side();
        this.registrationB = b.id();
    }

    /** Those of an event that the caller reads, by round and table. */
    static List<EventMeeting> of(ClubEvent event) {
        return EventMeeting.list("eventId = ?1 order by round, tableNumber", event.id());
    }

    /** Those of one participant, by round. */
    static List<EventMeeting> of(ClubEvent event, UUID registration) {
        return EventMeeting.list(
                "eventId = ?1 and (registrationA = ?2 or registrationB = ?2) order by round", event.id(), registration);
    }

    /** Whether somebody of this organisation takes part. */
    boolean isOf(UUID organisation, Map<UUID, EventParticipant> people) {
        return participants()
                .map(people::get)
                .anyMatch(party -> party != null && organisation.equals(party.organisation()));
    }

    /** Says what came of it. What was said before is in the history. */
    void end(MeetingOutcome as, @Nullable String reference, Instant now) {
        outcome = as;
        outcomeReference = reference;
        outcomeAt = now;
    }

    UUID id() {
        return id;
    }

    UUID eventId() {
        return eventId;
    }

    int round() {
        return round;
    }

    int tableNumber() {
        return tableNumber;
    }

    Optional<UUID> registrationA() {
        return Optional.ofNullable(registrationA);
    }

    Optional<UUID> registrationB() {
        return Optional.ofNullable(registrationB);
    }

    /** Its participants; fewer than two once they are forgotten. */
    Stream<UUID> participants() {
        return Stream.of(registrationA(), registrationB()).flatMap(Optional::stream);
    }

    /** Whom this participant meets. */
    Optional<UUID> partnerOf(UUID registration) {
        return participants().filter(other -> !other.equals(registration)).findFirst();
    }

    Optional<MeetingOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    Optional<String> outcomeReference() {
        return Optional.ofNullable(outcomeReference);
    }
}
