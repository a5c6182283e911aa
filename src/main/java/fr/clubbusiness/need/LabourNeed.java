package fr.clubbusiness.need;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Work that a company offers, or a structure that hires. {@link NeedSteps} alone changes its status, so that every step is recorded. */
@Entity
@Table(name = "need")
public class LabourNeed extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    /** Given by the database, and 0 until the row is read again. Reading it back at once would insert rows one by one. */
    @Column(insertable = false, updatable = false)
    private long number;

    private UUID clubId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Organisation employer;

    private @Nullable String externalId;

    @Embedded
    private NeedCriteria criteria;

    @Embedded
    private NeedOffer offer;

    @Column(insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable") // the words of the title, which queries alone read
    private String titleKey;

    @Enumerated(EnumType.STRING)
    private NeedStatus status;

    private int criteriaRevision;
    private @Nullable Instant openedAt;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected LabourNeed() {}

    /** A draft. */
    @SuppressWarnings("NullAway.Init")
    LabourNeed(
            Organisation employer,
            @Nullable String externalId,
            NeedCriteria criteria,
            NeedOffer offer,
            Instant createdAt) {
        this.clubId = employer.clubId();
        this.employer = employer;
        this.externalId = externalId;
        this.criteria = criteria;
        this.offer = offer;
        this.status = NeedStatus.DRAFT;
        this.criteriaRevision = 1;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    /** Reads everything that rules need about the employer, so that it is also available after the transaction. */
    private static final String WITH_EMPLOYER =
            "from LabourNeed n join fetch n.employer e left join fetch e.capacities where n.clubId = ?1 and ";

    /** The need with this id or short reference, in this club. */
    public static Optional<LabourNeed> find(UUID club, Reference reference) {
        return reference.find(SubjectKind.NEED, id -> find(club, id), number -> first("n.number = ?2", club, number));
    }

    /** The need with this id, in this club. */
    public static Optional<LabourNeed> find(UUID club, UUID id) {
        return first("n.id = ?2", club, id);
    }

    private static Optional<LabourNeed> first(String condition, UUID club, Object value) {
        return find(WITH_EMPLOYER + condition, club, value).singleResultOptional();
    }

    /** The need with this key in the system of its employer. */
    static Optional<LabourNeed> byExternalId(Organisation employer, String externalId) {
        return find("employer = ?1 and externalId = ?2", employer, externalId).firstResultOptional();
    }

    /** The need with this id, locked until the transaction ends, so that one transaction at a time takes a position. */
    public static Optional<LabourNeed> lockForHire(UUID club, UUID id) {
        return find("clubId = ?1 and id = ?2", club, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The need with this reference. Throws {@link NotFound} when it does not exist, or the caller may not read it. */
    public static LabourNeed visibleTo(Caller caller, Reference reference) {
        return require(caller, reference, need -> need.isVisibleTo(caller));
    }

    /** The need with this reference. Throws {@link NotFound} when it does not exist, or the caller may not change it. */
    public static LabourNeed editableBy(Caller caller, Reference reference) {
        return require(caller, reference, need -> need.isEditableBy(caller));
    }

    private static LabourNeed require(Caller caller, Reference reference, Predicate<LabourNeed> allowed) {
        return find(caller.club(), reference).filter(allowed).orElseThrow(() -> new NotFound(SubjectKind.NEED));
    }

    /** Whether the caller may read it. */
    public boolean isVisibleTo(Caller caller) {
        return Access.NEEDS.includes(caller, employerId(), isOpen());
    }

    /** Whether the caller may change it and see what only its poster sees. True for its poster and for advisers. */
    public boolean isEditableBy(Caller caller) {
        return Access.POSTED_NEEDS.includes(caller, employerId());
    }

    /** Locks it until the transaction ends: no other transaction can change it or take a position. */
    void lock() {
        getEntityManager().lock(this, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Changes the status. Returns false when it already has this status. */
    boolean move(NeedStatus to, Instant at) {
        if (status == to) {
            return false;
        }
        Conflict.unlessStep(status, to);
        this.status = to;
        this.updatedAt = at;
        this.openedAt = to == NeedStatus.OPEN ? at : openedAt;
        return true;
    }

    /** Replaces its content. Returns whether the criteria changed; then they have a new revision. */
    boolean describe(@Nullable String key, NeedCriteria newCriteria, NeedOffer newOffer, Instant at) {
        var otherCriteria = !criteria.equals(newCriteria);
        this.externalId = key;
        this.criteria = newCriteria;
        this.offer = newOffer;
        this.updatedAt = at;
        if (otherCriteria) {
            this.criteriaRevision++;
        }
        return otherCriteria;
    }

    /** Its key, in the database and in the API. */
    public UUID id() {
        return id;
    }

    /** Its short reference, {@code B-0907}. */
    public String reference() {
        return Reference.write(SubjectKind.NEED, number);
    }

    /** The club it belongs to. */
    public UUID clubId() {
        return clubId;
    }

    /** The organisation that posted it. */
    public Organisation employer() {
        return employer;
    }

    /** The organisation that posted it, by id. */
    public UUID employerId() {
        return employer.id();
    }

    /** Its key in the system of its employer. */
    public @Nullable String externalId() {
        return externalId;
    }

    /** The values that matching reads. */
    public NeedCriteria criteria() {
        return criteria;
    }

    /** The values that only people read. */
    public NeedOffer offer() {
        return offer;
    }

    public NeedStatus status() {
        return status;
    }

    /** Whether it is matched with people and accepts introductions. */
    public boolean isOpen() {
        return status == NeedStatus.OPEN;
    }

    /** The present revision of the criteria, from 1. */
    public int criteriaRevision() {
        return criteriaRevision;
    }

    /** When it was last opened; null if never. */
    public @Nullable Instant openedAt() {
        return openedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** When its content or status last changed. */
    public Instant updatedAt() {
        return updatedAt;
    }

    int version() {
        return version;
    }
}
