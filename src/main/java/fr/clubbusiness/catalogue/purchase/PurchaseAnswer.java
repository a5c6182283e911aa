package fr.clubbusiness.catalogue.purchase;

import static java.util.stream.Collectors.toMap;

import fr.clubbusiness.catalogue.rule.AnswerStatus;
import fr.clubbusiness.catalogue.rule.SupplierRefusal;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.problem.Conflict;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** What one structure answers to one purchase, from the moment at which it is asked. {@link AnswerSteps} alone changes its status. */
@Entity
public class PurchaseAnswer extends PanacheEntityBase {
    private static final Set<AnswerStatus> INTERESTED =
            Set.of(AnswerStatus.INTERESTED, AnswerStatus.OFFERED, AnswerStatus.WON, AnswerStatus.LOST);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private UUID clubId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Purchase purchase;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Organisation structure;

    @Column(updatable = false)
    private UUID offerId;

    @Enumerated(EnumType.STRING)
    private AnswerStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable SupplierRefusal reason;

    private List<UUID> memberIds;
    private @Nullable Long amount;
    private @Nullable Integer jobs;

    @Column(updatable = false)
    private Instant sentAt;

    private @Nullable Instant answeredAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected PurchaseAnswer() {}

    /** A structure is asked, because this offer of it fits. */
    @SuppressWarnings("NullAway.Init")
    PurchaseAnswer(UUID club, Purchase purchase, Organisation structure, UUID offer, Instant at) {
        this.clubId = club;
        this.purchase = purchase;
        this.structure = structure;
        this.offerId = offer;
        this.status = AnswerStatus.SENT;
        this.memberIds = List.of();
        this.sentAt = at;
    }

    /** Who won this purchase, in a stable order: of those that the caller sees. */
    public static List<PurchaseAnswer> won(Purchase purchase) {
        return of(purchase, List.of(AnswerStatus.WON));
    }

    /** Who answered that they want it, before it is decided. */
    static List<PurchaseAnswer> running(Purchase purchase) {
        return of(purchase, List.of(AnswerStatus.INTERESTED, AnswerStatus.OFFERED));
    }

    /** What each structure that was asked answers: without the structures themselves, whose row policy is long to plan. */
    static Map<UUID, AnswerStatus> statuses(Purchase purchase) {
        return getEntityManager()
                .createQuery(
                        "select a.structure.id, a.status from PurchaseAnswer a where a.purchase = ?1", Object[].class)
                .setParameter(1, purchase)
                .getResultList()
                .stream()
                .collect(toMap(row -> (UUID) row[0], row -> (AnswerStatus) row[1]));
    }

    /** Who wants it or wanted it, in the order of their answers. */
    static List<PurchaseAnswer> interested(Purchase purchase, Collection<AnswerStatus> statuses) {
        return Collections.disjoint(statuses, INTERESTED)
                ? List.of()
                : list(
                        "from PurchaseAnswer a join fetch a.structure where a.purchase = ?1 and a.status in ?2 order by a.answeredAt, a.id",
                        purchase,
                        INTERESTED);
    }

    private static List<PurchaseAnswer> of(Purchase purchase, List<AnswerStatus> statuses) {
        return list(
                "from PurchaseAnswer a join fetch a.structure where a.purchase = ?1 and a.status in ?2 order by a.id",
                purchase,
                statuses);
    }

    /** Changes the status. Returns false when it already has this one. */
    boolean move(AnswerStatus to, Instant at) {
        if (status == to) {
            return false;
        }
        Conflict.unlessStep(status, to);
        status = to;
        answeredAt = switch (to) {
            case INTERESTED, DECLINED, OFFERED -> at;
            case SENT, SEEN, NO_ANSWER, WON, LOST -> answeredAt;
        };
        return true;
    }

    void with(List<UUID> members) {
        memberIds = members;
    }

    void because(SupplierRefusal why) {
        reason = why;
    }

    void asks(@Nullable Long euros) {
        amount = euros;
    }

    /** Its share of the jobs, when it won; null when the award names none. */
    void getsJobs(@Nullable Integer share) {
        jobs = share;
    }

    /** Its share of the jobs of the award; null when the award names none, or another won. */
    public @Nullable Integer jobs() {
        return jobs;
    }

    UUID id() {
        return id;
    }

    Purchase purchase() {
        return purchase;
    }

    /** The structure that was asked. */
    public Organisation structure() {
        return structure;
    }

    /** Its offer that fits. */
    public UUID offerId() {
        return offerId;
    }

    AnswerStatus status() {
        return status;
    }

    @Nullable
    SupplierRefusal reason() {
        return reason;
    }

    /** The structures that answer with it; it is their leader. */
    List<UUID> members() {
        return memberIds;
    }

    /** What it asks, in euros; null until it makes an offer, and when it says none. */
    @Nullable
    Long amount() {
        return amount;
    }

    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }
}
