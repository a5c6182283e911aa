package fr.clubbusiness.event.meeting;

import fr.clubbusiness.event.ClubEvent;
import fr.clubbusiness.event.rule.EventSide;
import fr.clubbusiness.event.rule.RoundTimes;
import fr.clubbusiness.speedmeeting.MeetingTimetable;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the timetable of an event is made for, and how good it is. The meetings are rows of their own. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in queries only
class EventTimetable extends PanacheEntityBase {
    @Id
    private UUID eventId;

    @Column(updatable = false)
    private UUID clubId;

    private int rounds;
    private int minutes;
    private int breakMinutes;
    private int tables;

    /** Meetings that are promised to everybody; 0 when none. */
    private int asked;

    @Enumerated(EnumType.STRING)
    @Column(name = "side_a")
    private EventSide sideA;

    @Enumerated(EnumType.STRING)
    @Column(name = "side_b")
    private EventSide sideB;

    @Embedded
    private TimetableQuality quality;

    private Instant computedAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected EventTimetable() {}

    @SuppressWarnings("NullAway.Init")
    EventTimetable(ClubEvent event, TimetablePlan plan, MeetingTimetable computed, Instant now) {
        this.eventId = event.id();
        this.clubId = event.clubId();
        replace(plan, computed, now);
    }

    /** Another timetable takes its place. */
    void replace(TimetablePlan plan, MeetingTimetable computed, Instant now) {
        rounds = plan.rounds();
        minutes = plan.minutes();
        breakMinutes = plan.breakMinutes();
        tables = plan.tables();
        asked = plan.promised();
        sideA = plan.sideA();
        sideB = plan.sideB();
        replan(computed, now);
    }

    /** The coming rounds are planned again. */
    void replan(MeetingTimetable computed, Instant now) {
        quality = TimetableQuality.of(computed);
        computedAt = now;
    }

    /** That of an event; empty when there is none, or the caller reads none. */
    static Optional<EventTimetable> of(ClubEvent event) {
        return EventTimetable.findByIdOptional(event.id());
    }

    RoundTimes times(ClubEvent event) {
        return new RoundTimes(event.startsAt(), minutes, breakMinutes);
    }

    int rounds() {
        return rounds;
    }

    int minutes() {
        return minutes;
    }

    int breakMinutes() {
        return breakMinutes;
    }

    int tables() {
        return tables;
    }

    int asked() {
        return asked;
    }

    EventSide sideA() {
        return sideA;
    }

    EventSide sideB() {
        return sideB;
    }

    TimetableQuality quality() {
        return quality;
    }

    Instant computedAt() {
        return computedAt;
    }
}
