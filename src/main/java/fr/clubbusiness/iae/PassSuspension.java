package fr.clubbusiness.iae;

import fr.clubbusiness.iae.rule.SuspendedPeriod;
import fr.clubbusiness.iae.rule.SuspensionReason;
import fr.clubbusiness.security.Caller;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A suspension of a PASS IAE. A cancelled one is kept, and no longer counts. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class PassSuspension extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    @Column(updatable = false)
    private UUID clubId;

    @Column(updatable = false)
    private UUID passId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SuspensionReason reason;

    @Column(updatable = false)
    private LocalDate fromOn;

    private LocalDate untilOn;

    @Column(updatable = false)
    private UUID employerId;

    @Column(updatable = false)
    private UUID recordedBy;

    @Column(updatable = false)
    private Instant recordedAt;

    private @Nullable Instant cancelledAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected PassSuspension() {}

    /** One that the law takes. */
    PassSuspension(UUID passId, SuspendedPeriod period, UUID employerId, Caller by, Instant now) {
        this.clubId = by.club();
        this.passId = passId;
        this.reason = period.reason();
        this.fromOn = period.from();
        this.untilOn = period.until();
        this.employerId = employerId;
        this.recordedBy = by.member();
        this.recordedAt = now;
    }

    /** The suspensions of a PASS that count, in the order of their days. */
    static List<PassSuspension> inForce(UUID pass) {
        return list("passId = ?1 and cancelledAt is null order by fromOn", pass);
    }

    /** One of this PASS, cancelled or not. */
    static Optional<PassSuspension> find(UUID pass, UUID id) {
        return find("passId = ?1 and id = ?2", pass, id).firstResultOptional();
    }

    void cancel(Instant at) {
        cancelledAt = at;
    }

    /** It ended before its time. */
    void endOn(LocalDate last) {
        untilOn = last;
    }

    boolean isCancelled() {
        return cancelledAt != null;
    }

    SuspendedPeriod period() {
        return new SuspendedPeriod(reason, fromOn, untilOn);
    }

    /** Null before it is stored. */
    @Nullable
    UUID id() {
        return id;
    }
}
