package fr.clubbusiness.employment;

import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.vocabulary.ContractType;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A work contract of a person, with the structure that accompanied them when it was signed. {@link Contracts} signs and moves it, and records every step.
 * Who, with whom and by which kind of contract never change: a renewal is a contract of its own.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in queries only
public class Employment extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(insertable = false, updatable = false)
    private long number;

    @Column(updatable = false)
    private UUID clubId;

    @Column(updatable = false)
    private UUID beneficiaryId;

    @Column(updatable = false)
    private UUID structureId;

    /** The database sets it, and changes it with the person's structure. */
    @Column(insertable = false, updatable = false)
    private UUID holderId;

    @Column(updatable = false)
    private UUID employerId;

    @Column(updatable = false)
    private @Nullable UUID hostId;

    @Column(updatable = false)
    private @Nullable UUID introductionId;

    @Column(updatable = false)
    private @Nullable UUID renewsId;

    @Column(insertable = false, updatable = false)
    private UUID stayId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ContractType contractType;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable StructureKind capacity;

    @Column(updatable = false)
    private boolean insertion;

    private LocalDate startDate;
    private @Nullable LocalDate endDate;
    private @Nullable BigDecimal weeklyHours;
    private @Nullable BigDecimal totalHours;

    @Enumerated(EnumType.STRING)
    private EmploymentStatus status;

    private @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable ExitKind exitKind;

    @Column(insertable = false, updatable = false)
    private @Nullable LocalDate lastDay;

    @Formula("case when exit_kind is not null then first_day_of_stay(id) end")
    private @Nullable LocalDate firstDayOfEndedStay;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Employment() {}

    @SuppressWarnings("NullAway.Init")
    Employment(SignedContract signed, Instant now) {
        var person = signed.person();
        this.clubId = person.clubId();
        this.beneficiaryId = person.id();
        this.structureId = person.structureId();
        this.holderId = person.structureId();
        this.employerId = signed.employerId();
        this.hostId = signed.hostId();
        this.introductionId = signed.introductionId();
        this.renewsId = signed.renewsId();
        this.contractType = signed.terms().type();
        this.capacity = signed.employer().kindOfStructure().orElse(null);
        this.insertion = InsertionContracts.isInsertion(contractType, capacity);
        this.status = EmploymentStatus.SIGNED;
        this.createdAt = now;
        set(signed.terms());
    }

    /** The contract with this id. */
    public static Employment get(UUID id) {
        return Employment.<Employment>findByIdOptional(id).orElseThrow();
    }

    /** Changes its dates and hours. Throws {@link Conflict} once it has ended. */
    void correct(ContractTerms terms) {
        requireInForce();
        set(terms);
    }

    /** Checks that its dates and hours may change. Throws {@link Conflict} once it has ended. */
    public void requireInForce() {
        status.requireInForce();
    }

    /** Moves to a status in which it is not over. */
    void move(EmploymentStatus to) {
        Conflict.unlessStep(status, to);
        this.status = to;
    }

    /** Ends it on this day, or says more of its end. */
    void end(EmploymentStatus how, LocalDate on, @Nullable ExitKind kind) {
        if (status != how) {
            move(how);
        }
        this.endedOn = on;
        this.exitKind = kind;
    }

    private void set(ContractTerms terms) {
        this.startDate = terms.start();
        this.endDate = terms.end();
        this.weeklyHours = terms.weeklyHours();
        this.totalHours = terms.totalHours();
    }

    public ContractTerms terms() {
        return new ContractTerms(contractType, startDate, endDate, weeklyHours, totalHours);
    }

    public UUID id() {
        return id;
    }

    /** The short reference, {@code C-0012}. */
    public String reference() {
        return Reference.write(SubjectKind.EMPLOYMENT, number);
    }

    public UUID personId() {
        return beneficiaryId;
    }

    /** The structure that accompanied the person when it was signed. */
    public UUID signedWith() {
        return structureId;
    }

    /** The structure that accompanies the person now; another one than at the signature when they were transferred. */
    public UUID holderId() {
        return holderId;
    }

    public UUID employerId() {
        return employerId;
    }

    /** The company to which the employer lends the person; null when the person works at the employer's. */
    public @Nullable UUID hostId() {
        return hostId;
    }

    /** The introduction that led to it; null when it was signed outside the club. */
    public @Nullable UUID introductionId() {
        return introductionId;
    }

    public @Nullable UUID renewsId() {
        return renewsId;
    }

    /** The first of the contracts that it renews, or itself. */
    public UUID stayId() {
        return stayId;
    }

    /** The kind under which a structure signed it; null for a company. */
    public @Nullable StructureKind capacity() {
        return capacity;
    }

    public boolean isInsertion() {
        return insertion;
    }

    public EmploymentStatus status() {
        return status;
    }

    /** The day on which it ended; null before. */
    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    /** What the person does since; null when nobody said it. */
    public @Nullable ExitKind exitKind() {
        return exitKind;
    }

    /** How the exit counts; null when nobody said it. */
    public @Nullable ExitCategory exitCategory() {
        return exitKind == null || endedOn == null || firstDayOfEndedStay == null
                ? null
                : ExitCategory.of(exitKind, capacity, firstDayOfEndedStay, endedOn);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int version() {
        return version;
    }
}
