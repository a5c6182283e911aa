package fr.clubbusiness.clause.participation;

import fr.clubbusiness.clause.rule.ClauseGround;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

/** Why somebody was approved: read by the facilitator and the structure of the person alone, as the row policy says. */
@Entity
@Table(name = "clause_ground")
@SuppressWarnings("UnusedVariable") // some columns are read in policies only
class ClauseGroundOf extends PanacheEntityBase {
    @Id
    private UUID participationId;

    @Column(updatable = false)
    private UUID clubId;

    @Column(updatable = false)
    private UUID marketId;

    @Column(updatable = false)
    private UUID beneficiaryId;

    @Enumerated(EnumType.STRING)
    private ClauseGround ground;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ClauseGroundOf() {}

    ClauseGroundOf(ClauseParticipation participation, UUID person, ClauseGround ground) {
        this.participationId = participation.id();
        this.clubId = participation.club();
        this.marketId = participation.market();
        this.beneficiaryId = person;
        this.ground = ground;
    }

    /** Says it anew. Returns whether it was another one. */
    boolean correct(ClauseGround said) {
        var isOther = ground != said;
        ground = said;
        return isOther;
    }

    /** The row of a participation; empty before it is approved, and for whoever may not read it. */
    static Optional<ClauseGroundOf> find(UUID participation) {
        return ClauseGroundOf.<ClauseGroundOf>find("participationId", participation)
                .firstResultOptional();
    }

    /** That of a participation; empty before it is approved, and for whoever may not read it. */
    static Optional<ClauseGround> of(UUID participation) {
        return find(participation).map(found -> found.ground);
    }
}
