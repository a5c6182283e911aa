package fr.clubbusiness.commitment;

import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.security.Caller;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** What one organisation took of a commitment, and whether it was kept. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in queries only
class CommitmentTaking extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private UUID clubId;

    @Column(updatable = false)
    private UUID commitmentId;

    @Column(updatable = false)
    private UUID offererId;

    @Column(updatable = false)
    private UUID takerId;

    @Formula("commitment_party(taker_id)")
    private @Nullable String takerName;

    private int quantity;

    @Enumerated(EnumType.STRING)
    private TakingStatus status;

    @Column(updatable = false)
    private UUID takenBy;

    @Column(updatable = false)
    private Instant takenAt;

    private @Nullable Instant answeredAt;

    /** Written by {@link #asked} alone, so that whoever answers at that moment does not take it back. */
    @Column(insertable = false, updatable = false)
    private @Nullable LocalDate askedOn;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected CommitmentTaking() {}

    /** The caller's organisation takes this many. */
    @SuppressWarnings("NullAway.Init")
    CommitmentTaking(Caller by, Commitment commitment, int quantity, Instant now) {
        this.clubId = by.club();
        this.commitmentId = commitment.id();
        this.offererId = commitment.offerer();
        this.takerId = by.organisation();
        this.quantity = quantity;
        this.status = TakingStatus.TAKEN;
        this.takenBy = by.member();
        this.takenAt = now;
    }

    /** What this organisation took of a commitment; empty when it took nothing, or the caller may not read it. */
    static Optional<CommitmentTaking> of(UUID commitment, UUID taker) {
        return find("commitmentId = ?1 and takerId = ?2", commitment, taker).firstResultOptional();
    }

    /** Those of these commitments that the caller may read, the first first. */
    static List<CommitmentTaking> of(Collection<UUID> commitments) {
        return commitments.isEmpty() ? List.of() : list("commitmentId in ?1 order by id", commitments);
    }

    /** Its taker is asked whether it was kept. Its counts stay, so its commitment is not touched. */
    static void asked(UUID id, LocalDate on) {
        update("askedOn = ?1 where id = ?2", on, id);
    }

    /** More of the same. */
    void raise(int to) {
        quantity = to;
    }

    /** Whoever took it, or the club, says what became of it. Returns false when that was said before. */
    boolean answer(TakingStatus as, Instant at) {
        if (status == as) {
            return false;
        }
        Conflict.unlessStep(status, as, status.nextWithoutCorrection());
        settle(as, at);
        return true;
    }

    /** The agency corrects what was said. Returns false when that was said before. */
    boolean correct(TakingStatus as, Instant at) {
        if (status == as) {
            return false;
        }
        Conflict.unlessStep(status, as);
        settle(as, at);
        return true;
    }

    private void settle(TakingStatus as, Instant at) {
        status = as;
        answeredAt = at;
    }

    UUID id() {
        return id;
    }

    UUID commitment() {
        return commitmentId;
    }

    UUID offerer() {
        return offererId;
    }

    UUID taker() {
        return takerId;
    }

    int quantity() {
        return quantity;
    }

    /** What rules look at when more is taken. */
    CommitmentRules.Had had() {
        return new CommitmentRules.Had(quantity, status != TakingStatus.TAKEN);
    }

    /** When its taker was asked whether it was kept; empty before. */
    Optional<LocalDate> askedOn() {
        return Optional.ofNullable(askedOn);
    }

    TakingStatus status() {
        return status;
    }

    CommitmentView.Taking view() {
        return new CommitmentView.Taking(takerId, takerName, quantity, status, takenAt, answeredAt);
    }
}
