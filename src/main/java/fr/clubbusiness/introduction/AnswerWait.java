package fr.clubbusiness.introduction;

import fr.clubbusiness.introduction.rule.Deadlines;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.introduction.rule.Notice;
import fr.clubbusiness.shared.RefusalReason;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wait for an answer of one side.
 *
 * @param deadline last day for the answer; null when none is expected
 * @param postponements how many times the answer was postponed
 * @param nextNotice what happens next if no answer comes; null when nothing does before the deadline
 * @param nextNoticeOn the day of it
 */
@Embeddable
public record AnswerWait(
        @Nullable LocalDate deadline,
        @Column(name = "postponements") int postponements,
        @Enumerated(EnumType.STRING) @Nullable Notice nextNotice,
        @Nullable LocalDate nextNoticeOn) {

    /** The wait of a status that is entered now. See {@link Deadlines#answerBy}. */
    static AnswerWait of(IntroductionStatus status, Clock clock, @Nullable Interview interview, @Nullable Trial trial) {
        var held = status == IntroductionStatus.TRIAL && trial != null
                ? trial.to()
                : interview == null ? null : LocalDate.ofInstant(interview.at(), clock.getZone());
        var today = LocalDate.now(clock);
        return Deadlines.answerBy(status, today, held)
                .map(deadline -> new AnswerWait(deadline, 0, Notice.AWAITED, firstDay(status, today, held)))
                .orElseGet(() -> new AnswerWait(null, 0, null, null));
    }

    /** What came of an interview or a trial is asked for on the day after it, not while it lasts. */
    private static LocalDate firstDay(IntroductionStatus status, LocalDate today, @Nullable LocalDate held) {
        var isAfterIt = status == IntroductionStatus.INTERVIEWING || status == IntroductionStatus.TRIAL;
        return isAfterIt && held != null && !held.isBefore(today) ? held.plusDays(1) : today;
    }

    private AnswerWait next(Optional<Notice> notice, IntroductionStatus status) {
        var on = deadline == null ? Optional.<LocalDate>empty() : notice.map(next -> next.on(status, deadline));
        return new AnswerWait(deadline, postponements, notice.orElse(null), on.orElse(null));
    }

    /** Whether the deadline has passed. */
    boolean isOver(LocalDate today) {
        return deadline != null && Deadlines.isOver(deadline, today);
    }

    /** The reasons that forbid postponing the answer to {@code until}; empty when it may be postponed, or is not expected. */
    public List<RefusalReason> postponeRefusals(LocalDate until, LocalDate today) {
        return deadline == null ? List.of() : Deadlines.postponeRefusals(today, deadline, until, postponements);
    }

    /** The same wait, with more time. */
    AnswerWait postponed(LocalDate until, IntroductionStatus status, LocalDate today) {
        return new AnswerWait(until, postponements + 1, null, null)
                .next(Notice.firstAfter(today, status, until), status);
    }

    /** What is to be done now because no answer has come; empty while nothing is. */
    Optional<Notice> dueNotice(IntroductionStatus status, LocalDate today) {
        return deadline == null || nextNotice == null ? Optional.empty() : nextNotice.lastDue(today, status, deadline);
    }

    /** The same wait, once what was to be done now is done. */
    AnswerWait noticed(IntroductionStatus status, LocalDate today) {
        return deadline == null ? this : next(Notice.firstAfter(today, status, deadline), status);
    }

    /** The same wait, already postponed that often: it moves with its interview. */
    AnswerWait afterPostponements(int times) {
        return new AnswerWait(deadline, times, nextNotice, nextNoticeOn);
    }
}
