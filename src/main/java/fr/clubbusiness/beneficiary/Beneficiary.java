package fr.clubbusiness.beneficiary;

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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A person held by one structure: the facts they are matched by and where they stand. Nothing here tells who they are.
 *
 * <p>The caller sees their structure's own people, an adviser those of the club, a company those shared with it: the row policy of the
 * database sees to it that finders find nobody else.
 */
@Entity
public class Beneficiary extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    /** Given by the database: 0 until the row is read. Not read back when it is written, which would write rows one by one. */
    @Column(insertable = false, updatable = false)
    private long number;

    private UUID clubId;
    private UUID structureId;
    private @Nullable String externalId;

    @Enumerated(EnumType.STRING)
    private BeneficiaryState state;

    @Enumerated(EnumType.STRING)
    private Readiness readiness;

    /** The state before the hire that placed the person; null while they are not placed. */
    @Enumerated(EnumType.STRING)
    private @Nullable BeneficiaryState placedFrom;

    private Facts facts;

    /** Whether an agreement is in force: the same as a row of {@link Agreement}, which companies' hires may not read. */
    private boolean agreed;

    private @Nullable Instant waitingSince;

    /** The same, or {@link VisiblePeople#NEVER}: what lists are ordered by. */
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable") // read in queries only
    private Instant waitsFrom;

    private @Nullable Instant leftAt;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Beneficiary() {}

    /** A person whom a structure begins to accompany, without agreement yet. */
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

    /** The person that an id or a short reference names, in this club, as far as the caller may see. */
    public static Optional<Beneficiary> find(UUID club, Reference reference) {
        return reference.find(
                SubjectKind.BENEFICIARY,
                id -> find(club, id),
                number -> find("clubId = ?1 and number = ?2", club, number).firstResultOptional());
    }

    /** The person with this id, in this club, as far as the caller may see. */
    public static Optional<Beneficiary> find(UUID club, UUID id) {
        return find("clubId = ?1 and id = ?2", club, id).firstResultOptional();
    }

    /** Replaces the facts; a null {@code readiness} stays as it is. Nothing is written when nothing differs. */
    public void describe(@Nullable String key, Facts other, @Nullable Readiness wanted, Instant now) {
        state.requireAccompanied();
        externalId = key;
        if (!facts.equals(other)) {
            facts = other;
            updatedAt = now;
        }
        if (wanted != null && wanted != readiness) {
            readiness = wanted;
            updatedAt = now;
            if (state.isActive()) {
                moveTo(wanted.state(), now);
            }
        }
    }

    /** The person agrees to be proposed. */
    public void agree(Instant now) {
        state.requireAccompanied();
        agreed = true;
        reckonWaiting(now);
    }

    /** The person no longer agrees to be proposed. */
    public void withdrawAgreement(Instant now) {
        agreed = false;
        reckonWaiting(now);
    }

    /** Not to be proposed for a while. */
    public void pause(Instant now) {
        moveTo(BeneficiaryState.PAUSED, now);
    }

    /** Back from a pause, or from a hire that has ended, as ready as before. */
    public void resume(Instant now) {
        if (!state.isActive()) {
            moveTo(readiness.state(), now);
        }
    }

    /** No longer accompanied by the structure; for good. */
    public void leave(Instant now) {
        moveTo(BeneficiaryState.LEFT, now);
        leftAt = leftAt == null ? now : leftAt;
    }

    /** Hired: no longer proposed. A second hire changes nothing. {@link PersonSteps} calls it and keeps the trace. */
    void place(Instant now) {
        moveTo(BeneficiaryState.PLACED, now);
    }

    /** The last hire was cancelled: paused again if so before, else as ready as now judged. Nothing if no longer placed. */
    void unplace(Instant now) {
        if (state == BeneficiaryState.PLACED) {
            moveTo(placedFrom == BeneficiaryState.PAUSED ? placedFrom : readiness.state(), now);
        }
    }

    /** The person was shared with somebody: the wait starts again from there. */
    public void sharedAt(Instant at) {
        if (waitingSince != null && waitingSince.isBefore(at)) {
            waitingSince = at;
        }
    }

    /** Moves, or stays; an illegal step is a {@link Conflict} that says where one may go. */
    private void moveTo(BeneficiaryState target, Instant now) {
        if (state == target) {
            return;
        }
        Conflict.unlessStep(state, target);
        placedFrom = target == BeneficiaryState.PLACED ? state : null;
        state = target;
        updatedAt = now;
        reckonWaiting(now);
    }

    /** Waits for a proposal whoever is ready with an agreement in force, from the moment when both came true. */
    private void reckonWaiting(Instant now) {
        if (!agreed || !state.isReady()) {
            waitingSince = null;
        } else if (waitingSince == null) {
            waitingSince = now;
        }
    }

    /** Its key inside the database and the API. */
    public UUID id() {
        return id;
    }

    /** Its short reference, {@code P-2231}: never shown to a company. */
    public String reference() {
        return Reference.write(SubjectKind.BENEFICIARY, number);
    }

    /** The club of its structure. */
    public UUID clubId() {
        return clubId;
    }

    /** The structure that accompanies the person. */
    public UUID structureId() {
        return structureId;
    }

    /** Where the person stands. */
    public BeneficiaryState state() {
        return state;
    }

    /** What the person comes back to after a pause or a hire. */
    public Readiness readiness() {
        return readiness;
    }

    /** What the person is matched by. */
    public Facts facts() {
        return facts;
    }

    /** Whether the person agrees, at present, to be proposed. */
    public boolean agreementInForce() {
        return agreed;
    }

    /** Since when the person, ready and in agreement, was last shared with anyone or became so; empty while they are not. */
    public Optional<Instant> waitingSince() {
        return Optional.ofNullable(waitingSince);
    }

    @Nullable
    public String externalId() {
        return externalId;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    public int version() {
        return version;
    }
}
