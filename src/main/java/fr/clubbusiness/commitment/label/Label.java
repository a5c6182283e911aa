package fr.clubbusiness.commitment.label;

import fr.clubbusiness.commitment.CommitmentKind;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.security.Caller;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** The label of an organisation, from the day on which an adviser grants it. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in queries only
class Label extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private UUID clubId;

    @Column(updatable = false)
    private UUID organisationId;

    @Formula("label_holder(organisation_id)")
    private @Nullable String organisationName;

    @Column(updatable = false)
    private LocalDate since;

    @Column(updatable = false)
    private LocalDate until;

    @Enumerated(EnumType.STRING)
    private LabelStatus status;

    @Column(updatable = false)
    private int kept;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private List<CommitmentKind> kinds;

    @Column(updatable = false)
    private UUID grantedBy;

    @Column(updatable = false)
    private Instant grantedAt;

    private @Nullable String withdrawnBecause;
    private @Nullable Instant endedAt;
    private boolean warned;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Label() {}

    /** One that the counts reach. */
    @SuppressWarnings("NullAway.Init")
    Label(Caller by, UUID organisation, LocalDate since, KeptCounts counts, Instant now) {
        this.clubId = by.club();
        this.organisationId = organisation;
        this.since = since;
        this.until = LabelRule.CURRENT.lastDay(since);
        this.status = LabelStatus.GRANTED;
        this.kept = counts.all();
        this.kinds = counts.kept();
        this.grantedBy = by.member();
        this.grantedAt = now;
    }

    /** The agency takes it back. Returns false when that was done before. */
    boolean withdraw(String reason, Instant at) {
        if (status == LabelStatus.WITHDRAWN) {
            return false;
        }
        Conflict.unlessStep(status, LabelStatus.WITHDRAWN);
        status = LabelStatus.WITHDRAWN;
        withdrawnBecause = reason;
        endedAt = at;
        return true;
    }

    /** Its last day is over, or its organisation has left. */
    void end(Instant at) {
        Conflict.unlessStep(status, LabelStatus.ENDED);
        status = LabelStatus.ENDED;
        endedAt = at;
    }

    /** Its end was announced. */
    void warned() {
        warned = true;
    }

    UUID id() {
        return id;
    }

    UUID organisation() {
        return organisationId;
    }

    LocalDate since() {
        return since;
    }

    LocalDate until() {
        return until;
    }

    LabelStatus status() {
        return status;
    }

    /** Why it was withdrawn; empty unless it was. */
    Optional<String> withdrawnBecause() {
        return Optional.ofNullable(withdrawnBecause);
    }

    /** As it is shown on this day, which says whether it is in force. */
    LabelView view(LocalDate today) {
        return new LabelView(
                id,
                organisationId,
                organisationName,
                since,
                until,
                status,
                status == LabelStatus.GRANTED && !since.isAfter(today) && !until.isBefore(today),
                kept,
                kinds,
                withdrawnBecause,
                grantedAt);
    }
}
