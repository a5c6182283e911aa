package fr.clubbusiness.directory;

import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.NafCode;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.Siret;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A company, an insertion structure, or both: one row a SIRET, within a club. The agency that runs the club is one too, so
 * that everybody acts for an organisation.
 */
@Entity
public class Organisation extends PanacheEntityBase {

    /** What an organisation tells of itself, whatever it is. */
    public record Identity(
            Siret siret,
            String name,
            CommuneCode communeCode,
            Contact contact,
            @Nullable String externalId) {}

    /** How to reach it. */
    public record Contact(String email, @Nullable String phone) {}

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

    @Enumerated(EnumType.STRING)
    private @Nullable StructureKind structureKind;

    private boolean agency;
    private @Nullable NafCode nafCode;
    private @Nullable CommuneCode communeCode;
    private @Nullable String contactEmail;
    private @Nullable String contactPhone;

    @Enumerated(EnumType.STRING)
    private @Nullable Prescriber prescriber;

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

    /** The organisation of this SIRET, in whatever club. */
    static Optional<Organisation> bySiret(Siret siret) {
        return find("siret", siret).firstResultOptional();
    }

    /** The organisation that an id or a short reference names, in this club. */
    public static Optional<Organisation> find(UUID club, Reference reference) {
        var byId = reference.id().flatMap(id -> find(club, id));
        return byId.isPresent() ? byId : reference.number('E').flatMap(number -> byNumber(club, number));
    }

    private static Optional<Organisation> byNumber(UUID club, long number) {
        return find("clubId = ?1 and number = ?2", club, number).firstResultOptional();
    }

    /** The organisation with this id, in this club. */
    public static Optional<Organisation> find(UUID club, UUID id) {
        return find("clubId = ?1 and id = ?2", club, id).firstResultOptional();
    }

    /** Those with these ids or numbers, in this club. */
    static List<Organisation> named(UUID club, List<UUID> ids, List<Long> numbers) {
        return list("clubId = ?1 and (id in ?2 or number in ?3)", club, ids, numbers);
    }

    /** Makes it a company, or changes what it tells as one. */
    void becomeCompany(Identity identity, @Nullable NafCode naf) {
        describe(identity);
        this.company = true;
        this.nafCode = naf;
    }

    /** Makes it an insertion structure, or changes what it tells as one. */
    void becomeStructure(Identity identity, StructureKind kind, Prescriber title) {
        describe(identity);
        this.structureKind = kind;
        this.prescriber = title;
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
        return Reference.write('E', number);
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

    /** Whether it is the agency that runs the club. */
    public boolean isAgency() {
        return agency;
    }

    /** What kind of insertion structure it is; empty when it is none. */
    public Optional<StructureKind> structureKind() {
        return Optional.ofNullable(structureKind);
    }

    /** Whether it may diagnose eligibility by itself, and by what title. */
    public Prescriber prescriber() {
        return prescriber == null ? Prescriber.NO : prescriber;
    }

    /** Its activity. */
    public Optional<NafCode> nafCode() {
        return Optional.ofNullable(nafCode);
    }

    /** Where it is; the agency may not have said. */
    public Optional<CommuneCode> communeCode() {
        return Optional.ofNullable(communeCode);
    }

    /** Its address for messages. */
    public @Nullable String contactEmail() {
        return contactEmail;
    }

    /** Its telephone. */
    public @Nullable String contactPhone() {
        return contactPhone;
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
