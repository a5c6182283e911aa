package fr.clubbusiness.introduction;

import fr.clubbusiness.introduction.rule.Deadlines;
import fr.clubbusiness.introduction.rule.Ending;
import fr.clubbusiness.introduction.rule.Initiator;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.introduction.rule.Reproposal;
import fr.clubbusiness.problem.DuplicateText;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.SubjectKind;
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
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One person for one need: where it stands, who is waited for and until when. What it went through is in its events. */
@Entity
@DuplicateText(
        constraint = "introduction_one_open_per_pair",
        french = "Une mise en relation est déjà en cours entre cette personne et ce besoin.",
        english = "An introduction is already under way between this person and this need.")
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

    private int postponements;
    private @Nullable String message;
    private @Nullable String overrideReason;
    private @Nullable NeedAgreement agreement;
    private @Nullable Instant sharedAt;
    private @Nullable Interview interview;
    private @Nullable Trial trial;
    private @Nullable IntroductionEnd end;
    private @Nullable LocalDate reproposableFrom;
    private @Nullable Suspension suspension;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Introduction() {}

    /** A proposal, which waits for the structure. */
    @SuppressWarnings("NullAway.Init")
    Introduction(ProposedPair proposal, Clock clock) {
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
        enter(IntroductionStatus.PROPOSED, clock);
    }

    /** The person is known to the poster from now on; {@code given} is null when the structure that proposes did not say how they agreed. */
    public void share(@Nullable NeedAgreement given, Clock clock) {
        step(IntroductionStatus.SHARED, clock);
        this.agreement = given;
        this.sharedAt = clock.instant();
    }

    /** A meeting is fixed, or moved. */
    public void fixInterview(Interview fixed, Clock clock) {
        var putOff = status == IntroductionStatus.INTERVIEWING ? postponements : 0;
        status.requireStepOrRepeat(IntroductionStatus.INTERVIEWING);
        this.interview = fixed;
        enter(IntroductionStatus.INTERVIEWING, clock);
        this.postponements = putOff;
    }

    /** An immersion or a training before hire. */
    public void startTrial(Trial agreed, Clock clock) {
        Refused.ifAny(agreed.refusals());
        step(IntroductionStatus.TRIAL, clock);
        this.trial = agreed;
    }

    /** A contract is signed. */
    public void hire(Clock clock) {
        step(IntroductionStatus.HIRED, clock);
    }

    /** Ended by one side, or by itself. */
    public void end(Ending how, IntroductionEnd ended, Clock clock) {
        var today = LocalDate.now(clock);
        this.reproposableFrom = sharedAt == null && deadline != null
                ? Reproposal.possibleFromUnshared(how, today, deadline)
                : Reproposal.possibleFrom(how, today);
        moveTo(how.status(), clock);
        this.end = ended;
    }

    /** Nobody answered in time. */
    void expire(Clock clock) {
        end(new Ending.Expired(), new IntroductionEnd(clock.instant(), Initiator.CLUB, null, null), clock);
    }

    /** The person was hired elsewhere. */
    public void suspend(UUID hired, Clock clock) {
        var before = status;
        moveTo(IntroductionStatus.SUSPENDED, clock);
        this.suspension = new Suspension(hired, before);
    }

    /** Suspended by another hire, which stands. */
    public void reassignSuspension(UUID standing) {
        suspension = suspension == null ? null : new Suspension(standing, suspension.from());
    }

    /** The hire elsewhere fell through: back to where it was. A proposal keeps the deadline that its poster was told, or expires. */
    public void resume(Clock clock) {
        if (isOver(LocalDate.now(clock))) {
            expire(clock);
        } else if (suspension != null) {
            moveTo(suspension.from(), clock);
        }
    }

    /** Whether the deadline that the poster was told has passed without sharing: it is expired for everybody, written or not. */
    boolean isOver(LocalDate today) {
        return sharedAt == null && status.isOpen() && deadline != null && Deadlines.isOver(deadline, today);
    }

    /** What forbids putting off the present wait until {@code until}; empty when it may be. */
    public List<RefusalReason> postponeRefusals(LocalDate until, LocalDate today) {
        return deadline == null ? List.of() : Deadlines.postponeRefusals(today, deadline, until, postponements);
    }

    /** Gives whoever is waited for more time. */
    public void postpone(LocalDate until, Clock clock) {
        deadline = until;
        postponements++;
        updatedAt = clock.instant();
    }

    private void step(IntroductionStatus target, Clock clock) {
        status.requireStep(target);
        enter(target, clock);
    }

    /** What a poster is not told changes the status alone: of a proposal the deadline and the date stay (class ToldIntroduction). */
    private void moveTo(IntroductionStatus target, Clock clock) {
        if (!status.mayBecome(target)) {
            throw new IllegalStateException(id + " is " + status + " and cannot become " + target);
        }
        var comesBack = status == IntroductionStatus.SUSPENDED && target.isOpen();
        this.suspension = null;
        if (sharedAt == null && (comesBack || target.comesByItself())) {
            this.status = target;
        } else {
            enter(target, clock);
        }
    }

    /** Each status has its own wait: a fresh deadline, and nothing put off yet. */
    private void enter(IntroductionStatus target, Clock clock) {
        var meeting = interview == null ? null : LocalDate.ofInstant(interview.at(), clock.getZone());
        this.status = target;
        this.deadline =
                Deadlines.answerBy(target, LocalDate.now(clock), meeting).orElse(null);
        this.postponements = 0;
        this.updatedAt = clock.instant();
    }

    /** Its key inside the database and the API. */
    public UUID id() {
        return id;
    }

    /** Its short reference, {@code M-0115}. */
    public String reference() {
        return Reference.write(SubjectKind.INTRODUCTION, number);
    }

    /** Where it really stands; {@link ToldIntroduction#status} is what a caller is told. */
    public IntroductionStatus trueStatus() {
        return status;
    }

    /** The values that views and rules read. */
    public IntroductionFacts facts() {
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
