package fr.clubbusiness.introduction.due;

import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.introduction.IntroductionFacts;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.introduction.rule.Party;
import fr.clubbusiness.message.MessageContent;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.MessageLine;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.shared.FrenchFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The words for whoever must answer an introduction: the need and the last day, and nobody's name. Nothing once they no longer have to. */
@ApplicationScoped
class AwaitedAnswer implements MessageContent {
    private final Clock clock;

    AwaitedAnswer(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.ANSWER_AWAITED, MessageKind.ANSWER_REMINDER);
    }

    @Override
    public Optional<MessageLine> line(MessageKind kind, UUID reader, UUID subject, String occasion) {
        return Introduction.<Introduction>findByIdOptional(subject)
                .filter(introduction -> occasion.endsWith(occasion(introduction)))
                .filter(introduction -> isAwaitedFrom(reader, introduction))
                .map(introduction -> line(kind, introduction));
    }

    /** The wait that it is about: another step, or a postponement, makes it another one. */
    static String occasion(Introduction introduction) {
        return introduction.trueStatus() + " " + introduction.facts().deadline();
    }

    private boolean isAwaitedFrom(UUID reader, Introduction introduction) {
        var facts = introduction.facts();
        var deadline = facts.deadline();
        return deadline != null
                && !LocalDate.now(clock).isAfter(deadline)
                && introduction
                        .trueStatus()
                        .awaiting()
                        .filter(party -> reader.equals(party == Party.STRUCTURE ? facts.structure() : facts.employer()))
                        .isPresent();
    }

    private static MessageLine line(MessageKind kind, Introduction introduction) {
        var facts = introduction.facts();
        var text = "%s%s, %s : %s, au plus tard le %s."
                .formatted(
                        kind == MessageKind.ANSWER_REMINDER ? "Rappel. " : "",
                        introduction.reference(),
                        need(facts),
                        whatIsAsked(introduction.trueStatus()),
                        facts.deadline() == null ? "" : FrenchFormat.date(facts.deadline()));
        return new MessageLine(text, "v1/introductions/" + introduction.reference());
    }

    private static String need(IntroductionFacts facts) {
        LabourNeed need = LabourNeed.findById(facts.need());
        return "%s (%s)".formatted(need.offer().title(), need.reference());
    }

    private static String whatIsAsked(IntroductionStatus status) {
        return switch (status) {
            case PROPOSED -> "dites si la personne est d'accord pour ce poste";
            case INTERVIEWING -> "dites ce que l'entretien a donné";
            case TRIAL -> "dites ce que l'essai a donné";
            case SHARED, HIRED, DECLINED, WITHDRAWN, SUSPENDED, OBSOLETE, EXPIRED, CANCELLED ->
                "une personne vous est présentée, dites si vous souhaitez la rencontrer";
        };
    }
}
