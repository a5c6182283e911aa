package fr.clubbusiness.beneficiary;

import fr.clubbusiness.beneficiary.ReadyPeople.Limits;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A person accompanied by one structure: the facts used for matching, and their state. Nothing here identifies them. The row policy of the database
 * decides who sees them, so the finders need no filter of their own.
 */
@Entity
public class Beneficiary extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;
    /** Set by the database; 0 until the row is read. It is not read back after an insert: that would force one insert per row. */
    @Column(insertable = false, updatable = false)
    private long number;

    private UUID clubId;
    private UUID structureId;
    private @Nullable UUID referentId;
    private @Nullable LocalDate nextContactOn;
    private @Nullable String externalId;
    private Facts facts;
    private Limits limits = Limits.NONE;
    private @Nullable Instant waitingSince;
    private @Nullable Instant leftAt;
    private Instant createdAt;
    private Instant updatedAt;
    /** Whether an agreement is in force. It copies what {@link Agreement} says, because a company that hires may not read that table. */
    private boolean agreed;

    @Enumerated(EnumType.STRING)
    private BeneficiaryState state;

    @Enumerated(EnumType.STRING)
    private Readiness readiness;
    /** The state before the hire that placed the person; null while they are not placed. */
    @Enumerated(EnumType.STRING)
    private @Nullable BeneficiaryState placedFrom;
    /** {@code waitingSince}, or the end of the year 9999 when it is null. Lists are ordered by it. */
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable") // read in queries only
    private Instant waitsFrom;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Beneficiary() {}

    /** A person that a structure starts to accompany, without agreement yet. */
    @SuppressWarnings("NullAway.Init")
    public Beneficiary(
            UUID clubId, UUID structureId, @Nullable String externalId, Facts facts, Readiness readiness, Instant now) {
        this.clubId = clubId;
        this.structureId = structureId;
        this.externalId = externalId;
        this.facts = facts;
        this.readiness = readiness;
        this.state = readiness.state();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** The person with this id or short reference, in this club, if the caller may see them. */
    public static Optional<Beneficiary> find(UUID club, Reference reference) {
        return reference.find(
                SubjectKind.BENEFICIARY,
                id -> find(club, id),
                number -> find("clubId = ?1 and number = ?2", club, number).firstResultOptional());
    }

    /** The person with this id, in this club, if the caller may see them. */
    public static Optional<Beneficiary> find(UUID club, UUID id) {
        return find("clubId = ?1 and id = ?2", club, id).firstResultOptional();
    }

    /** Replaces the external id and the facts. A null {@code newReadiness} leaves the readiness as it is. Nothing is written when nothing changes. */
    public void describe(@Nullable String newKey, Facts newFacts, @Nullable Readiness newReadiness, Instant now) {
        state.requireAccompanied();
        externalId = newKey;
        if (!facts.equals(newFacts)) {
            facts = newFacts;
            updatedAt = now;
        }
        if (newReadiness != null && newReadiness != readiness) {
            readiness = newReadiness;
            updatedAt = now;
            moveTo(state.isActive() ? newReadiness.state() : state, now);
        }
    }

    /** This member of the structure follows the person from now on, and speaks with them on the day; null when no day is agreed. */
    public void entrustTo(UUID member, @Nullable LocalDate contactOn, Instant now) {
        state.requireAccompanied();
        if (!member.equals(referentId) || !Optional.ofNullable(contactOn).equals(Optional.ofNullable(nextContactOn))) {
            referentId = member;
            nextContactOn = contactOn;
            updatedAt = now;
        }
    }

    /** The person agrees to be proposed. */
    public void agree(Instant now) {
        state.requireAccompanied();
        agreed = true;
        updateWaitingSince(now);
    }

    public void withdrawAgreement(Instant now) {
        agreed = false;
        updateWaitingSince(now);
    }

    /** The person exercised a right that keeps them out of lists, or was informed. */
    public void limit(Limits asked, Instant now) {
        limits = asked;
        updatedAt = now;
    }

    /** The person is not proposed until they come back. */
    public void pause(Instant now) {
        moveTo(BeneficiaryState.PAUSED, now);
    }

    /** The person comes back from a pause, or from a hire that has ended, with the readiness they had. */
    public void resume(Instant now) {
        moveTo(state.isActive() ? state : readiness.state(), now);
    }

    public void leave(Instant now) {
        moveTo(BeneficiaryState.LEFT, now);
        leftAt = leftAt == null ? now : leftAt;
    }

    void place(Instant now) {
        moveTo(BeneficiaryState.PLACED, now);
    }

    /** The last hire was cancelled: a person paused before it is paused again, others get the state of their readiness. Only if placed. */
    void unplace(Instant now) {
        if (state == BeneficiaryState.PLACED) {
            moveTo(placedFrom == BeneficiaryState.PAUSED ? placedFrom : readiness.state(), now);
        }
    }

    /** Moves the start of the wait of whoever waits: to now when they are shared. */
    public void waitFrom(Instant at) {
        waitingSince = waitingSince == null ? null : at;
    }

    private void moveTo(BeneficiaryState target, Instant now) {
        if (state == target) {
            return;
        }
        Conflict.unlessStep(state, target);
        placedFrom = target == BeneficiaryState.PLACED ? state : null;
        state = target;
        updatedAt = now;
        updateWaitingSince(now);
    }

    private void updateWaitingSince(Instant now) {
        waitingSince = agreed && state.isReady() ? Objects.requireNonNullElse(waitingSince, now) : null;
    }

    public UUID id() {
        return id;
    }

    /** The short reference, {@code P-2231}. Never shown to a company. */
    public String reference() {
        return Reference.write(SubjectKind.BENEFICIARY, number);
    }

    public UUID clubId() {
        return clubId;
    }

    public UUID structureId() {
        return structureId;
    }

    /** The member of the structure who follows the person; null when nobody does in particular. */
    public @Nullable UUID referentId() {
        return referentId;
    }

    public @Nullable LocalDate nextContactOn() {
        return nextContactOn;
    }

    public BeneficiaryState state() {
        return state;
    }

    public Readiness readiness() {
        return readiness;
    }

    public Facts facts() {
        return facts;
    }

    public Limits limits() {
        return limits;
    }

    public boolean agreementInForce() {
        return agreed;
    }

    /** Start of the wait: when the person became ready with an agreement, or was last shared if that is later. Empty while they do not wait. */
    public Optional<Instant> waitingSince() {
        return Optional.ofNullable(waitingSince);
    }

    public @Nullable String externalId() {
        return externalId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    public int version() {
        return version;
    }
}
