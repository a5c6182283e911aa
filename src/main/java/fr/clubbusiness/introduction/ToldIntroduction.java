package fr.clubbusiness.introduction;

import static fr.clubbusiness.introduction.rule.IntroductionStatus.EXPIRED;
import static fr.clubbusiness.introduction.rule.IntroductionStatus.OBSOLETE;
import static fr.clubbusiness.introduction.rule.IntroductionStatus.PROPOSED;
import static fr.clubbusiness.introduction.rule.IntroductionStatus.SUSPENDED;

import fr.clubbusiness.beneficiary.ContactSheet;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.introduction.rule.Deadlines;
import fr.clubbusiness.introduction.rule.Initiator;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.introduction.rule.Party;
import fr.clubbusiness.security.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an introduction stands, as one of its sides is told. Views, steps, lists, filters and feeds all read it here, so that no answer
 * depends on what its reader must not know.
 *
 * <p>Before sharing, the poster of the need does not learn that the person was hired elsewhere. Its proposal is told by the deadline
 * alone: {@code PROPOSED} until that day, {@code EXPIRED} after it, whatever happens behind. Everybody else is told the true status,
 * except that a proposal past its deadline is expired for them too: the structure cannot share what the poster has read as expired.
 */
public final class ToldIntroduction {
    /** The deadline of those that wait for nobody, which come last in lists. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /**
     * The deadline as the poster is told, in a query with the parameter {@code today}: what the lists of all but advisers are ordered by.
     */
    static final String ANSWER_BY = "case when sharedAt is null and deadline < :today then date 9999-12-31"
            + " else coalesce(deadline, date 9999-12-31) end";

    /** The true statuses that are told by the deadline, before sharing. */
    private static final Set<IntroductionStatus> FOR_POSTER = EnumSet.of(PROPOSED, SUSPENDED, OBSOLETE);

    private static final Set<IntroductionStatus> FOR_OTHERS = EnumSet.of(PROPOSED);

    private final CallerSides sides;
    private final Introduction introduction;
    private final IntroductionFacts facts;
    private final LocalDate today;
    private final ZoneId zone;

    ToldIntroduction(CallerSides sides, Clock clock) {
        this.sides = sides;
        this.introduction = sides.introduction();
        this.facts = introduction.facts();
        this.today = LocalDate.now(clock);
        this.zone = clock.getZone();
    }

    /** As the poster alone is told, whoever asks. */
    static ToldIntroduction toPoster(Introduction introduction, Clock clock) {
        return new ToldIntroduction(new CallerSides(introduction, EnumSet.of(Initiator.COMPANY)), clock);
    }

    /** The condition of a query, with the parameters {@code today} and {@code status}, that the status told is {@code status}. */
    static String isTold(IntroductionStatus status, boolean poster) {
        var byDeadline = (poster ? FOR_POSTER : FOR_OTHERS)
                .stream().map(Enum::name).collect(Collectors.joining(", ", "(sharedAt is null and status in (", "))"));
        var truly = "(status = :status and not " + byDeadline + ")";
        return switch (status) {
            case PROPOSED -> "(" + truly + " or " + byDeadline + " and deadline >= :today)";
            case EXPIRED -> "(" + truly + " or " + byDeadline + " and (deadline is null or deadline < :today))";
            case SHARED, INTERVIEWING, TRIAL, HIRED, DECLINED, WITHDRAWN, SUSPENDED, OBSOLETE, CANCELLED -> truly;
        };
    }

    /** The deadline that {@link #ANSWER_BY} computes of the row. */
    static LocalDate answerBy(Introduction row, LocalDate today) {
        var facts = row.facts();
        var deadline = Objects.requireNonNullElse(facts.deadline(), NEVER);
        return facts.sharedAt() == null && deadline.isBefore(today) ? NEVER : deadline;
    }

    /** What the steps change. */
    public Introduction introduction() {
        return introduction;
    }

    /** All of it but where it stands. */
    public IntroductionFacts facts() {
        return facts;
    }

    /** Where the reader stands in it. */
    public CallerSides sides() {
        return sides;
    }

    /** Whether the reader is the poster alone. */
    boolean isPoster() {
        return sides.asPosterOnly();
    }

    /** Where it stands. */
    public IntroductionStatus status() {
        if (!isByDeadline()) {
            return introduction.trueStatus();
        }
        var deadline = facts.deadline();
        return deadline == null || Deadlines.isOver(deadline, today) ? EXPIRED : PROPOSED;
    }

    /** Who must answer. */
    public Optional<Party> awaiting() {
        return status().awaiting();
    }

    /** Until when an answer is waited for; null when nobody is waited for. */
    @Nullable
    public LocalDate deadline() {
        return awaiting().isPresent() ? facts.deadline() : null;
    }

    /**
     * Lets a step of the reader pass.
     *
     * @throws fr.clubbusiness.problem.Conflict when it is none from the status told
     */
    public void requireStep(IntroductionStatus to) {
        status().requireStep(to);
    }

    /** When it last changed. */
    Instant updatedAt() {
        return isExpiredProposal() ? expiredAt() : facts.updatedAt();
    }

    /** How it ended; null while it goes on. */
    IntroductionView.@Nullable Ended ended() {
        if (isExpiredProposal()) {
            return new IntroductionView.Ended(expiredAt(), Initiator.CLUB, null, null);
        }
        return isByDeadline() ? null : PosterWords.end(facts.end(), isPoster());
    }

    /** Its history: what its events say, without what the reader is not told. */
    List<IntroductionView.Step> history() {
        var events =
                HistoryEntry.of(introduction.id()).stream().filter(this::isTold).map(this::step);
        var expired = Stream.of(
                new IntroductionView.Step(expiredAt(), Initiator.CLUB, PROPOSED.name(), EXPIRED.name(), null));
        return Stream.concat(events, isExpiredProposal() ? expired : Stream.of())
                .toList();
    }

    /** The person, once shared and while the poster may know them; null otherwise. */
    @Nullable
    ContactSheet identity() {
        return PosterWords.identity(status(), facts, today, zone);
    }

    private IntroductionView.Step step(HistoryEntry event) {
        var from = isUntold(event, event.from()) ? PROPOSED.name() : event.from();
        return new IntroductionView.Step(
                event.at(), by(event), from, event.to(), PosterWords.reason(event.reason(), isPoster()));
    }

    /** A proposal's own expiry is told by its deadline; a poster is told neither of a suspension before sharing nor that it came back. */
    private boolean isTold(HistoryEntry event) {
        var expiry = isExpiredProposal() && EXPIRED.name().equals(event.to());
        var cameBack = isUntold(event, event.from()) && PROPOSED.name().equals(event.to());
        return !expiry && !cameBack && !isUntold(event, event.to());
    }

    /** Whether the status is one that the poster was not told when the event happened. */
    private boolean isUntold(HistoryEntry event, @Nullable String status) {
        var shared = facts.sharedAt();
        var before = shared == null || event.at().isBefore(shared);
        return isPoster()
                && before
                && (SUSPENDED.name().equals(status) || OBSOLETE.name().equals(status));
    }

    private Initiator by(HistoryEntry event) {
        return switch (event.actor()) {
            case Actor.Club() -> Initiator.CLUB;
            case Actor.Member(var _, var organisation) -> isByItself(event) ? Initiator.CLUB : side(organisation);
        };
    }

    private Initiator side(UUID organisation) {
        if (organisation.equals(facts.employer())) {
            return Initiator.COMPANY;
        }
        return organisation.equals(facts.structure()) ? Initiator.STRUCTURE : Initiator.ADVISER;
    }

    /** A suspension, its end or an expiry: the caller in whose request it happened did not ask for it. */
    private static boolean isByItself(HistoryEntry event) {
        var to = event.to() == null ? null : IntroductionStatus.valueOf(event.to());
        var resumed = SUSPENDED.name().equals(event.from()) && to != null && to.isOpen();
        return resumed || (to != null && to.comesByItself());
    }

    private boolean isByDeadline() {
        return facts.sharedAt() == null && (isPoster() ? FOR_POSTER : FOR_OTHERS).contains(introduction.trueStatus());
    }

    private boolean isExpiredProposal() {
        return facts.sharedAt() == null && status() == EXPIRED;
    }

    /** The first moment after the deadline, whenever the expiry is written. */
    private Instant expiredAt() {
        var deadline = facts.deadline();
        return deadline == null
                ? facts.updatedAt()
                : deadline.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
