package fr.clubbusiness.clause.ledger;

import fr.clubbusiness.clause.participation.ClauseParticipation;
import fr.clubbusiness.clause.rule.ClauseLineStatus;
import fr.clubbusiness.clause.rule.LineProof;
import fr.clubbusiness.clause.rule.LineRejection;
import fr.clubbusiness.clause.rule.WorkMode;
import fr.clubbusiness.problem.Conflict;
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
import java.time.YearMonth;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Hours of a month: declared, or a counter-line that corrects a closed month. Nothing of it changes but its status, and that no more once it is decided. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in queries only
class ClauseLine extends PanacheEntityBase {
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
    private UUID participationId;

    @Column(updatable = false)
    private LocalDate month;

    @Column(updatable = false)
    private int counter;

    @Column(updatable = false)
    private boolean correction;

    @Column(updatable = false)
    private BigDecimal hours;

    @Column(updatable = false)
    private BigDecimal training;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private WorkMode mode;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ContractType contractType;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable LineProof proof;

    @Enumerated(EnumType.STRING)
    private ClauseLineStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable LineRejection rejection;

    @Column(updatable = false)
    private Instant declaredAt;

    private @Nullable Instant decidedAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ClauseLine() {}

    /** Hours that somebody declares, at this place of the chain of their month. */
    @SuppressWarnings("NullAway.Init")
    ClauseLine(UUID club, ClauseParticipation of, LineTerms terms, int counter, boolean correction, Instant now) {
        this.clubId = club;
        this.marketId = of.market();
        this.lotId = of.lot();
        this.participationId = of.id();
        this.month = terms.month().atDay(1);
        this.counter = counter;
        this.correction = correction;
        this.hours = terms.hours();
        this.training = terms.training();
        this.mode = terms.mode();
        this.contractType = terms.contractType();
        this.proof = terms.proof();
        this.status = ClauseLineStatus.DECLARED;
        this.declaredAt = now;
    }

    /** Changes the status. Returns false when it already has this one for this reason. */
    boolean move(ClauseLineStatus to, @Nullable LineRejection why, Instant now) {
        if (status == to && rejection == why) {
            return false;
        }
        Conflict.unlessStep(status, to);
        status = to;
        rejection = why;
        decidedAt = to == ClauseLineStatus.CHECKED ? null : now;
        return true;
    }

    UUID id() {
        return id;
    }

    UUID market() {
        return marketId;
    }

    UUID participation() {
        return participationId;
    }

    YearMonth month() {
        return YearMonth.from(month);
    }

    ClauseLineStatus status() {
        return status;
    }

    /** What it says. */
    LineTerms terms() {
        return new LineTerms(month(), hours, training, mode, contractType, proof);
    }

    LineView view() {
        return new LineView(
                id,
                marketId,
                lotId,
                participationId,
                month().toString(),
                counter,
                correction,
                hours,
                training,
                mode,
                contractType,
                proof,
                status,
                rejection,
                declaredAt,
                decidedAt);
    }
}
