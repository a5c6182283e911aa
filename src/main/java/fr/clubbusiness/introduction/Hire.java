package fr.clubbusiness.introduction;

import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.introduction.rule.CancelReason;
import fr.clubbusiness.introduction.rule.SubstantialHire;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** An introduction that led to a work contract, whose terms are those of its {@link Employment}. The employer is the poster of the need, or a structure that lends to it. */
@Entity
public class Hire extends PanacheEntityBase {

    /** Which side employs the person. */
    @Schema(name = "HireEmployer")
    public enum EmployerSide {
        COMPANY,
        STRUCTURE
    }

    @Id
    private UUID introductionId;

    @Enumerated(EnumType.STRING)
    private EmployerSide employer;

    private UUID employmentId;

    /** The last day of the contract and its renewals; null while one of them is open-ended, or when none took place. */
    @Formula("(select case when count(*) = count(e.last_day) then max(e.last_day) end from employment e"
            + " where e.introduction_id = introduction_id and e.status not in ('NOT_STARTED', 'CANCELLED'))")
    private @Nullable LocalDate lastDay;

    private boolean substantial;
    private Instant hiredAt;

    @Enumerated(EnumType.STRING)
    private @Nullable CancelReason cancelReason;

    private @Nullable Instant cancelledAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Hire() {}

    public Hire(UUID introductionId, EmployerSide employer, Employment contract, Instant hiredAt) {
        this.introductionId = introductionId;
        this.employer = employer;
        this.employmentId = contract.id();
        this.substantial = SubstantialHire.isSubstantial(contract.terms());
        this.hiredAt = hiredAt;
    }

    public static Optional<Hire> of(UUID introduction) {
        return findByIdOptional(introduction);
    }

    /** The person's other hires whose contract, or a renewal of it, binds on {@code today}, the substantial ones first. */
    public static List<Hire> othersInForce(UUID beneficiary, UUID except, LocalDate today) {
        return list(
                "cancelledAt is null and introductionId <> ?2 and introductionId in (select e.introductionId from Employment e"
                        + " where e.beneficiaryId = ?1 and e.status in (SIGNED, STARTED) and (e.lastDay is null or e.lastDay >= ?3))"
                        + " order by substantial desc, introductionId",
                beneficiary,
                except,
                today);
    }

    /** The terms of the contract changed. */
    public void follow(ContractTerms terms) {
        this.substantial = SubstantialHire.isSubstantial(terms);
    }

    public void cancel(CancelReason reason, Instant at) {
        this.cancelReason = reason;
        this.cancelledAt = at;
    }

    /** The contract. */
    public Employment contract() {
        return Employment.get(employmentId);
    }

    /** Whether it is in force on these terms. A repeated request is recognised by it. */
    public boolean hasSameContent(EmployerSide side, UUID organisation, ContractTerms terms) {
        return cancelledAt == null
                && employer == side
                && contract().employerId().equals(organisation)
                && contract().terms().isSameAs(terms);
    }

    public UUID introductionId() {
        return introductionId;
    }

    /** Which side employs the person. */
    public EmployerSide employer() {
        return employer;
    }

    /** The last day of the contract and its renewals; null without one. The company knows the person until some time after it. */
    @Nullable
    LocalDate lastDay() {
        return lastDay;
    }

    /** Whether it suspended the person's other introductions. See {@link SubstantialHire}. */
    public boolean isSubstantial() {
        return substantial;
    }

    /** When the hire was recorded. */
    Instant hiredAt() {
        return hiredAt;
    }

    /** Why it was cancelled; empty while it is in force. */
    Optional<CancelReason> cancelReason() {
        return Optional.ofNullable(cancelReason);
    }
}
