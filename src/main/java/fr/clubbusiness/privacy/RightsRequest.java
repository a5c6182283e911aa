package fr.clubbusiness.privacy;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A person exercises a right. It is answered or refused, once; the time to answer is prolonged once. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in queries only
class RightsRequest extends PanacheEntityBase {

    /**
     * What was asked.
     *
     * @param right which right
     * @param objectsTo what the person objects to; null for another right
     * @param receivedOn from which the time to answer counts
     * @param details in the person's words, null without any
     * @param identityChecked how it was made sure that nobody else asks
     */
    @Embeddable
    record Asked(
            @Enumerated(EnumType.STRING) @Column(name = "asked_right", updatable = false)
            PersonRight right,

            @Enumerated(EnumType.STRING) @Column(updatable = false) @Nullable
            Objection objectsTo,

            @Column(updatable = false) LocalDate receivedOn,
            @Column(updatable = false) @Nullable String details,
            @Column(updatable = false) String identityChecked) {}

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    /** Drawn by the database. */
    @Column(insertable = false, updatable = false)
    private long number;

    @Column(updatable = false)
    private UUID clubId;

    @Column(updatable = false)
    private UUID beneficiaryId;

    /** Null once nothing is left of the person. */
    @Formula("(select b.number from beneficiary b where b.id = beneficiary_id)")
    private @Nullable Long beneficiaryNumber;

    /** Follows the person. */
    @Column(updatable = false)
    private UUID structureId;

    @Column(updatable = false)
    private UUID answeredBy;

    private Asked asked;
    private LocalDate dueOn;
    private @Nullable String extendedBecause;
    private @Nullable LocalDate remindedOn;

    @Enumerated(EnumType.STRING)
    private RightsRequestStatus status;

    private @Nullable String refusedBecause;
    private @Nullable LocalDate closedOn;
    private @Nullable UUID closedBy;
    private @Nullable LocalDate liftedOn;

    @Column(updatable = false)
    private UUID recordedBy;

    @Column(updatable = false)
    private Instant recordedAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected RightsRequest() {}

    /** Received by this caller, whose organisation answers it. */
    @SuppressWarnings("NullAway.Init")
    RightsRequest(Beneficiary person, Asked asked, Caller by, Instant now) {
        this.clubId = person.clubId();
        this.beneficiaryId = person.id();
        this.structureId = person.structureId();
        this.answeredBy = by.organisation();
        this.asked = asked;
        this.dueOn = RightsDeadlines.due(asked.receivedOn());
        this.status = RightsRequestStatus.RECEIVED;
        this.recordedBy = by.member();
        this.recordedAt = now;
    }

    /** The answer takes longer, for this reason: said to the person before the last day (GDPR, article 12.3). Returns false when that was said before. */
    boolean extend(String because, LocalDate today) {
        if (because.equals(extendedBecause)) {
            return false;
        }
        if (extendedBecause != null || status != RightsRequestStatus.RECEIVED) {
            throw new Conflict(
                    "already-extended",
                    "Le délai de cette demande ne se prolonge plus : elle est close, ou il l'a déjà été.",
                    "The time to answer this request can no longer be extended: it is closed, or was extended already.");
        }
        RightsDeadlines.requireNotOver(dueOn, today);
        this.extendedBecause = because;
        this.dueOn = RightsDeadlines.extended(asked.receivedOn());
        this.remindedOn = null;
        return true;
    }

    /** What was asked is done. */
    void complete(UUID member, LocalDate today) {
        close(RightsRequestStatus.DONE, member, today);
    }

    /** It is refused, and this is what the person is told. */
    void refuse(String because, UUID member, LocalDate today) {
        close(RightsRequestStatus.REFUSED, member, today);
        this.refusedBecause = because;
    }

    private void close(RightsRequestStatus to, UUID member, LocalDate today) {
        Conflict.unlessStep(status, to);
        this.status = to;
        this.closedBy = member;
        this.closedOn = today;
    }

    /** A restriction, or an objection to being ranked, ends because the person wants it to. Returns false when it ended before. */
    boolean lift(LocalDate today) {
        if (status != RightsRequestStatus.DONE || !isLasting()) {
            throw new Conflict(
                    "nothing-to-lift",
                    "Seules une limitation ou une opposition au classement en vigueur se lèvent.",
                    "Only a restriction or an objection to ranking that is in force can be lifted.");
        }
        if (liftedOn != null) {
            return false;
        }
        this.liftedOn = today;
        return true;
    }

    private boolean isLasting() {
        return asked.right() == PersonRight.RESTRICTION || asked.objectsTo() == Objection.RANKING;
    }

    /** Whoever answers was reminded. */
    void remind(LocalDate today) {
        this.remindedOn = today;
    }

    /** Whether what is held may be read for the answer on this day. */
    boolean mayBeRead(LocalDate today) {
        var closed = closedOn;
        return switch (status) {
            case RECEIVED -> true;
            case DONE -> closed != null && !today.isAfter(closed.plusDays(RightsDeadlines.DAYS_TO_READ));
            case REFUSED -> false;
        };
    }

    UUID id() {
        return id;
    }

    String reference() {
        return Reference.write(SubjectKind.RIGHTS_REQUEST, number);
    }

    UUID person() {
        return beneficiaryId;
    }

    /** The short reference of the person; empty once nothing is left of them. */
    Optional<String> personReference() {
        return Optional.ofNullable(beneficiaryNumber).map(known -> Reference.write(SubjectKind.BENEFICIARY, known));
    }

    UUID structure() {
        return structureId;
    }

    /** The organisation that answers: the person's structure, or the agency. */
    UUID answeredBy() {
        return answeredBy;
    }

    Asked asked() {
        return asked;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Optional<String> extendedBecause() {
        return Optional.ofNullable(extendedBecause);
    }

    RightsRequestStatus status() {
        return status;
    }

    Optional<String> refusedBecause() {
        return Optional.ofNullable(refusedBecause);
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    @Nullable
    LocalDate liftedOn() {
        return liftedOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    int version() {
        return version;
    }
}
