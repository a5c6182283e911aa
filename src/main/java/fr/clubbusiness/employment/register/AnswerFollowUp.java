package fr.clubbusiness.employment.register;

import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.employment.followup.FollowUp;
import fr.clubbusiness.employment.followup.FollowUpAnswer;
import fr.clubbusiness.employment.followup.FollowUpSide;
import fr.clubbusiness.employment.followup.News;
import fr.clubbusiness.employment.followup.NewsTasks;
import fr.clubbusiness.history.History;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A side says whether a person is still at work, or an adviser says it for one of them. The answer may be changed until the next question. Repeating it
 * changes nothing, but that the person is still at work is noted again on another day. What follows from it is done by the club.
 */
@ApplicationScoped
class AnswerFollowUp {
    private final CurrentCaller current;
    private final Tasks tasks;
    private final History history;
    private final Clock clock;

    AnswerFollowUp(CurrentCaller current, Tasks tasks, History history, Clock clock) {
        this.current = current;
        this.tasks = tasks;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Notes the answer to the question that is open.
     *
     * @throws fr.clubbusiness.problem.Conflict when none is
     * @throws Refused when the day of a departure cannot be
     */
    FollowUp answer(Employment contract, FollowUpRequest request) {
        var side = side(current.get(), contract, request.side());
        var today = LocalDate.now(clock);
        var news = request.news(today);
        var question = FollowUp.open(contract.stayId(), side, today)
                .orElseThrow(() -> NothingAsked.of(contract.stayId(), today));
        if (question.news().filter(news::saysTheSame).isEmpty()) {
            note(Employment.get(contract.stayId()), question, news);
        }
        return question;
    }

    private void note(Employment first, FollowUp question, News news) {
        Refused.ifAny(news.refusals(first.terms().start()));
        var before = question.news().map(News::answer).orElse(null);
        question.answer(news, clock.instant());
        history.moved(
                SubjectKind.EMPLOYMENT,
                first.id(),
                entryOf(question.side()),
                before,
                news.answer(),
                question.step().name());
        if (news.answer() != FollowUpAnswer.NOT_REACHED) {
            var outcome = "Réponse à %s : %s."
                    .formatted(question.step().label(), news.answer().label());
            tasks.completeOpen(NewsTasks.kind(first, question.side()), first.id(), outcome);
        }
    }

    /** Who may read the answer may read its entry: the row policies of history know them by their type. */
    private static String entryOf(FollowUpSide side) {
        return switch (side) {
            case EMPLOYER -> "EMPLOYER_FOLLOWED_UP";
            case STRUCTURE -> "STRUCTURE_FOLLOWED_UP";
        };
    }

    /** The side for which the caller speaks. */
    private static FollowUpSide side(Caller caller, Employment contract, @Nullable FollowUpSide named) {
        var sides = FollowUp.sidesOf(contract);
        if (caller.isAdviser()) {
            return named(sides.size() == 1 && named == null ? sides.getFirst() : named, sides);
        }
        if (named != null) {
            throw wrongSide(
                    "Vous répondez pour votre organisation : retirez ce champ.",
                    "You answer for your organisation: leave this field out.");
        }
        if (caller.actsFor(contract.employerId())) {
            return FollowUpSide.EMPLOYER;
        }
        if (VisibleEmployments.knowsPerson(caller, contract)) {
            return FollowUpSide.STRUCTURE;
        }
        throw new Forbidden(
                "not-your-contract",
                "L'employeur, la structure qui accompagne la personne ou un conseiller donne de ses nouvelles.",
                "The employer, the structure that accompanies the person, or an adviser gives news of them.");
    }

    private static FollowUpSide named(@Nullable FollowUpSide side, List<FollowUpSide> sides) {
        if (side == null || !sides.contains(side)) {
            throw wrongSide(
                    "Dites pour qui vous répondez : l'employeur, ou la structure quand elle n'est pas l'employeur.",
                    "Say for whom you answer: the employer, or the structure when it is not the employer.");
        }
        return side;
    }

    private static Invalid wrongSide(String french, String english) {
        return new Invalid("side", french, english);
    }
}
