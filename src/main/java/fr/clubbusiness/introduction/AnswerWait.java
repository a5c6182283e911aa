package fr.clubbusiness.introduction;

import fr.clubbusiness.introduction.rule.Deadlines;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.shared.RefusalReason;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wait for an answer of one side.
 *
 * @param deadline last day for the answer; null when none is expected
 * @param postponements how many times the answer was postponed
 */
@Embeddable
record AnswerWait(
        @Nullable LocalDate deadline,
        @Column(name = "postponements") int postponements) {

    /** The wait of a status that is entered now. See {@link Deadlines#answerBy}. */
    static AnswerWait of(IntroductionStatus status, Clock clock, @Nullable Interview interview, @Nullable Trial trial) {
        var held = status == IntroductionStatus.TRIAL && trial != null
                ? trial.to()
                : interview == null ? null : LocalDate.ofInstant(interview.at(), clock.getZone());
        return new AnswerWait(
                Deadlines.answerBy(status, LocalDate.now(clock), held).orElse(null), 0);
    }

    /** Whether the deadline has passed. */
    boolean isOver(LocalDate today) {
        return deadline != null && Deadlines.isOver(deadline, today);
    }

    /** The reasons that forbid postponing the answer to {@code until}; empty when it may be postponed, or is not expected. */
    List<RefusalReason> postponeRefusals(LocalDate until, LocalDate today) {
        return deadline == null ? List.of() : Deadlines.postponeRefusals(today, deadline, until, postponements);
    }

    /** The same wait, with more time. */
    AnswerWait postponed(LocalDate until) {
        return new AnswerWait(until, postponements + 1);
    }

    /** The same wait, already postponed that often: it moves with its interview. */
    AnswerWait afterPostponements(int times) {
        return new AnswerWait(deadline, times);
    }
}
