package fr.clubbusiness.introduction.ask;

import fr.clubbusiness.introduction.rule.PersonAnswer;
import fr.clubbusiness.message.MessageContent;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.MessageLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells the structure that a person answered. */
@ApplicationScoped
class AnswerNews implements MessageContent {
    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.PERSON_ANSWERED);
    }

    @Override
    public Optional<MessageLine> line(MessageKind kind, UUID reader, UUID subject, String occasion) {
        var asked = AskedPerson.of(PersonQuestion.get(UUID.fromString(occasion)));
        return asked.question()
                .answer()
                .filter(_ -> asked.person().structureId().equals(reader))
                .map(answer -> line(asked, answer));
    }

    private static MessageLine line(AskedPerson asked, PersonAnswer answer) {
        var reference = asked.introduction().reference();
        return new MessageLine(
                "%s, %s (%s) : la personne a répondu « %s ». %s"
                        .formatted(
                                reference,
                                asked.need().offer().title(),
                                asked.need().reference(),
                                answer.label(),
                                whatNext(asked, answer)),
                "v1/introductions/" + reference);
    }

    private static String whatNext(AskedPerson asked, PersonAnswer answer) {
        return switch (asked.introduction().trueStatus()) {
            case PROPOSED -> answer == PersonAnswer.YES ? "Appelez-la, puis confirmez son accord." : "Appelez-la.";
            case SHARED, INTERVIEWING, TRIAL, HIRED -> "L'employeur la découvre.";
            case DECLINED, WITHDRAWN, SUSPENDED, OBSOLETE, EXPIRED, CANCELLED ->
                "La mise en relation n'est plus en cours.";
        };
    }
}
