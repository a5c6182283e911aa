package fr.clubbusiness.introduction;

import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.introduction.rule.CancelReason;
import fr.clubbusiness.introduction.rule.SubstantialHire;
import fr.clubbusiness.vocabulary.ContractType;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The work contract that an introduction led to. The employer is the poster of the need, or a structure that lends the person to it. */
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

    private UUID employerId;

    @Enumerated(EnumType.STRING)
    private ContractType contractType;

    private LocalDate startDate;
    private @Nullable LocalDate endDate;
    private @Nullable BigDecimal weeklyHours;
    private @Nullable BigDecimal totalHours;
    private boolean substantial;
    private Instant hiredAt;

    @Enumerated(EnumType.STRING)
    private @Nullable CancelReason cancelReason;

    private @Nullable Instant cancelledAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Hire() {}

    public Hire(UUID introductionId, EmployerSide employer, UUID employerId, ContractTerms terms, Instant hiredAt) {
        this.introductionId = introductionId;
        this.employer = employer;
        this.employerId = employerId;
        this.contractType = terms.type();
        this.startDate = terms.start();
        this.endDate = terms.end();
        this.weeklyHours = terms.weeklyHours();
        this.totalHours = terms.totalHours();
        this.substantial = SubstantialHire.isSubstantial(terms);
        this.hiredAt = hiredAt;
    }

    public static Optional<Hire> of(UUID introduction) {
        return findByIdOptional(introduction);
    }

    /** The person's other hires in force on {@code today}, the substantial ones first. */
    public static List<Hire> othersInForce(UUID beneficiary, UUID except, LocalDate today) {
        return list(
                "cancelledAt is null and introductionId <> ?2 and (endDate is null or endDate >= ?3)"
                        + " and introductionId in (select i.id from Introduction i where i.beneficiaryId = ?1)"
                        + " order by substantial desc, introductionId",
                beneficiary,
                except,
                today);
    }

    /** Changes the dates of the contract. Its hours and kind do not change. */
    public void correctDates(ContractTerms terms) {
        this.startDate = terms.start();
        this.endDate = terms.end();
        this.substantial = SubstantialHire.isSubstantial(terms);
    }

    public void cancel(CancelReason reason, Instant at) {
        this.cancelReason = reason;
        this.cancelledAt = at;
    }

    /** Whether this contract has the same content. A repeated request is recognised by it. */
    public boolean hasSameContent(EmployerSide side, UUID organisation, ContractTerms terms) {
        return cancelledAt == null
                && employer == side
                && employerId.equals(organisation)
                && rounded(terms()).equals(rounded(terms));
    }

    /** The terms without trailing zeros: the database adds some after the decimal point. */
    private static ContractTerms rounded(ContractTerms terms) {
        return new ContractTerms(
                terms.type(), terms.start(), terms.end(), plain(terms.weeklyHours()), plain(terms.totalHours()));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal hours) {
        return hours == null ? null : hours.stripTrailingZeros();
    }

    /** The terms of the contract. */
    public ContractTerms terms() {
        return new ContractTerms(contractType, startDate, endDate, weeklyHours, totalHours);
    }

    public UUID introductionId() {
        return introductionId;
    }

    /** Which side employs the person. */
    public EmployerSide employer() {
        return employer;
    }

    /** The employing organisation. */
    public UUID employerId() {
        return employerId;
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
