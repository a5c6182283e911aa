package fr.clubbusiness.clause.participation;

import fr.clubbusiness.clause.rule.ApprovalRules;
import fr.clubbusiness.clause.rule.ParticipationRefusal;
import fr.clubbusiness.clause.rule.ParticipationStatus;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.DuplicateText;
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
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A person in a lot, by a work contract with an employer. An erasure cuts the person and the contract; the hours stay. */
@Entity
@DuplicateText(
        constraint = "clause_participation_once",
        french = "Cette personne est déjà proposée ou agréée pour ce lot chez cet employeur.",
        english = "This person is proposed or approved for this lot at this employer already.")
public class ClauseParticipation extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private UUID clubId;

    @Column(updatable = false)
    private UUID marketId;

    @Column(updatable = false)
    private UUID lotId;

    @Column(updatable = false)
    private @Nullable UUID beneficiaryId;

    @Column(updatable = false)
    private @Nullable UUID employmentId;

    @Column(updatable = false)
    private UUID employerId;

    @Formula("clause_party(employer_id)")
    private @Nullable String employerName;

    /** Null for the firms. */
    @Formula("clause_person(id)")
    private @Nullable Long personNumber;

    /** Null for whoever does not read the contract. */
    @Formula("clause_contract(id)")
    private @Nullable Long contractNumber;

    @Column(updatable = false)
    private LocalDate firstOn;

    @Column(updatable = false)
    private boolean byHire;

    @Enumerated(EnumType.STRING)
    private ParticipationStatus status;

    private @Nullable LocalDate approvedFrom;
    private @Nullable LocalDate approvedUntil;

    @Enumerated(EnumType.STRING)
    private @Nullable ParticipationRefusal refusal;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    /** Who takes part, in what, and by which contract. */
    public record Proposed(UUID market, UUID lot, UUID person, UUID contract, UUID employer) {}

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ClauseParticipation() {}

    /**
     * One that is proposed.
     *
     * @param firstOn the day on which the person starts on the lot
     * @param byHire whether the club proposes it by itself
     */
    @SuppressWarnings("NullAway.Init")
    public ClauseParticipation(UUID club, Proposed who, LocalDate firstOn, boolean byHire, Instant now) {
        this.clubId = club;
        this.marketId = who.market();
        this.lotId = who.lot();
        this.beneficiaryId = who.person();
        this.employmentId = who.contract();
        this.employerId = who.employer();
        this.firstOn = firstOn;
        this.byHire = byHire;
        this.status = ParticipationStatus.PROPOSED;
        this.createdAt = now;
    }

    void approve(ApprovalRules.Approval approval) {
        Conflict.unlessStep(status, ParticipationStatus.APPROVED);
        status = ParticipationStatus.APPROVED;
        approvedFrom = approval.from();
        approvedUntil = approval.until();
    }

    void refuse(ParticipationRefusal why) {
        Conflict.unlessStep(status, ParticipationStatus.REFUSED);
        status = ParticipationStatus.REFUSED;
        refusal = why;
    }

    /** The contract that it was proposed by is no longer one. */
    public void endWithContract() {
        refuse(ParticipationRefusal.CONTRACT_ENDED);
    }

    /** No hour counts after this day; it ends now when the day has passed. */
    void shorten(LocalDate last, LocalDate today) {
        approvedUntil = last;
        if (last.isBefore(today)) {
            end();
        }
    }

    /** Its last day has passed. */
    public void end() {
        Conflict.unlessStep(status, ParticipationStatus.ENDED);
        status = ParticipationStatus.ENDED;
    }

    public UUID id() {
        return id;
    }

    UUID club() {
        return clubId;
    }

    public UUID market() {
        return marketId;
    }

    public UUID lot() {
        return lotId;
    }

    /** The person; empty once they are erased. */
    Optional<UUID> person() {
        return Optional.ofNullable(beneficiaryId);
    }

    /** By which its person is told from others; itself once they are erased. */
    public UUID personKey() {
        return beneficiaryId == null ? id : beneficiaryId;
    }

    /** Whether it still names one. */
    public boolean hasPerson() {
        return beneficiaryId != null;
    }

    /** Their reference; null for the firms, and once they are erased. */
    @Nullable
    String personReference() {
        return personNumber == null ? null : Reference.write(SubjectKind.BENEFICIARY, personNumber);
    }

    /** The reference of the contract; null for whoever does not read it. */
    public @Nullable String contractReference() {
        return contractNumber == null ? null : Reference.write(SubjectKind.EMPLOYMENT, contractNumber);
    }

    public UUID employer() {
        return employerId;
    }

    public @Nullable String employerName() {
        return employerName;
    }

    LocalDate firstOn() {
        return firstOn;
    }

    boolean isByHire() {
        return byHire;
    }

    public ParticipationStatus status() {
        return status;
    }

    @Nullable
    LocalDate approvedFrom() {
        return approvedFrom;
    }

    @Nullable
    LocalDate approvedUntil() {
        return approvedUntil;
    }

    @Nullable
    ParticipationRefusal refusal() {
        return refusal;
    }

    Instant createdAt() {
        return createdAt;
    }
}
