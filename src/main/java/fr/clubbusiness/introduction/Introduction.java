package fr.clubbusiness.introduction;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.introduction.rule.Ending;
import fr.clubbusiness.introduction.rule.Initiator;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.introduction.rule.Notice;
import fr.clubbusiness.introduction.rule.Reproposal;
import fr.clubbusiness.problem.DuplicateText;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.shared.Reference;
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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One person introduced for one need: its status, which side must answer, and until when. The history is in its events. */
@Entity
@DuplicateText(
        constraint = "introduction_one_open_per_pair",
        french = "Une mise en relation est déjà en cours entre cette personne et ce besoin.",
        english = "An introduction is already under way between this person and this need.",
        frenchRemedy = "Suivez celle qui est en cours : elle est dans votre liste.",
        englishRemedy = "Follow the one under way: it is in your list.")
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

    @Column(insertable = false, updatable = false)
    private List<UUID> pastStructures = List.of();

    @Enumerated(EnumType.STRING)
    private Initiator initiator;

    @Enumerated(EnumType.STRING)
    private IntroductionStatus status;

    private AnswerWait wait;
    private @Nullable String message;
    private @Nullable String overrideReason;
    private @Nullable NeedAgreement agreement;
    private @Nullable Instant sharedAt;
    private @Nullable Instant waitedSince; // of the person, when they were shared; null once they have it back
    private @Nullable Interview interview;
    private @Nullable Trial trial;
    private @Nullable IntroductionEnd end;
    private @Nullable LocalDate reproposableFrom;
    private @Nullable Suspension suspension;
    private @Nullable Instant personToldAt;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Introduction() {}

    /** A proposal. It waits for the structure. */
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

    /** Makes the person known to the poster. {@code given} is null when a structure proposes without saying how the person agreed. */
    public void share(Beneficiary person, @Nullable NeedAgreement given, Clock clock) {
        status.requireStep(IntroductionStatus.SHARED);
        enter(IntroductionStatus.SHARED, clock);
        this.agreement = given;
        this.sharedAt = clock.instant();
        this.waitedSince = person.waitingSince().orElse(null);
        person.waitFrom(sharedAt);
    }

    /** Fixes the interview, or moves it. */
    public void fixInterview(Interview fixed, Clock clock) {
        var postponed = status == IntroductionStatus.INTERVIEWING ? wait.postponements() : 0;
        status.requireStepOrRepeat(IntroductionStatus.INTERVIEWING);
        this.interview = fixed;
        enter(IntroductionStatus.INTERVIEWING, clock);
        this.wait = wait.afterPostponements(postponed);
    }

    /** Starts an immersion or a training before hire. */
    public void startTrial(Trial agreed, Clock clock) {
        Refused.ifAny(agreed.refusals(LocalDate.now(clock)));
        status.requireStep(IntroductionStatus.TRIAL);
        this.trial = agreed;
        enter(IntroductionStatus.TRIAL, clock);
    }

    /** Moves to {@code HIRED}: a contract is signed. */
    public void hire(Clock clock) {
        status.requireStep(IntroductionStatus.HIRED);
        enter(IntroductionStatus.HIRED, clock);
    }

    /** Ends the introduction, at the request of one side or automatically. */
    public void end(Ending how, IntroductionEnd ended, Clock clock) {
        this.reproposableFrom =
                Reproposal.possibleFrom(how, LocalDate.now(clock), sharedAt == null ? wait.deadline() : null);
        moveTo(how.status(), clock);
        this.end = ended;
    }

    /** Ends the introduction because no answer came in time. */
    public void expire(Clock clock) {
        end(new Ending.Expired(), IntroductionEnd.byTheClub(clock.instant(), null), clock);
    }

    /** Suspends the introduction because the person was hired elsewhere. */
    public void suspend(UUID hired, Clock clock) {
        var before = status;
        moveTo(IntroductionStatus.SUSPENDED, clock);
        this.suspension = new Suspension(hired, before);
    }

    /** Names another hire, still in force, as the one that suspends this introduction. */
    public void reassignSuspension(UUID standing) {
        suspension = suspension == null ? null : new Suspension(standing, suspension.from());
    }

    /** Returns to the status before the suspension. A proposal keeps its deadline, or expires when that has passed. */
    public void resume(Clock clock) {
        if (isOver(LocalDate.now(clock))) {
            expire(clock);
        } else if (suspension != null) {
            moveTo(suspension.from(), clock);
        }
    }

    /** Whether it was not shared before the deadline. It then counts as expired for everybody, even before the expiry is stored. */
    public boolean isOver(LocalDate today) {
        return sharedAt == null && status.isOpen() && wait.isOver(today);
    }

    /** The wait for an answer of one side. */
    public AnswerWait answerWait() {
        return wait;
    }

    /** Gives the side that must answer more time. */
    public void postpone(LocalDate until, Clock clock) {
        wait = wait.postponed(until, status, LocalDate.now(clock));
        updatedAt = clock.instant();
    }

    /** Takes note that what a wait without answer asks for today is done, and says what it is; empty when it asks for nothing. */
    public Optional<Notice> giveNotice(LocalDate today) {
        var due = wait.dueNotice(status, today);
        wait = wait.noticed(status, today);
        return due;
    }

    /** Before sharing, a hidden change alters only the status: the deadline and the date stay. See {@link VisibleIntroduction}. */
    private void moveTo(IntroductionStatus target, Clock clock) {
        if (!status.mayBecome(target)) {
            throw new IllegalStateException(id + " is " + status + " and cannot become " + target);
        }
        var resumes = status == IntroductionStatus.SUSPENDED && target.isOpen();
        this.suspension = null;
        if (sharedAt == null && (resumes || target.isAutomatic())) {
            this.status = target;
        } else {
            enter(target, clock);
        }
    }

    /** Each status has its own wait: a new deadline, and no postponement yet. */
    private void enter(IntroductionStatus target, Clock clock) {
        this.status = target;
        this.wait = AnswerWait.of(target, clock, interview, trial);
        this.updatedAt = clock.instant();
    }

    /** Its key, in the database and in the API. */
    public UUID id() {
        return id;
    }

    /** Its short reference, {@code M-0115}. */
    public String reference() {
        return Reference.write(SubjectKind.INTRODUCTION, number);
    }

    /** The real status, for rules. Answers use {@link VisibleIntroduction#status}. */
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
                pastStructures,
                candidateId,
                initiator,
                wait.deadline(),
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
