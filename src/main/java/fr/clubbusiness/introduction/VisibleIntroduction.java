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
 * An introduction as one of its sides sees it. Views, steps, lists, filters and feeds all read the status here, so that no answer reveals
 * what its reader must not know.
 *
 * <p>Before sharing, the poster of the need must not learn that the person was hired elsewhere. So the poster's status depends on the
 * deadline alone: {@code PROPOSED} until that day, {@code EXPIRED} after it. Every other reader sees the real status, with one exception: a
 * proposal past its deadline is expired for them too. The structure must not share what the poster has read as expired.
 */
public final class VisibleIntroduction {
    /** The deadline of introductions that wait for no answer. They come last in lists. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /**
     * The deadline as the poster sees it, for a query with the parameter {@code today}. It orders the lists of every reader but advisers.
     */
    static final String ANSWER_BY = "case when sharedAt is null and wait.deadline < :today then date 9999-12-31"
            + " else coalesce(wait.deadline, date 9999-12-31) end";

    /** A trial is waited for from its last day: for a query with the parameter {@code today}. See {@link #awaiting}. */
    static final String IS_WAITED_FOR = " and (status <> TRIAL or trial.to <= :today)";

    /** The real statuses that the deadline replaces before sharing. */
    private static final Set<IntroductionStatus> FOR_POSTER = EnumSet.of(PROPOSED, SUSPENDED, OBSOLETE);

    private static final Set<IntroductionStatus> FOR_OTHERS = EnumSet.of(PROPOSED);

    private final CallerSides sides;
    private final Introduction introduction;
    private final IntroductionFacts facts;
    private final LocalDate today;
    private final ZoneId zone;

    VisibleIntroduction(CallerSides sides, Clock clock) {
        this.sides = sides;
        this.introduction = sides.introduction();
        this.facts = introduction.facts();
        this.today = LocalDate.now(clock);
        this.zone = clock.getZone();
    }

    /** The introduction as the poster sees it, for any caller. */
    static VisibleIntroduction forPoster(Introduction introduction, Clock clock) {
        return new VisibleIntroduction(new CallerSides(introduction, EnumSet.of(Initiator.COMPANY)), clock);
    }

    /** The condition of a query that the visible status is {@code status}, with the parameter {@code today}. */
    static String hasStatus(IntroductionStatus status, boolean poster) {
        var byDeadline = (poster ? FOR_POSTER : FOR_OTHERS)
                .stream().map(Enum::name).collect(Collectors.joining(", ", "(sharedAt is null and status in (", "))"));
        var truly = "(status = " + status + " and not " + byDeadline + ")";
        return switch (status) {
            case PROPOSED -> "(" + truly + " or " + byDeadline + " and wait.deadline >= :today)";
            case EXPIRED ->
                "(" + truly + " or " + byDeadline + " and (wait.deadline is null or wait.deadline < :today))";
            case SHARED, INTERVIEWING, TRIAL, HIRED, DECLINED, WITHDRAWN, SUSPENDED, OBSOLETE, CANCELLED -> truly;
        };
    }

    /** The deadline that {@link #ANSWER_BY} computes for the row. */
    static LocalDate answerBy(Introduction row, LocalDate today) {
        var facts = row.facts();
        var deadline = Objects.requireNonNullElse(facts.deadline(), NEVER);
        return facts.sharedAt() == null && deadline.isBefore(today) ? NEVER : deadline;
    }

    /** The entity, for steps that change it. */
    public Introduction introduction() {
        return introduction;
    }

    /** The values of the introduction, without its status. */
    public IntroductionFacts facts() {
        return facts;
    }

    /** The reader's sides. */
    public CallerSides sides() {
        return sides;
    }

    /** Whether the reader is the poster and nothing else. */
    public boolean isPoster() {
        return sides.isPosterOnly();
    }

    /** The status that the reader sees. */
    public IntroductionStatus status() {
        if (!isByDeadline()) {
            return introduction.trueStatus();
        }
        var deadline = facts.deadline();
        return deadline == null || Deadlines.isOver(deadline, today) ? EXPIRED : PROPOSED;
    }

    /** The side that must answer; empty when none must, or not yet: a trial is not over before its last day. */
    public Optional<Party> awaiting() {
        var trial = status() == IntroductionStatus.TRIAL ? facts.trial() : null;
        return trial != null && today.isBefore(trial.to()) ? Optional.empty() : status().awaiting();
    }

    /** The last day for an answer; null when no answer is expected. */
    @Nullable
    public LocalDate deadline() {
        return awaiting().isPresent() ? facts.deadline() : null;
    }

    /**
     * Checks that the reader may take this step.
     *
     * @throws fr.clubbusiness.problem.Conflict when the step is not possible from the visible status
     */
    public void requireStep(IntroductionStatus to) {
        status().requireStep(to);
    }

    /** When it last changed, as the reader sees it. */
    Instant updatedAt() {
        return isExpiredProposal() ? expiredAt() : facts.updatedAt();
    }

    /** How it ended; null while it is open. */
    IntroductionView.@Nullable Ended ended() {
        if (isExpiredProposal()) {
            return new IntroductionView.Ended(expiredAt(), Initiator.CLUB, null, null);
        }
        return isByDeadline() ? null : PosterFilter.end(facts.end(), isPoster());
    }

    /** Whether the reader, as the poster, may know whom to call at the structure. */
    boolean isCalling(@Nullable Hire hire) {
        return isPoster() && PosterFilter.isCalling(status(), facts, hire, today);
    }

    /** The events that the reader may see. */
    List<IntroductionView.Step> history() {
        var events = HistoryEntry.of(introduction.id()).stream()
                .filter(this::isVisible)
                .map(this::step);
        var expired = Stream.of(
                new IntroductionView.Step(expiredAt(), Initiator.CLUB, PROPOSED.name(), EXPIRED.name(), null));
        return Stream.concat(events, isExpiredProposal() ? expired : Stream.of())
                .toList();
    }

    /** The person, once shared and while the poster may know them; null otherwise. */
    @Nullable
    ContactSheet identity(@Nullable Hire hire) {
        var contractEnd = hire == null ? null : hire.lastDay();
        return PosterFilter.identity(status(), facts, contractEnd, today, zone);
    }

    private IntroductionView.Step step(HistoryEntry event) {
        var from = isHidden(event, event.from()) ? PROPOSED.name() : event.from();
        return new IntroductionView.Step(
                event.at(), by(event), from, event.to(), PosterFilter.reason(event.reason(), isPoster()));
    }

    /**
     * Hides the stored expiry of a proposal: the deadline already gives it. An event without status, a refused try, is for the audit. From a poster it also hides a suspension before sharing, and
     * its end.
     */
    private boolean isVisible(HistoryEntry event) {
        var expiry = isExpiredProposal() && EXPIRED.name().equals(event.to());
        var cameBack = isHidden(event, event.from()) && PROPOSED.name().equals(event.to());
        return event.to() != null && !expiry && !cameBack && !isHidden(event, event.to());
    }

    /** Whether the status was hidden from the poster when the event happened. */
    private boolean isHidden(HistoryEntry event, @Nullable String status) {
        var shared = facts.sharedAt();
        var before = shared == null || event.at().isBefore(shared);
        return isPoster()
                && before
                && (SUSPENDED.name().equals(status) || OBSOLETE.name().equals(status));
    }

    private Initiator by(HistoryEntry event) {
        return switch (event.actor()) {
            case Actor.Club() -> Initiator.CLUB;
            case Actor.Member(var _, var organisation) ->
                isAutomatic(event) || isEndByTheClub(event) ? Initiator.CLUB : side(organisation);
        };
    }

    private Initiator side(UUID organisation) {
        if (organisation.equals(facts.employer())) {
            return Initiator.COMPANY;
        }
        return facts.isOfStructure(organisation) ? Initiator.STRUCTURE : Initiator.ADVISER;
    }

    /** A suspension, its end, or an expiry. It may happen during a caller's request, but the caller did not ask for it. */
    private static boolean isAutomatic(HistoryEntry event) {
        var to = event.to() == null ? null : IntroductionStatus.valueOf(event.to());
        var resumed = SUSPENDED.name().equals(event.from()) && to != null && to.isOpen();
        return resumed || (to != null && to.isAutomatic());
    }

    /** An end that followed from a step elsewhere: the need was withdrawn, or its last position taken. */
    private boolean isEndByTheClub(HistoryEntry event) {
        return facts.end() != null
                && facts.end().by() == Initiator.CLUB
                && introduction.trueStatus().name().equals(event.to());
    }

    private boolean isByDeadline() {
        return facts.sharedAt() == null && (isPoster() ? FOR_POSTER : FOR_OTHERS).contains(introduction.trueStatus());
    }

    private boolean isExpiredProposal() {
        return facts.sharedAt() == null && status() == EXPIRED;
    }

    /** The first moment after the deadline, whenever the expiry is stored. */
    private Instant expiredAt() {
        var deadline = facts.deadline();
        return deadline == null
                ? facts.updatedAt()
                : deadline.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
