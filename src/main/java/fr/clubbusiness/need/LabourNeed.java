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

/**
 * A labour need: work that a company, or a structure that hires, offers. Its status moves only through {@link NeedSteps}, so that no
 * step goes unrecorded.
 */
@Entity
@Table(name = "need")
public class LabourNeed extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    /** Given by the database: 0 until the row is read. Not read back when it is written, which would write rows one by one. */
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

    /** With all that rules ask of its employer, also when the transaction is over. */
    private static final String WITH_EMPLOYER =
            "from LabourNeed n join fetch n.employer e left join fetch e.capacities where n.clubId = ?1 and ";

    /** The need that an id or a short reference names, in this club. */
    public static Optional<LabourNeed> find(UUID club, Reference reference) {
        return reference.find(SubjectKind.NEED, id -> find(club, id), number -> first("n.number = ?2", club, number));
    }

    /** The need with this id, in this club. */
    public static Optional<LabourNeed> find(UUID club, UUID id) {
        return first("n.id = ?2", club, id);
    }

    private static Optional<LabourNeed> first(String condition, UUID club, Object value) {
        return LabourNeed.<LabourNeed>find(WITH_EMPLOYER + condition, club, value).stream()
                .findFirst();
    }

    /** The need that its employer's own system knows by this key. */
    static Optional<LabourNeed> byExternalId(Organisation employer, String externalId) {
        return find("employer = ?1 and externalId = ?2", employer, externalId).firstResultOptional();
    }

    /** The need with this id, locked until the transaction ends: whoever takes a position counts them alone. */
    public static Optional<LabourNeed> lockForHire(UUID club, UUID id) {
        return find("clubId = ?1 and id = ?2", club, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The need that the caller asks for; a {@link NotFound} when there is none, or none that they may read. */
    public static LabourNeed visibleTo(Caller caller, Reference reference) {
        return require(caller, reference, need -> need.isVisibleTo(caller));
    }

    /** The need that the caller asks for; a {@link NotFound} when there is none, or none that is theirs to change. */
    public static LabourNeed keptBy(Caller caller, Reference reference) {
        return require(caller, reference, need -> need.isKeptBy(caller));
    }

    private static LabourNeed require(Caller caller, Reference reference, Predicate<LabourNeed> allowed) {
        return find(caller.club(), reference).filter(allowed).orElseThrow(() -> new NotFound(SubjectKind.NEED));
    }

    /** Whether the caller may read it. */
    public boolean isVisibleTo(Caller caller) {
        return Access.NEEDS.includes(caller, employerId(), isOpen());
    }

    /** Whether the caller may change it, and sees what only its poster sees: its poster, or an adviser. */
    public boolean isKeptBy(Caller caller) {
        return Access.POSTED_NEEDS.includes(caller, employerId());
    }

    /** Keeps everybody else from changing it, or from taking a position, until the transaction ends. */
    void lock() {
        getEntityManager().lock(this, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Moves it, or does nothing when it is there already; tells whether it moved. */
    boolean move(NeedStatus to, Instant at) {
        if (status == to) {
            return false;
        }
        Conflict.unlessStep(status, to);
        this.status = to;
        this.updatedAt = at;
        if (to == NeedStatus.OPEN) {
            this.openedAt = at;
        }
        return true;
    }

    /** Tells it anew; tells whether what matching reads has changed, which makes a new revision of it. */
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

    /** Its key inside the database and the API. */
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

    /** Whose need it is. */
    public Organisation employer() {
        return employer;
    }

    /** The organisation whose need it is. */
    public UUID employerId() {
        return employer.id();
    }

    /** Its key in its employer's own system. */
    public @Nullable String externalId() {
        return externalId;
    }

    /** What matching reads. */
    public NeedCriteria criteria() {
        return criteria;
    }

    /** What else people read. */
    public NeedOffer offer() {
        return offer;
    }

    /** Where it stands. */
    public NeedStatus status() {
        return status;
    }

    /** Whether it is matched, and may be answered by an introduction. */
    public boolean isOpen() {
        return status == NeedStatus.OPEN;
    }

    /** Which revision of what matching reads is in force, from 1. */
    public int criteriaRevision() {
        return criteriaRevision;
    }

    /** When it was last opened; null when it never was. */
    public @Nullable Instant openedAt() {
        return openedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    int version() {
        return version;
    }
}
