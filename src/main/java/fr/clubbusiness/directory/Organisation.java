package fr.clubbusiness.directory;

import fr.clubbusiness.problem.DuplicateText;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.NafCode;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.Siret;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A company, an insertion structure, a partner, or several of these: one row a SIRET and club. The agency that runs the club is one too,
 * so that everybody acts for an organisation.
 */
@Entity
@DuplicateText(
        constraint = "organisation_siret_unique",
        french = "Ce SIRET est déjà inscrit au club.",
        english = "This SIRET is already registered.")
public class Organisation extends PanacheEntityBase {

    /** What an organisation tells of itself, whatever it is. */
    public record Identity(
            Siret siret,
            String name,
            CommuneCode communeCode,
            Contact contact,
            @Nullable String externalId) {}

    /** How to reach it. */
    record Contact(@Nullable String email, @Nullable String phone) {}

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Generated
    @Column(updatable = false)
    private long number;

    private UUID clubId;
    private Siret siret;
    private String name;

    /** The name without accents and capitals, by which lists are ordered: known once the row is read. */
    @Column(insertable = false, updatable = false)
    private String nameKey;

    private boolean company;

    /** The main one of its capacities. */
    @Enumerated(EnumType.STRING)
    private @Nullable StructureKind structureKind;

    @ElementCollection
    @CollectionTable(name = "structure_capacity", joinColumns = @JoinColumn(name = "organisation_id"))
    @BatchSize(size = 200) // of a whole page at once
    private List<StructureCapacity> capacities = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private List<PartnerKind> partnerKinds = new ArrayList<>();

    private @Nullable NafCode nafCode;
    private @Nullable CommuneCode communeCode;
    private @Nullable String contactEmail;
    private @Nullable String contactPhone;

    private @Nullable PrescriberTitle prescriberTitle;
    private @Nullable String externalId;
    private Instant createdAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    /** A new member of the club, which then becomes a company or a structure. */
    @SuppressWarnings("NullAway.Init")
    Organisation(UUID clubId, Siret siret, Instant createdAt) {
        this.clubId = clubId;
        this.siret = siret;
        this.createdAt = createdAt;
    }

    /** The organisation that an id or a short reference names, in this club. */
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

    /** Makes it a company, or changes what it tells as one. */
    void becomeCompany(Identity identity, @Nullable NafCode naf) {
        describe(identity);
        this.company = true;
        this.nafCode = naf;
    }

    /** Makes it an insertion structure, or changes what it tells as one. */
    void becomeStructure(Identity identity, StructureCapacities told, PrescriberTitle title) {
        describe(identity);
        this.prescriberTitle = title;
        this.structureKind = told.main();
        if (!told.equals(capacities().orElse(null))) {
            capacities.clear();
            capacities.addAll(told.all());
        }
    }

    /** Makes it a partner, or changes what it tells as one. */
    void becomePartner(Identity identity, Set<PartnerKind> kinds) {
        describe(identity);
        this.partnerKinds = kinds.stream().sorted().toList();
    }

    private void describe(Identity identity) {
        this.siret = identity.siret();
        this.name = identity.name();
        this.communeCode = identity.communeCode();
        this.externalId = identity.externalId();
        reachAt(identity.contact());
    }

    /** Changes how to reach it. */
    void reachAt(Contact contact) {
        this.contactEmail = contact.email();
        this.contactPhone = contact.phone();
    }

    /** Its key inside the database and the API. */
    public UUID id() {
        return id;
    }

    /** Its short reference, {@code E-0412}. */
    public String reference() {
        return Reference.write(SubjectKind.ORGANISATION, number);
    }

    long number() {
        return number;
    }

    /** The club it belongs to. */
    public UUID clubId() {
        return clubId;
    }

    /** Its establishment number. */
    public Siret siret() {
        return siret;
    }

    /** How it is called. */
    public String name() {
        return name;
    }

    /** Whether it is a company, which posts needs. */
    public boolean isCompany() {
        return company;
    }

    /** By what kind of insertion structure it is known, today or not; empty when it is none. What it may do asks {@link #kindsOn}. */
    public Optional<StructureKind> structureKind() {
        return Optional.ofNullable(structureKind);
    }

    /** All the kinds that it is, with their dates; empty when it is no structure. */
    Optional<StructureCapacities> capacities() {
        return structureKind().map(main -> new StructureCapacities(main, capacities));
    }

    /** The kinds of structure that it is on this day, the main one first: what it may sign then depends on them. */
    public List<StructureKind> kindsOn(LocalDate day) {
        return capacities().map(all -> all.activeOn(day)).orElse(List.of());
    }

    /** Whether it may diagnose eligibility by itself, by what title and when. */
    public PrescriberTitle prescriberTitle() {
        return prescriberTitle == null ? PrescriberTitle.NONE : prescriberTitle;
    }

    /** What it is as a partner; empty when it is none. */
    List<PartnerKind> partnerKinds() {
        return partnerKinds;
    }

    /** Its activity. */
    public Optional<NafCode> nafCode() {
        return Optional.ofNullable(nafCode);
    }

    /** Where it is; the agency may not have said. */
    public Optional<CommuneCode> communeCode() {
        return Optional.ofNullable(communeCode);
    }

    /** How to reach it; the agency may not have said. */
    Contact contact() {
        return new Contact(contactEmail, contactPhone);
    }

    /** Its key in the system of who registered it. */
    public @Nullable String externalId() {
        return externalId;
    }

    /** Its name without accents and capitals. */
    String nameKey() {
        return nameKey;
    }

    /** When it joined. */
    public Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }
}
