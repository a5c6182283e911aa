package fr.clubbusiness.accompaniment;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.DuplicateText;
import fr.clubbusiness.security.Actor;
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
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** An offer of one structure to another: to accompany a person from now on. {@link EndTransfer} takes its steps and records them. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
@DuplicateText(
        constraint = "transfer_one_open",
        french = "Un transfert de cette personne est déjà proposé.",
        english = "A transfer of this person is already offered.",
        frenchRemedy = "Retirez-le d'abord, ou attendez sa réponse.",
        englishRemedy = "Withdraw it first, or wait for its answer.")
class Transfer extends PanacheEntityBase {
    /** Days to answer an offer, its own day not included. */
    static final int DAYS_TO_ANSWER = 14;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private UUID clubId;

    @Column(updatable = false)
    private UUID beneficiaryId;

    @Column(updatable = false)
    private UUID fromId;

    @Column(updatable = false)
    private UUID toId;

    @Enumerated(EnumType.STRING)
    private TransferStatus status;

    @Column(updatable = false)
    private UUID offeredBy;

    @Column(updatable = false)
    private Instant offeredAt;

    @Column(updatable = false)
    private LocalDate expiresOn;

    private @Nullable UUID endedBy;
    private @Nullable Instant endedAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Transfer() {}

    @SuppressWarnings("NullAway.Init")
    Transfer(Caller by, Beneficiary person, UUID to, Instant now, LocalDate today) {
        this.clubId = by.club();
        this.beneficiaryId = person.id();
        this.fromId = person.structureId();
        this.toId = to;
        this.status = TransferStatus.OFFERED;
        this.offeredBy = by.member();
        this.offeredAt = now;
        this.expiresOn = today.plusDays(DAYS_TO_ANSWER);
    }

    /** The open offers of, or to, this organisation. */
    static List<Transfer> openOf(UUID organisation) {
        return list("status = OFFERED and (fromId = ?1 or toId = ?1) order by id", organisation);
    }

    /** The open offer of this person, if any. */
    static List<Transfer> openAbout(UUID person) {
        return list("status = OFFERED and beneficiaryId = ?1", person);
    }

    /** Checks that it may end so. */
    void requireMove(TransferStatus how) {
        Conflict.unlessStep(status, how);
    }

    /** Ends it in one of the ways that its status allows. */
    void end(TransferStatus how, Caller by, Instant now) {
        Conflict.unlessStep(status, how);
        status = how;
        endedAt = now;
        endedBy = by.actor() instanceof Actor.Member(var member, var _) ? member : null;
    }

    TransferStatus status() {
        return status;
    }

    /** Whether it ended so already. */
    boolean is(TransferStatus known) {
        return status == known;
    }

    /** Whether its last day to answer is over. */
    boolean isOver(LocalDate today) {
        return expiresOn.isBefore(today);
    }

    UUID id() {
        return id;
    }

    UUID beneficiaryId() {
        return beneficiaryId;
    }

    UUID fromId() {
        return fromId;
    }

    UUID toId() {
        return toId;
    }

    LocalDate expiresOn() {
        return expiresOn;
    }
}
