package fr.clubbusiness.clause.ledger;

import fr.clubbusiness.clause.rule.ClauseGround;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A number of a frozen quarter, after secrecy. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in queries only
public class ClauseTotal extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private UUID clubId;

    @Column(updatable = false)
    private UUID marketId;

    @Column(updatable = false)
    private LocalDate quarter;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable ClauseGround ground;

    @Column(updatable = false)
    private @Nullable Integer people;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ClauseTotal() {}

    /**
     * One number.
     *
     * @param ground null for all of them
     * @param people null when it is hidden
     */
    @SuppressWarnings("NullAway.Init")
    public ClauseTotal(
            UUID club, UUID market, LocalDate quarter, @Nullable ClauseGround ground, @Nullable Integer people) {
        this.clubId = club;
        this.marketId = market;
        this.quarter = quarter;
        this.ground = ground;
        this.people = people;
    }

    /** Those of a market, the newest quarter first, and its sum first. */
    static List<ClauseTotal> of(UUID market) {
        return list("marketId = ?1 order by quarter desc, ground nulls first", market);
    }

    LocalDate quarter() {
        return quarter;
    }

    @Nullable
    ClauseGround ground() {
        return ground;
    }

    @Nullable
    Integer people() {
        return people;
    }
}
