package fr.clubbusiness.introduction.ask;

import fr.clubbusiness.beneficiary.AgreementMeans;
import fr.clubbusiness.beneficiary.PersonLock;
import fr.clubbusiness.history.History;
import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.introduction.IntroductionEnd;
import fr.clubbusiness.introduction.IntroductionHistory;
import fr.clubbusiness.introduction.NeedAgreement;
import fr.clubbusiness.introduction.rule.DeclineReason;
import fr.clubbusiness.introduction.rule.Ending;
import fr.clubbusiness.introduction.rule.Initiator;
import fr.clubbusiness.introduction.rule.PersonAnswer;
import fr.clubbusiness.introduction.step.ShareIntroduction;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Does what a person answered: shares them, declines for them, or has them called. The club acts; the person decided. */
@ApplicationScoped
class TakeAnswer {
    private final PersonLock lock;
    private final QuestionTexts texts;
    private final ShareIntroduction sharing;
    private final IntroductionHistory introductionHistory;
    private final History history;
    private final Outbox outbox;
    private final PersonCalls calls;
    private final Clock clock;

    TakeAnswer(
            PersonLock lock,
            QuestionTexts texts,
            ShareIntroduction sharing,
            IntroductionHistory introductionHistory,
            History history,
            Outbox outbox,
            PersonCalls calls,
            Clock clock) {
        this.lock = lock;
        this.texts = texts;
        this.sharing = sharing;
        this.introductionHistory = introductionHistory;
        this.history = history;
        this.outbox = outbox;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * Takes the answer. The question is locked first, then the person: two answers at once, or an answer and a departure, are taken one after the other.
     *
     * @param read the version of the page that the person has read
     * @return false when no answer counts any more, or the page says something else by now
     */
    boolean take(UUID id, PersonAnswer answer, String read) {
        var asked = AskedPerson.of(PersonQuestion.lock(id));
        lock.lockUnseen(asked.person().id());
        // Whoever shares or declines by hand at this moment is waited for, or waits.
        Introduction.getEntityManager().refresh(asked.introduction(), LockModeType.PESSIMISTIC_WRITE);
        if (!asked.isOpen(LocalDate.now(clock)) || !texts.open(asked).version().equals(read)) {
            return false;
        }
        asked.question().take(answer, clock.instant());
        history.record(SubjectKind.INTRODUCTION, asked.introduction().id(), "PERSON_ANSWERED", answer.name());
        switch (answer) {
            case YES -> accept(asked);
            case NO -> decline(asked.introduction());
            case CALL_ME -> calls.open(asked.introduction());
        }
        outbox.post(
                MessageKind.PERSON_ANSWERED,
                asked.person().structureId(),
                SubjectKind.INTRODUCTION,
                asked.introduction().id(),
                id.toString());
        return true;
    }

    private void accept(AskedPerson asked) {
        var today = LocalDate.now(clock);
        if (asked.sharesOnYes(texts.offer(asked), today)) {
            var means = AgreementMeans.by(asked.question().channel());
            sharing.share(asked.introduction(), new NeedAgreement(today, means));
        } else {
            calls.open(asked.introduction());
        }
    }

    private void decline(Introduction introduction) {
        var from = introduction.trueStatus();
        var reason = DeclineReason.PERSON_DECLINED;
        introduction.end(
                new Ending.Declined(reason),
                new IntroductionEnd(clock.instant(), Initiator.STRUCTURE, reason.name(), null),
                clock);
        introductionHistory.record(introduction, "DECLINED", from, reason.name());
    }
}
