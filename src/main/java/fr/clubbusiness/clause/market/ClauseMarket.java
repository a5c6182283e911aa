package fr.clubbusiness.clause.market;

import fr.clubbusiness.clause.rule.ClauseMarketStatus;
import fr.clubbusiness.clause.rule.QuarterTotals;
import fr.clubbusiness.problem.Conflict;
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
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A public market with social clauses. Once it has started, it stays as it was written. */
@Entity
public class ClauseMarket extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    /** Given by the database, and 0 until the row is read again. */
    @Column(insertable = false, updatable = false)
    private long number;

    @Column(updatable = false)
    private UUID clubId;

    private String title;

    private UUID buyerId;

    @Formula("clause_party(buyer_id)")
    private @Nullable String buyerName;

    private @Nullable UUID facilitatorId;

    @Formula("clause_party(facilitator_id)")
    private @Nullable String facilitatorName;

    private boolean trainingCounts;

    @Enumerated(EnumType.STRING)
    private ClauseMarketStatus status;

    /** The first day of the quarter whose people are counted next. */
    private LocalDate nextQuarter;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ClauseMarket() {}

    /**
     * A draft.
     *
     * @param facilitator the structure that follows its clauses; null for the agency
     */
    @SuppressWarnings("NullAway.Init")
    ClauseMarket(UUID club, MarketRequest request, UUID buyer, @Nullable UUID facilitator, ZonedDateTime now) {
        this.clubId = club;
        describe(request, buyer, facilitator);
        this.status = ClauseMarketStatus.DRAFT;
        this.createdAt = now.toInstant();
        this.nextQuarter = QuarterTotals.quarterOf(now.toLocalDate());
    }

    /** Writes it anew, while it is a draft. */
    final void describe(MarketRequest request, UUID buyer, @Nullable UUID facilitator) {
        this.title = request.title();
        this.buyerId = buyer;
        this.facilitatorId = facilitator;
        this.trainingCounts = Boolean.TRUE.equals(request.trainingCounts());
    }

    /** Changes the status. Returns false when it already has this one. */
    boolean move(ClauseMarketStatus to) {
        if (status == to) {
            return false;
        }
        Conflict.unlessStep(status, to);
        status = to;
        return true;
    }

    /**
     * Lets pass what is written in a draft.
     *
     * @throws Conflict when it is no draft
     */
    void requireDraft() {
        if (status != ClauseMarketStatus.DRAFT) {
            throw new Conflict(
                    "clause-market-not-draft",
                    "Ce marché est %s : ni lui ni ses lots ne changent plus.".formatted(status.label()),
                    "This market is %s: neither it nor its lots change any more.".formatted(status));
        }
    }

    /**
     * Lets pass what is done while it runs.
     *
     * @throws Conflict when it has not started, or is closed
     */
    public void requireRunning() {
        requireRunning(status);
    }

    /** The same of a market whose row the caller does not read. */
    public static void requireRunning(ClauseMarketStatus status) {
        if (status != ClauseMarketStatus.RUNNING) {
            throw new Conflict(
                    "clause-market-not-running",
                    "Ce marché est %s : rien ne s'y propose ni ne s'y déclare.".formatted(status.label()),
                    "This market is %s: nothing is proposed or declared in it.".formatted(status));
        }
    }

    /** The quarter whose people are counted next. */
    public LocalDate nextQuarter() {
        return nextQuarter;
    }

    /** That quarter is counted and frozen. */
    public void countedQuarter() {
        nextQuarter = QuarterTotals.after(nextQuarter);
    }

    public UUID id() {
        return id;
    }

    /** The short reference, {@code K-0031}. */
    public String reference() {
        return Reference.write(SubjectKind.CLAUSE_MARKET, number);
    }

    public String title() {
        return title;
    }

    UUID buyer() {
        return buyerId;
    }

    @Nullable
    String buyerName() {
        return buyerName;
    }

    /** The structure that follows its clauses; empty for the agency. */
    public Optional<UUID> facilitator() {
        return Optional.ofNullable(facilitatorId);
    }

    public @Nullable String facilitatorName() {
        return facilitatorName;
    }

    /** Whether hours of training count. */
    public boolean countsTraining() {
        return trainingCounts;
    }

    ClauseMarketStatus status() {
        return status;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }
}
