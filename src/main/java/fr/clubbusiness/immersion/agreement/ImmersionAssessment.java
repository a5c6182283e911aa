package fr.clubbusiness.immersion.agreement;

import fr.clubbusiness.immersion.rule.ImmersionHeld;
import fr.clubbusiness.immersion.rule.ImmersionOutcome;
import fr.clubbusiness.immersion.rule.ImmersionSide;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How it went, as one side says. The other may say something else. */
@Entity(name = "ImmersionAssessment")
@Table(name = "immersion_assessment")
@IdClass(ImmersionAssessment.Key.class)
@SuppressWarnings("UnusedVariable") // the club is read by the row policies
class ImmersionAssessment extends PanacheEntityBase {
    /** One for each side of an immersion. */
    record Key(UUID immersionId, ImmersionSide side) implements Serializable {}

    @Id
    private UUID immersionId;

    @Id
    @Enumerated(EnumType.STRING)
    private ImmersionSide side;

    @Column(updatable = false)
    private UUID clubId;

    @Enumerated(EnumType.STRING)
    private ImmersionHeld held;

    @Enumerated(EnumType.STRING)
    private ImmersionOutcome outcome;

    private @Nullable String comment;
    private Instant saidAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ImmersionAssessment() {}

    ImmersionAssessment(Immersion immersion, ImmersionSide side, AssessmentRequest said, Instant now) {
        this.immersionId = immersion.id();
        this.side = side;
        this.clubId = immersion.club();
        this.held = said.held();
        this.outcome = said.outcome();
        this.comment = said.comment();
        this.saidAt = now;
    }

    /** Says it anew. */
    void say(AssessmentRequest said, Instant now) {
        held = said.held();
        outcome = said.outcome();
        comment = said.comment();
        saidAt = now;
    }

    static List<ImmersionAssessment> of(Collection<UUID> immersions) {
        return immersions.isEmpty() ? List.of() : list("immersionId in ?1 order by side", immersions);
    }

    static Optional<ImmersionAssessment> of(UUID immersion, ImmersionSide side) {
        return find("immersionId = ?1 and side = ?2", immersion, side).firstResultOptional();
    }

    UUID immersion() {
        return immersionId;
    }

    ImmersionSide side() {
        return side;
    }

    ImmersionHeld held() {
        return held;
    }

    ImmersionOutcome outcome() {
        return outcome;
    }

    @Nullable
    String comment() {
        return comment;
    }

    Instant saidAt() {
        return saidAt;
    }
}
