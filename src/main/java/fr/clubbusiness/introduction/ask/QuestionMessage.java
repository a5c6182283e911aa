package fr.clubbusiness.introduction.ask;

import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.PersonalContent;
import fr.clubbusiness.message.PersonalMessage;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.reply.ReplyKind;
import fr.clubbusiness.reply.ReplyLinks;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.vocabulary.ContactChannel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Asks the person, in words that anybody may see over their shoulder. */
@ApplicationScoped
class QuestionMessage implements PersonalContent {
    private final Referential referential;
    private final ReplyLinks links;
    private final PersonCalls calls;
    private final Clock clock;

    QuestionMessage(Referential referential, ReplyLinks links, PersonCalls calls, Clock clock) {
        this.referential = referential;
        this.links = links;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.QUESTION);
    }

    @Override
    public Optional<PersonalMessage> write(MessageKind kind, UUID subject, ContactChannel channel, String occasion) {
        var asked = AskedPerson.of(PersonQuestion.get(UUID.fromString(occasion)));
        return asked.isOpen(LocalDate.now(clock)) ? Optional.of(message(asked, channel)) : Optional.empty();
    }

    private PersonalMessage message(AskedPerson asked, ContactChannel channel) {
        var deadline = asked.introduction().facts().deadline();
        var until = deadline == null ? "" : " avant le %s au soir".formatted(FrenchFormat.date(deadline));
        var to = asked.identity().addressOf(channel);
        return new PersonalMessage(
                to.orElse(null),
                "Un poste vous intéresse-t-il ?",
                "Un poste (%s) vous intéresse-t-il ? Répondez%s :".formatted(occupation(asked), until),
                to.isEmpty()
                        ? null
                        : links.make(ReplyKind.PERSON_QUESTION, asked.question().id()));
    }

    /** The name of the occupation, and not the title, which an employer may have written with its own name. */
    private String occupation(AskedPerson asked) {
        return referential.graph().label(asked.need().criteria().romeCode());
    }

    /** Whoever accompanies the person asks them by another way, unless they have answered after all. */
    @Override
    public void failed(MessageKind kind, UUID subject, String occasion) {
        var question = PersonQuestion.lock(UUID.fromString(occasion));
        if (question.answer().isEmpty()) {
            question.undelivered(clock.instant());
            calls.open(AskedPerson.of(question).introduction());
        }
    }
}
