package fr.clubbusiness.employment.followup;

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
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One question to one side: is the person still at work, so long after the first day of their stay? The club asks it; the side, or an adviser, answers. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in queries only
public class FollowUp extends PanacheEntityBase {
    /** HQL: a renewal goes on with what has started. */
    private static final String RUNS = " and c.startDate <= :today and (c.lastDay is null or c.lastDay >= :today)"
            + " and (c.status = STARTED or c.status = SIGNED and c.renewsId is not null)";

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
    private boolean settled;

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
        this.settled = true;
        setDays(first.terms().start());
    }

    private void setDays(LocalDate first) {
        this.firstDay = first;
        this.dueOn = step.dueOn(first);
        this.openUntil = FollowUpDays.openUntil(step, first);
    }

    /** HQL: somebody works on {@code :today} under a contract of this stay. */
    public static String running(String stay) {
        return "exists (select 1 from Employment c where c.stayId = " + stay + RUNS + ")";
    }

    /** HQL: somebody works on {@code :today} under this contract. */
    public static String runningContract(String contract) {
        return "exists (select 1 from Employment c where c.id = " + contract + RUNS + ")";
    }

    /** The sides that are asked about a contract: one where the employer accompanies the person. */
    public static List<FollowUpSide> sidesOf(Employment contract) {
        return contract.employerId().equals(contract.structureId())
                ? List.of(FollowUpSide.EMPLOYER)
                : List.of(FollowUpSide.values());
    }

    /** The questions about a stay that the caller may read, from the first step to the last. */
    public static List<FollowUp> ofStay(UUID stay) {
        return FollowUp.<FollowUp>list("stayId = ?1 order by side", stay).stream()
                .sorted(Comparator.comparing(FollowUp::step))
                .toList();
    }

    /** The last thing that each side knew to say, of the questions about one stay in their order. Whom a side does not reach takes nothing back. */
    public static Map<FollowUpSide, News> latest(List<FollowUp> questions, ZoneId zone) {
        var latest = new EnumMap<FollowUpSide, News>(FollowUpSide.class);
        for (var question : questions) {
            question.news(zone)
                    .filter(news -> news.answer() != FollowUpAnswer.NOT_REACHED)
                    .ifPresent(news -> latest.put(question.side(), news));
        }
        return latest;
    }

    /** The question to this side that is open on {@code today}; empty when nobody works there, and before the first one. */
    public static Optional<FollowUp> open(UUID stay, FollowUpSide side, LocalDate today) {
        return FollowUp.<FollowUp>find(
                        "from FollowUp w where w.stayId = :stay and w.side = :side and :today between w.dueOn and w.openUntil and "
                                + running("w.stayId") + " order by w.dueOn desc",
                        Map.of("stay", stay, "side", side, "today", today))
                .firstResultOptional();
    }

    /** Whether somebody works under a contract of this stay on {@code today}. */
    public static boolean isRunning(UUID stay, LocalDate today) {
        return atWorkUnder(stay, today).isPresent();
    }

    /** The contract of this stay under which somebody works on {@code today}: of those that renew each other, the one whose end can be said. */
    public static Optional<Employment> atWorkUnder(UUID stay, LocalDate today) {
        return Employment.<Employment>find(
                        "from Employment c where c.stayId = :stay" + RUNS + " order by c.startDate desc, c.id desc",
                        Map.of("stay", stay, "today", today))
                .firstResultOptional();
    }

    /** Whether the side is still to say something: it said nothing, or that it did not reach the person. */
    public boolean waits() {
        return answer == null || answer == FollowUpAnswer.NOT_REACHED;
    }

    /** The first day of the stay was corrected: its days count from this one. */
    public void countFrom(LocalDate first) {
        setDays(first);
    }

    /** Notes what the side says, instead of what it said before. What follows from it is still to be done. */
    public void answer(News news, Instant at) {
        this.answer = news.answer();
        this.leftOn = news.leftOn();
        this.leftReason = news.reason();
        this.answeredAt = at;
        this.settled = false;
    }

    /** What follows from the answer was done. */
    public void settle() {
        this.settled = true;
    }

    /** What the side said; empty when it did not. */
    public Optional<News> news(ZoneId zone) {
        return answer == null || answeredAt == null
                ? Optional.empty()
                : Optional.of(new News(answer, leftOn, leftReason, LocalDate.ofInstant(answeredAt, zone)));
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
