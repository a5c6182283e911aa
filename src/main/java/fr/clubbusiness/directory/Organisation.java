package fr.clubbusiness.directory;

import fr.clubbusiness.problem.DuplicateText;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.ContactPhone;
import fr.clubbusiness.shared.NafCode;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.Siret;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * A company, an insertion structure, a partner, or several of these: one row for each SIRET and club. The agency that runs the club is one too, so
 * that every member acts for an organisation.
 */
@Entity
@DuplicateText(
        constraint = "organisation_siret_unique",
        french = "Ce SIRET est déjà inscrit au club.",
        english = "This SIRET is already registered.")
public class Organisation extends OrganisationRow {

    /** The fields of every kind of organisation. */
    public record Identity(
            Siret siret,
            String name,
            CommuneCode communeCode,
            Contact contact,
            @Nullable String externalId) {}

    /** How to reach an organisation. */
    public record Contact(@Nullable String email, @Nullable ContactPhone phone) {}

    private Siret siret;
    private String name;

    /** The words of the name without accents and capitals: lists order and search by it. Set once the row is read. */
    @Column(insertable = false, updatable = false)
    private String nameKey;

    private boolean company;

    /** The main kind among {@code capacities}. */
    @Enumerated(EnumType.STRING)
    private @Nullable StructureKind structureKind;

    @ElementCollection
    @CollectionTable(name = "structure_capacity", joinColumns = @JoinColumn(name = "organisation_id"))
    @BatchSize(size = 500) // one query for a whole page, also of an export
    private List<StructureCapacity> capacities = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private List<PartnerKind> partnerKinds = new ArrayList<>();

    private @Nullable NafCode nafCode;
    private @Nullable CommuneCode communeCode;
    private @Nullable String contactEmail;
    private @Nullable ContactPhone contactPhone;

    private @Nullable PrescriberTitle prescriberTitle;
    private @Nullable String externalId;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    /** A new organisation of the club, before it gets a kind. */
    @SuppressWarnings("NullAway.Init")
    public Organisation(UUID clubId, Siret siret, Instant createdAt) {
        super(clubId, createdAt);
        this.siret = siret;
    }

    /** The organisation with this id or short reference, in this club. */
    public static Optional<Organisation> find(UUID club, Reference reference) {
        return reference.find(
                SubjectKind.ORGANISATION,
                id -> find(club, id),
                number -> find("clubId = ?1 and number = ?2", club, number).firstResultOptional());
    }

    /** The organisation with this id, in this club. */
    public static Optional<Organisation> find(UUID club, UUID id) {
        return find("clubId = ?1 and id = ?2", club, id).firstResultOptional();
    }

    /** The organisation with this SIRET, in this club, also one that has left. */
    public static Optional<Organisation> find(UUID club, Siret siret) {
        return find("clubId = ?1 and siret = ?2", club, siret).firstResultOptional();
    }

    /** One that had left comes back as nothing that it was: what it is now is said next. */
    public void rejoin() {
        if (!isMember()) {
            comeBack();
            company = false;
            structureKind = null;
            capacities.clear();
            prescriberTitle = null;
            partnerKinds = new ArrayList<>();
        }
    }

    /** Makes it a company, or updates it as one. */
    public void becomeCompany(Identity identity, @Nullable NafCode naf) {
        describe(identity, company);
        this.company = true;
        this.nafCode = naf;
    }

    /** Makes it an insertion structure, or updates it as one. */
    public void becomeStructure(Identity identity, StructureCapacities structureCapacities, PrescriberTitle title) {
        describe(identity, structureKind != null);
        this.prescriberTitle = title;
        this.structureKind = structureCapacities.main();
        if (!structureCapacities.equals(capacities().orElse(null))) {
            capacities.clear();
            capacities.addAll(structureCapacities.all());
        }
    }

    /** Makes it a partner, or updates it as one. */
    public void becomePartner(Identity identity, Set<PartnerKind> kinds) {
        describe(identity, !partnerKinds.isEmpty());
        this.partnerKinds = kinds.stream().sorted().toList();
    }

    /** One that becomes another kind too keeps its key, unless it gets another. */
    private void describe(Identity identity, boolean known) {
        this.siret = identity.siret();
        this.name = identity.name();
        this.communeCode = identity.communeCode();
        this.externalId = known || identity.externalId() != null ? identity.externalId() : externalId;
        changeContact(identity.contact());
    }

    public void changeContact(Contact contact) {
        this.contactEmail = contact.email();
        this.contactPhone = contact.phone();
    }

    public Siret siret() {
        return siret;
    }

    public String name() {
        return name;
    }

    /** Whether it is a company, which posts needs. */
    public boolean isCompany() {
        return company;
    }

    /**
     * The main kind of structure, whether active today or not. Empty when it is not a structure. For what it may do on a day, see {@link #kindsOn}.
     */
    public Optional<StructureKind> structureKind() {
        return Optional.ofNullable(structureKind);
    }

    /** All the kinds of structure, with their dates. Empty when it is not a structure. */
    public Optional<StructureCapacities> capacities() {
        return structureKind().map(main -> new StructureCapacities(main, capacities));
    }

    /** The kinds of structure on this day, the main one first. They determine what it may sign on that day. */
    public List<StructureKind> kindsOn(LocalDate day) {
        return capacities().map(all -> all.activeOn(day)).orElse(List.of());
    }

    /** The title by which it may diagnose eligibility itself; {@link PrescriberTitle#NONE} without one. */
    public PrescriberTitle prescriberTitle() {
        return prescriberTitle == null ? PrescriberTitle.NONE : prescriberTitle;
    }

    /** The kinds of partner. Empty when it is not a partner. */
    public List<PartnerKind> partnerKinds() {
        return partnerKinds;
    }

    /** The activity code (NAF). Empty when unknown. */
    public Optional<NafCode> nafCode() {
        return Optional.ofNullable(nafCode);
    }

    /** The commune. Empty when unknown. */
    public Optional<CommuneCode> communeCode() {
        return Optional.ofNullable(communeCode);
    }

    /** The contacts, each null when unknown. */
    public Contact contact() {
        return new Contact(contactEmail, contactPhone);
    }

    /** The key in the system of the member who registered it. */
    public @Nullable String externalId() {
        return externalId;
    }

    /** The words of the name, without accents and capitals. */
    public String nameKey() {
        return nameKey;
    }
}
