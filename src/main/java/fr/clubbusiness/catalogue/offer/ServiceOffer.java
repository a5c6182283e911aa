package fr.clubbusiness.catalogue.offer;

import fr.clubbusiness.catalogue.rule.AreaKind;
import fr.clubbusiness.catalogue.rule.OfferArea;
import fr.clubbusiness.catalogue.rule.OfferStatus;
import fr.clubbusiness.catalogue.rule.Sector;
import fr.clubbusiness.catalogue.rule.ServiceForm;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.problem.Conflict;
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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** What a structure offers to companies and public buyers. {@link OfferSteps} alone changes its status, so that every step is recorded. */
@Entity
@Table(name = "offer")
public class ServiceOffer extends PanacheEntityBase {
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
    private Organisation structure;

    private String title;
    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Enumerated(EnumType.STRING)
    private List<ServiceForm> services;

    @Enumerated(EnumType.STRING)
    private AreaKind areaKind;

    private @Nullable Integer areaKm;
    private List<String> areaCodes;
    private List<String> romeCodes;
    private @Nullable String capacity;
    private @Nullable Integer noticeDays;

    /** In a table of its own, which buyers do not read: null for them, as when it is not given. */
    @Formula("(select t.amount from offer_turnover t where t.offer_id = id)")
    private @Nullable Long turnover;

    private boolean shownToPublic;

    @Enumerated(EnumType.STRING)
    private OfferStatus status;

    @SuppressWarnings("UnusedVariable") // the keys of its index, which queries alone read
    private List<String> reach;

    private @Nullable Instant confirmedAt;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant updatedAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ServiceOffer() {}

    /** A draft. */
    @SuppressWarnings("NullAway.Init")
    ServiceOffer(Organisation structure, OfferTerms terms, List<String> reach, Instant at) {
        this.clubId = structure.clubId();
        this.structure = structure;
        this.status = OfferStatus.DRAFT;
        this.createdAt = at;
        take(terms, reach, at);
    }

    /**
     * Says something else.
     *
     * @throws Conflict when it is archived
     */
    void change(OfferTerms terms, List<String> keys, Instant at) {
        if (status == OfferStatus.ARCHIVED) {
            throw new Conflict(
                    "offer-archived",
                    "Cette offre est archivée : écrivez-en une autre.",
                    "This offer is archived: write another one.");
        }
        take(terms, keys, at);
        if (status == OfferStatus.PUBLISHED) {
            confirmedAt = at;
        }
    }

    private void take(OfferTerms terms, List<String> keys, Instant at) {
        title = terms.title();
        description = terms.description();
        sector = terms.sector();
        services = terms.services();
        areaKind = terms.area().kind();
        areaKm = terms.area().km();
        areaCodes = terms.area().codes();
        romeCodes = terms.romeCodes();
        capacity = terms.capacity();
        noticeDays = terms.noticeDays();
        turnover = terms.turnover();
        shownToPublic = terms.shownToPublic();
        reach = keys;
        updatedAt = at;
    }

    /** Changes the status. Returns false when it already has this one. */
    boolean move(OfferStatus to, Instant at) {
        if (status == to) {
            return false;
        }
        Conflict.unlessStep(status, to);
        status = to;
        updatedAt = at;
        confirmedAt = to == OfferStatus.PUBLISHED ? at : confirmedAt;
        return true;
    }

    /** Its structure says that it stands as it is. */
    void confirm(Instant at) {
        confirmedAt = at;
    }

    /** What it says. */
    public OfferTerms terms() {
        return new OfferTerms(
                title, description, sector, services, area(), romeCodes, capacity, noticeDays, turnover, shownToPublic);
    }

    /** Its key, in the database and in the API. */
    public UUID id() {
        return id;
    }

    /** Its short reference, {@code O-0024}. */
    public String reference() {
        return Reference.write(SubjectKind.OFFER, number);
    }

    /** The structure that offers. */
    public Organisation structure() {
        return structure;
    }

    /** Where it is delivered. */
    public OfferArea area() {
        return new OfferArea(areaKind, areaKm, areaCodes);
    }

    public OfferStatus status() {
        return status;
    }

    /** When its structure last said that it stands; null until it is published. */
    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
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
