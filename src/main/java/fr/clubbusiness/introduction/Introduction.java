package fr.clubbusiness.introduction;

import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.Refused;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One person for one need: where it stands, who is waited for and until when. What it went through is in its events. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in queries only
public class Introduction extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Generated
    @Column(updatable = false)
    private long number;

    private UUID clubId;
    private UUID needId;
    private UUID beneficiaryId;
    private UUID employerId;
    private UUID structureId;
    private UUID candidateId;

    @Enumerated(EnumType.STRING)
    private Initiator initiator;

    @Enumerated(EnumType.STRING)
    private IntroductionStatus status;

    private @Nullable LocalDate deadline;

    /** The deadline, or {@link IntroductionSearch#NEVER}: what lists are ordered by, a suspended proposal as if it still waited. */
    @Column(insertable = false, updatable = false)
    private LocalDate answerBy;

    private int postponements;
    private @Nullable String message;
    private @Nullable String overrideReason;
    private @Nullable NeedAgreement agreement;
    private @Nullable Instant sharedAt;
    private @Nullable Interview interview;
    private @Nullable Trial trial;
    private @Nullable End end;
    private @Nullable LocalDate reproposableFrom;
    private @Nullable UUID suspendedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable IntroductionStatus suspendedFrom;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Introduction() {}

    /** A proposal, which waits for the structure. */
    @SuppressWarnings("NullAway.Init")
    Introduction(Proposal proposal, Clock clock) {
        this.clubId = proposal.club();
        this.needId = proposal.need();
        this.beneficiaryId = proposal.beneficiary();
        this.employerId = proposal.employer();
        this.structureId = proposal.structure();
        this.candidateId = proposal.candidate();
        this.initiator = proposal.initiator();
        this.message = proposal.message();
        this.overrideReason = proposal.overrideReason();
        this.createdAt = clock.instant();
        come(IntroductionStatus.PROPOSED, clock);
    }

    /** The introduction that an id or a short reference names, in this club. */
    static Optional<Introduction> find(UUID club, Reference reference) {
        var byId = reference
                .id()
                .flatMap(id -> find("clubId = ?1 and id = ?2", club, id).<Introduction>firstResultOptional());
        return byId.isPresent() ? byId : reference.number('M').flatMap(number -> byNumber(club, number));
    }

    private static Optional<Introduction> byNumber(UUID club, long number) {
        return find("clubId = ?1 and number = ?2", club, number).firstResultOptional();
    }

    /** Those of a person that go on now, but {@code except}. */
    static List<Introduction> underWayOf(UUID beneficiary, UUID except) {
        return openOf(beneficiary).stream()
                .filter(open -> open.status.isUnderWay() && !open.id.equals(except))
                .toList();
    }

    /** Those of a person that may still lead to a hire. */
    static List<Introduction> openOf(UUID beneficiary) {
        return Introduction.<Introduction>list("beneficiaryId", beneficiary).stream()
                .filter(introduction -> introduction.status.isOpen())
                .toList();
    }

    /** Those that a hire suspended. */
    static List<Introduction> suspendedBy(UUID hired) {
        return list("suspendedBy", hired);
    }

    /** The person is known to the poster from now on; {@code given} is null when the structure that proposes did not say how they agreed. */
    void share(@Nullable NeedAgreement given, Clock clock) {
        moveTo(IntroductionStatus.SHARED, clock);
        this.agreement = given;
        this.sharedAt = clock.instant();
    }

    /** A meeting is fixed, or moved. */
    void meet(Interview fixed, Clock clock) {
        this.interview = fixed;
        if (status == IntroductionStatus.INTERVIEWING) {
            var putOff = postponements;
            come(status, clock);
            this.postponements = putOff;
        } else {
            moveTo(IntroductionStatus.INTERVIEWING, clock);
        }
    }

    /** An immersion or a training before hire. */
    void tryOut(Trial agreed, Clock clock) {
        Refused.ifAny(agreed.refusals());
        moveTo(IntroductionStatus.TRIAL, clock);
        this.trial = agreed;
    }

    /** A contract is signed. */
    void hire(Clock clock) {
        moveTo(IntroductionStatus.HIRED, clock);
    }

    /** Ended by one side. */
    void end(Ending how, End said, Clock clock) {
        moveTo(how.status(), clock);
        this.end = said;
        this.reproposableFrom = Reproposal.possibleFrom(how, LocalDate.now(clock));
        this.suspendedFrom = null;
    }

    /** The person was hired elsewhere. What is not shared keeps its deadline and date: its poster is not to see that it happened. */
    void suspend(UUID hired, Clock clock) {
        status.requireMayBecome(IntroductionStatus.SUSPENDED);
        this.suspendedFrom = status;
        this.suspendedBy = hired;
        if (sharedAt == null) {
            this.status = IntroductionStatus.SUSPENDED;
        } else {
            come(IntroductionStatus.SUSPENDED, clock);
        }
    }

    /** Suspended by another hire that stands. */
    void staySuspendedBy(UUID standing) {
        suspendedBy = standing;
    }

    /** The hire elsewhere fell through: back to where it was, with a fresh time to answer. */
    void comeBack(Clock clock) {
        if (suspendedFrom != null) {
            moveTo(suspendedFrom, clock);
            this.suspendedFrom = null;
            this.suspendedBy = null;
        }
    }

    /** Gives whoever is waited for more time. */
    void postpone(LocalDate until, Clock clock) {
        var present = Objects.requireNonNull(deadline, "nobody is waited for");
        Refused.ifAny(Deadlines.postponeRefusals(LocalDate.now(clock), present, until, postponements));
        deadline = until;
        postponements++;
        updatedAt = clock.instant();
    }

    private void moveTo(IntroductionStatus target, Clock clock) {
        status.requireMayBecome(target);
        come(target, clock);
    }

    /** Each status has its own wait: a fresh deadline, and nothing put off yet. */
    private void come(IntroductionStatus target, Clock clock) {
        var today = LocalDate.now(clock);
        var meeting = interview == null ? null : LocalDate.ofInstant(interview.at(), clock.getZone());
        this.status = target;
        this.deadline = Deadlines.answerBy(target, today, meeting).orElse(null);
        this.postponements = 0;
        this.updatedAt = clock.instant();
    }

    /** Its key inside the database and the API. */
    public UUID id() {
        return id;
    }

    /** Its short reference, {@code M-0115}. */
    public String reference() {
        return Reference.write('M', number);
    }

    /** Where it stands. */
    public IntroductionStatus status() {
        return status;
    }

    /** The values that views and rules read. */
    IntroductionFacts facts() {
        return new IntroductionFacts(
                needId,
                beneficiaryId,
                employerId,
                structureId,
                candidateId,
                initiator,
                deadline,
                message,
                overrideReason,
                agreement,
                sharedAt,
                interview,
                trial,
                end,
                createdAt,
                updatedAt);
    }
}
