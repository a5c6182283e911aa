package fr.clubbusiness.employment.followup;

import static java.util.stream.Collectors.toMap;

import fr.clubbusiness.employment.Employment;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One question to one side: is the person still at work, so long after the first day of their stay? The club asks it; the side, or an adviser, answers. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in queries only
public class FollowUp extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private UUID clubId;

    @Column(updatable = false)
    private UUID stayId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FollowUpStep step;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FollowUpSide side;

    private LocalDate firstDay;
    private LocalDate dueOn;
    private LocalDate openUntil;

    @Enumerated(EnumType.STRING)
    private @Nullable FollowUpAnswer answer;

    private @Nullable LocalDate leftOn;

    @Enumerated(EnumType.STRING)
    private @Nullable LeftReason leftReason;

    private @Nullable Instant answeredAt;
    private @Nullable LocalDate answeredOn;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected FollowUp() {}

    /** A question about the stay that begins with this contract. */
    @SuppressWarnings("NullAway.Init")
    public FollowUp(UUID club, Employment first, FollowUpStep step, FollowUpSide side) {
        this.clubId = club;
        this.stayId = first.id();
        this.step = step;
        this.side = side;
        setDays(first.terms().start());
    }

    private void setDays(LocalDate first) {
        this.firstDay = first;
        this.dueOn = step.dueOn(first);
        this.openUntil = FollowUpDays.openUntil(step, first);
    }

    /** The sides that are asked about a contract: one where the employer accompanies the person. */
    public static List<FollowUpSide> sidesOf(Employment contract) {
        return contract.employerId().equals(contract.holderId())
                ? List.of(FollowUpSide.EMPLOYER)
                : List.of(FollowUpSide.values());
    }

    /** The questions about a stay that the caller may read, from the first step to the last. */
    public static List<FollowUp> ofStay(UUID stay) {
        return FollowUp.<FollowUp>list("stayId = ?1 order by side", stay).stream()
                .sorted(Comparator.comparing(FollowUp::step))
                .toList();
    }

    /** Of the questions about one stay, that to which each side knew to say something last. Whom a side does not reach takes nothing back. */
    public static Map<FollowUpSide, FollowUp> latest(List<FollowUp> questions) {
        return questions.stream()
                .filter(question -> !question.waits())
                .collect(toMap(
                        FollowUp::side,
                        question -> question,
                        BinaryOperator.maxBy(Comparator.comparing(FollowUp::answeredAt))));
    }

    /** The question to this side that is open on {@code today}; empty when nobody works there, and before the first one. */
    public static Optional<FollowUp> open(UUID stay, FollowUpSide side, LocalDate today) {
        return FollowUp.<FollowUp>find(
                        "from FollowUp w where w.stayId = :stay and w.side = :side and :today between w.dueOn and w.openUntil and "
                                + NewsReasons.running("w.stayId") + " order by w.dueOn desc",
                        Map.of("stay", stay, "side", side, "today", today))
                .firstResultOptional();
    }

    /** Whether somebody works under a contract of this stay on {@code today}. */
    public static boolean isRunning(UUID stay, LocalDate today) {
        return !atWorkUnder(stay, today).isEmpty();
    }

    /** The contracts of this stay under which somebody works on {@code today}: one, of those that renew each other. */
    public static List<Employment> atWorkUnder(UUID stay, LocalDate today) {
        return Employment.list(
                "from Employment c where c.stayId = :stay and " + NewsReasons.RUNS + " order by c.startDate, c.id",
                Map.of("stay", stay, "today", today));
    }

    /** Whether the side is still to say something: it said nothing, or that it did not reach the person. */
    public boolean waits() {
        return answer == null || answer == FollowUpAnswer.NOT_REACHED;
    }

    /** The first day of the stay was corrected: its days count from this one. */
    public void countFrom(LocalDate first) {
        setDays(first);
    }

    /** Notes what the side says, instead of what it said before. */
    public void answer(News news, Instant at) {
        this.answer = news.answer();
        this.leftOn = news.leftOn();
        this.leftReason = news.reason();
        this.answeredAt = at;
        this.answeredOn = news.saidOn();
    }

    /** What the side said; empty when it did not. */
    public Optional<News> news() {
        return answer == null || answeredOn == null
                ? Optional.empty()
                : Optional.of(new News(answer, leftOn, leftReason, answeredOn));
    }

    private Instant answeredAt() {
        return Objects.requireNonNull(answeredAt);
    }

    public UUID id() {
        return id;
    }

    public UUID stayId() {
        return stayId;
    }

    public FollowUpStep step() {
        return step;
    }

    public FollowUpSide side() {
        return side;
    }

    /** The day about which it asks. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** The last day on which it is answered, while somebody works there. */
    public LocalDate openUntil() {
        return openUntil;
    }
}
