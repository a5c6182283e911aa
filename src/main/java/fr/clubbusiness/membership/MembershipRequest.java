package fr.clubbusiness.membership;

import fr.clubbusiness.directory.PartnerKind;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.ContactPhone;
import fr.clubbusiness.shared.NafCode;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.Siret;
import fr.clubbusiness.shared.SubjectKind;
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
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A request to join the club, from what a stranger types to what the agency decides. */
@Entity
@SuppressWarnings("UnusedVariable") // the club and the time are read in queries only
class MembershipRequest extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    /** Given by the database, and 0 until the row is read again. */
    @Column(insertable = false, updatable = false)
    private long number;

    @Column(updatable = false)
    private UUID clubId;

    @Enumerated(EnumType.STRING)
    private MembershipStatus status;

    @Column(updatable = false)
    private Siret siret;

    @Column(updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private MemberKind kind;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable StructureKind structureKind;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private List<PartnerKind> partnerKinds;

    @Column(updatable = false)
    private @Nullable NafCode nafCode;

    @Column(updatable = false)
    private CommuneCode communeCode;

    @Column(updatable = false)
    private String firstName;

    @Column(updatable = false)
    private String lastName;

    @Column(updatable = false)
    private String email;

    @Column(updatable = false)
    private @Nullable ContactPhone phone;

    @Column(updatable = false)
    private String why;

    @Column(updatable = false)
    private Instant askedAt;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant withdrawnAt;

    private @Nullable Instant confirmedAt;
    private @Nullable Instant decidedAt;
    private @Nullable UUID decidedBy;
    private @Nullable String refusal;
    private @Nullable UUID organisationId;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected MembershipRequest() {}

    /** What somebody typed, in the club that they ask to join. */
    @SuppressWarnings("NullAway.Init")
    MembershipRequest(UUID club, JoinRequest asked, Instant now) {
        this.clubId = club;
        this.status = MembershipStatus.TO_CONFIRM;
        this.siret = asked.siret();
        this.name = asked.name();
        this.kind = asked.kind();
        this.structureKind = asked.structureKind();
        this.partnerKinds = Optional.ofNullable(asked.partnerKinds()).orElse(Set.of()).stream()
                .sorted()
                .toList();
        this.nafCode = asked.nafCode();
        this.communeCode = asked.communeCode();
        this.firstName = asked.contact().firstName();
        this.lastName = asked.contact().lastName();
        this.email = asked.contact().email();
        this.phone = asked.contact().phone();
        this.why = asked.why();
        this.askedAt = now;
    }

    /** Whether its link still takes an answer. */
    boolean isToConfirm(Instant now) {
        return status == MembershipStatus.TO_CONFIRM && withdrawnAt == null && RequestBounds.isInTime(askedAt, now);
    }

    /** Throws {@link Conflict} when the agency can no longer decide so. */
    void requireMayBecome(MembershipStatus to) {
        Conflict.unlessStep(status, to);
    }

    /** Its contact confirmed it. */
    void confirm(Instant now) {
        move(MembershipStatus.SUBMITTED);
        confirmedAt = now;
    }

    /** The agency admitted the organisation. */
    void admit(UUID organisation, UUID by, Instant now) {
        move(MembershipStatus.ADMITTED);
        organisationId = organisation;
        decide(by, now);
    }

    /** The agency said why not. */
    void refuse(String reason, UUID by, Instant now) {
        move(MembershipStatus.REFUSED);
        refusal = reason;
        decide(by, now);
    }

    private void decide(UUID by, Instant now) {
        decidedBy = by;
        decidedAt = now;
    }

    private void move(MembershipStatus to) {
        requireMayBecome(to);
        status = to;
    }

    UUID id() {
        return id;
    }

    String reference() {
        return Reference.write(SubjectKind.MEMBERSHIP_REQUEST, number);
    }

    UUID clubId() {
        return clubId;
    }

    MembershipStatus status() {
        return status;
    }

    Siret siret() {
        return siret;
    }

    String name() {
        return name;
    }

    MemberKind kind() {
        return kind;
    }

    Optional<StructureKind> structureKind() {
        return Optional.ofNullable(structureKind);
    }

    List<PartnerKind> partnerKinds() {
        return partnerKinds;
    }

    Optional<NafCode> nafCode() {
        return Optional.ofNullable(nafCode);
    }

    CommuneCode communeCode() {
        return communeCode;
    }

    JoinRequest.JoinContact contact() {
        return new JoinRequest.JoinContact(firstName, lastName, email, phone);
    }

    String why() {
        return why;
    }

    Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    Optional<UUID> organisation() {
        return Optional.ofNullable(organisationId);
    }
}
