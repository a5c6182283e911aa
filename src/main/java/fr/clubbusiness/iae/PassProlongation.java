package fr.clubbusiness.iae;

import fr.clubbusiness.iae.rule.ProlongationReason;
import fr.clubbusiness.iae.rule.ProlongedDays;
import fr.clubbusiness.security.Caller;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A prolongation of a PASS IAE: days that follow its end. A cancelled one is kept, and no longer counts. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class PassProlongation extends PanacheEntityBase {

    /** Who asked for it, and the authorised prescriber who agreed; null where none is needed. */
    record Parties(UUID employer, @Nullable UUID prescriber) {}

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    @Column(updatable = false)
    private UUID clubId;

    @Column(updatable = false)
    private UUID passId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ProlongationReason reason;

    @Column(updatable = false)
    private int days;

    @Column(updatable = false)
    private UUID employerId;

    @Column(updatable = false)
    private @Nullable UUID prescriberId;

    @Column(updatable = false)
    private UUID recordedBy;

    @Column(updatable = false)
    private Instant recordedAt;

    private @Nullable Instant cancelledAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected PassProlongation() {}

    /** One that the law takes. */
    PassProlongation(UUID passId, ProlongedDays more, Parties parties, Caller by, Instant now) {
        this.clubId = by.club();
        this.passId = passId;
        this.reason = more.reason();
        this.days = more.days();
        this.employerId = parties.employer();
        this.prescriberId = parties.prescriber();
        this.recordedBy = by.member();
        this.recordedAt = now;
    }

    /** The prolongations of a PASS that count, in the order in which they were granted. */
    static List<PassProlongation> inForce(UUID pass) {
        return list("passId = ?1 and cancelledAt is null order by recordedAt, id", pass);
    }

    /** One of this PASS, cancelled or not. */
    static Optional<PassProlongation> find(UUID pass, UUID id) {
        return find("passId = ?1 and id = ?2", pass, id).firstResultOptional();
    }

    void cancel(Instant at) {
        cancelledAt = at;
    }

    boolean isCancelled() {
        return cancelledAt != null;
    }

    ProlongedDays prolonged() {
        return new ProlongedDays(reason, days);
    }

    /** Null before it is stored. */
    @Nullable
    UUID id() {
        return id;
    }
}
