package fr.clubbusiness.introduction.ask;

import fr.clubbusiness.introduction.rule.PersonAnswer;
import fr.clubbusiness.reply.Question;
import fr.clubbusiness.reply.QuestionPage;
import fr.clubbusiness.reply.ReplyKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whether a job interests a person, at an address of their own. */
@ApplicationScoped
class JobQuestion implements Question {
    private final QuestionTexts texts;
    private final TakeAnswer takeAnswer;

    JobQuestion(QuestionTexts texts, TakeAnswer takeAnswer) {
        this.texts = texts;
        this.takeAnswer = takeAnswer;
    }

    @Override
    public ReplyKind kind() {
        return ReplyKind.PERSON_QUESTION;
    }

    @Override
    public QuestionPage page(UUID subject) {
        return texts.of(AskedPerson.of(PersonQuestion.get(subject)));
    }

    @Override
    public boolean answer(UUID subject, String answer, String read) {
        return takeAnswer.take(subject, PersonAnswer.valueOf(answer), read);
    }
}
