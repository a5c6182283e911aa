package fr.clubbusiness.catalogue.purchase;

import fr.clubbusiness.catalogue.rule.AwardTerms;
import fr.clubbusiness.catalogue.rule.PurchaseKind;
import fr.clubbusiness.catalogue.rule.PurchaseStatus;
import fr.clubbusiness.catalogue.rule.PurchaseTerms;
import fr.clubbusiness.catalogue.rule.Reservation;
import fr.clubbusiness.catalogue.rule.Sector;
import fr.clubbusiness.catalogue.rule.ServiceForm;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** What a company or a public buyer looks for. {@link PurchaseSteps} alone changes its status, so that every step is recorded. */
@Entity
public class Purchase extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    /** Given by the database, and 0 until the row is read again. */
    @Column(insertable = false, updatable = false)
    private long number;

    @Column(updatable = false)
    private UUID clubId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Organisation buyer;

    private String title;
    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private PurchaseKind kind;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Enumerated(EnumType.STRING)
    private List<ServiceForm> services;

    private CommuneCode communeCode;
    private @Nullable Integer suppliersWithinKm;
    private long amountFrom;
    private long amountTo;
    private LocalDate deadline;

    @Enumerated(EnumType.STRING)
    private Reservation reserved;

    private boolean jointAllowed;
    private List<String> lots;

    @Enumerated(EnumType.STRING)
    private PurchaseStatus status;

    private @Nullable String rejection;
    private @Nullable Instant sentAt;

    @SuppressWarnings("UnusedVariable") // read in queries only
    private @Nullable Instant nextWaveAt;

    private @Nullable Instant decidedAt;
    private @Nullable Long awardedAmount;
    private @Nullable Integer awardedHours;
    private @Nullable Integer awardedJobs;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant updatedAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Purchase() {}

    /** A draft. */
    @SuppressWarnings("NullAway.Init")
    Purchase(Organisation buyer, PurchaseTerms terms, Instant at) {
        this.clubId = buyer.clubId();
        this.buyer = buyer;
        this.status = PurchaseStatus.DRAFT;
        this.createdAt = at;
        take(terms, at);
    }

    /**
     * Says something else.
     *
     * @throws Conflict unless it is a draft
     */
    void change(PurchaseTerms terms, Instant at) {
        if (status != PurchaseStatus.DRAFT) {
            throw new Conflict(
                    "purchase-not-draft",
                    "Cet achat est %s : il ne change plus.".formatted(status.label()),
                    "This purchase is %s: it changes no more.".formatted(status));
        }
        take(terms, at);
    }

    private void take(PurchaseTerms terms, Instant at) {
        title = terms.title();
        description = terms.description();
        kind = terms.kind();
        sector = terms.sector();
        services = terms.services();
        communeCode = terms.communeCode();
        suppliersWithinKm = terms.suppliersWithinKm();
        amountFrom = terms.amountFrom();
        amountTo = terms.amountTo();
        deadline = terms.deadline();
        reserved = terms.reserved();
        jointAllowed = terms.jointAllowed();
        lots = terms.lots();
        updatedAt = at;
    }

    /** Changes the status. Returns false when it already has this one. */
    boolean move(PurchaseStatus to, Instant at) {
        if (status == to) {
            return false;
        }
        Conflict.unlessStep(status, to);
        status = to;
        updatedAt = at;
        switch (to) {
            case SENT -> sentAt = at;
            case AWARDED, NO_AWARD, CANCELLED -> {
                nextWaveAt = null;
                decidedAt = at;
            }
            case SUBMITTED -> rejection = null;
            case DRAFT, VALIDATED, REJECTED -> {}
        }
        return true;
    }

    /** Why the agency rejects it. */
    void rejectFor(String reason) {
        rejection = reason;
    }

    /** More structures are asked then; never again without an instant. */
    void nextWave(@Nullable Instant at) {
        nextWaveAt = at;
    }

    void award(AwardTerms award) {
        awardedAmount = award.amount();
        awardedHours = award.hours();
        awardedJobs = award.jobs();
    }

    /** The award; empty until there is one. */
    public Optional<AwardTerms> award() {
        return Optional.ofNullable(awardedAmount).map(amount -> new AwardTerms(amount, awardedHours, awardedJobs));
    }

    public PurchaseTerms terms() {
        return new PurchaseTerms(
                title,
                description,
                kind,
                sector,
                services,
                communeCode,
                suppliersWithinKm,
                amountFrom,
                amountTo,
                deadline,
                reserved,
                jointAllowed,
                lots);
    }

    /** Whether structures may answer on this day. */
    boolean takesAnswers(LocalDate day) {
        return status == PurchaseStatus.SENT && !day.isAfter(deadline);
    }

    /** Its key, in the database and in the API. */
    public UUID id() {
        return id;
    }

    /** Its short reference, {@code A-0142}. */
    public String reference() {
        return Reference.write(SubjectKind.PURCHASE, number);
    }

    Organisation buyer() {
        return buyer;
    }

    public PurchaseStatus status() {
        return status;
    }

    @Nullable
    String rejection() {
        return rejection;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    /** When it was awarded, closed or cancelled; null until then. */
    public @Nullable Instant decidedAt() {
        return decidedAt;
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
