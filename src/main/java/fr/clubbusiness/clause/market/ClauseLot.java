package fr.clubbusiness.clause.market;

import fr.clubbusiness.clause.rule.ApprovalRules;
import fr.clubbusiness.clause.rule.LotBalance;
import fr.clubbusiness.clause.rule.PromisedHours;
import fr.clubbusiness.clause.rule.WorkMode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A lot of a market: who does the work, when, and how many hours it promises, with the numbers from which they are computed. */
@Entity
public class ClauseLot extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private UUID clubId;

    @Column(updatable = false)
    private UUID marketId;

    private String title;

    private UUID holderId;

    @Formula("clause_party(holder_id)")
    private @Nullable String holderName;

    private LocalDate startsOn;

    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private List<WorkMode> modes;

    private BigDecimal amount;

    private @Nullable BigDecimal labourShare;

    private @Nullable BigDecimal rate;

    private @Nullable BigDecimal hourlyCost;

    private @Nullable BigDecimal slice;

    /** How its hours became whole ones: an operator who changes that changes no promise. */
    @Enumerated(EnumType.STRING)
    private RoundingMode rounding;

    private int promisedHours;

    /** When the club looks whether its hours follow; null before the market starts, and after the last look. */
    @SuppressWarnings("UnusedVariable") // read in queries only
    private @Nullable LocalDate nextLookOn;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ClauseLot() {}

    @SuppressWarnings("NullAway.Init")
    ClauseLot(UUID club, ClauseMarket market, LotRequest request, UUID holder, RoundingMode rounding, Instant now) {
        this.clubId = club;
        this.marketId = market.id();
        describe(request, holder, rounding);
        this.createdAt = now;
    }

    /** Writes it anew, while its market is a draft. */
    final void describe(LotRequest request, UUID holder, RoundingMode how) {
        var promise = request.promise();
        this.title = request.title();
        this.holderId = holder;
        this.startsOn = request.startsOn();
        this.endsOn = request.endsOn();
        this.modes = request.modes().stream().distinct().sorted().toList();
        this.amount = promise.amount();
        this.labourShare = promise.labourShare();
        this.rate = promise.rate();
        this.hourlyCost = promise.hourlyCost();
        this.slice = promise.slice();
        this.rounding = how;
        this.promisedHours = promise.hours(how);
    }

    /** Its time begins to be looked at. */
    void start() {
        lookAfter(0);
    }

    /** Somebody has looked at this threshold. */
    public void lookAfter(int threshold) {
        nextLookOn = LotBalance.nextLook(startsOn, endsOn, threshold).orElse(null);
    }

    /** Nobody looks any more. */
    public void lookNoMore() {
        nextLookOn = null;
    }

    public UUID id() {
        return id;
    }

    public UUID market() {
        return marketId;
    }

    public String title() {
        return title;
    }

    public UUID holder() {
        return holderId;
    }

    public @Nullable String holderName() {
        return holderName;
    }

    public List<WorkMode> modes() {
        return modes;
    }

    /** The numbers from which its hours are computed. */
    PromisedHours promise() {
        return new PromisedHours(amount, labourShare, rate, hourlyCost, slice);
    }

    RoundingMode rounding() {
        return rounding;
    }

    public int promisedHours() {
        return promisedHours;
    }

    public ApprovalRules.LotDays days() {
        return new ApprovalRules.LotDays(startsOn, endsOn);
    }

    /** Where it stands with these hours. */
    public LotBalance balance(BigDecimal validated) {
        return new LotBalance(promisedHours, validated, startsOn, endsOn);
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }
}
