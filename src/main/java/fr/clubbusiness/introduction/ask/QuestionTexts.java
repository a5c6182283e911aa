package fr.clubbusiness.introduction.ask;

import fr.clubbusiness.introduction.rule.PersonAnswer;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.reply.QuestionPage;
import fr.clubbusiness.reply.QuestionPage.Choice;
import fr.clubbusiness.shared.FrenchFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a person reads before and after they say whether a job interests them. */
@ApplicationScoped
class QuestionTexts {
    private final Referential referential;
    private final Clock clock;

    QuestionTexts(Referential referential, Clock clock) {
        this.referential = referential;
        this.clock = clock;
    }

    /** The question while an answer counts, and why none does otherwise. */
    QuestionPage of(AskedPerson asked) {
        return asked.isOpen(LocalDate.now(clock)) ? open(asked) : closed(asked);
    }

    /** The job, in words. */
    JobOffer offer(AskedPerson asked) {
        return asked.offer(referential);
    }

    QuestionPage.Open open(AskedPerson asked) {
        var offer = asked.offer(referential);
        var choices = Arrays.stream(PersonAnswer.values())
                .map(answer -> new Choice(answer.name(), answer.button()))
                .toList();
        return new QuestionPage.Open(
                "Ce poste vous intéresse-t-il ?", offer.facts(), lines(asked, offer), choices, asked.phone());
    }

    private List<String> lines(AskedPerson asked, JobOffer offer) {
        var lines = new ArrayList<String>();
        lines.add(
                asked.sharesOnYes(offer, LocalDate.now(clock))
                        ? "Si vous répondez oui, %s recevra %s, pour vous rencontrer."
                                .formatted(offer.employer(), offer.receives())
                        : "Si vous répondez oui, votre conseiller vous en parle d'abord. Rien n'est donné à l'employeur avant. Il recevrait %s."
                                .formatted(offer.receives()));
        lines.add("Vous pouvez dire non : cela ne change rien à votre accompagnement.");
        var deadline = asked.introduction().facts().deadline();
        if (deadline != null) {
            lines.add("Répondez au plus tard le %s.".formatted(FrenchFormat.date(deadline)));
        }
        return lines;
    }

    private QuestionPage.Closed closed(AskedPerson asked) {
        return asked.question()
                .answer()
                .map(answer -> new QuestionPage.Closed(
                        "Vous avez répondu : " + answer.label(),
                        List.of(
                                "C'était le %s."
                                        .formatted(FrenchFormat.moment(
                                                asked.question().answeredAt().orElseThrow(), clock.getZone())),
                                consequence(asked, answer)),
                        asked.phone()))
                .orElseGet(() -> unanswered(asked));
    }

    private static QuestionPage.Closed unanswered(AskedPerson asked) {
        return asked.introduction().facts().sharedAt() == null
                ? new QuestionPage.Closed(
                        "Ce poste n'est plus proposé",
                        List.of("La question n'attend plus de réponse. Votre conseiller reste à vos côtés."),
                        asked.phone())
                : new QuestionPage.Closed(
                        "Votre conseiller a déjà votre réponse",
                        List.of("Il vous dira la suite. Il n'y a plus rien à faire ici."),
                        asked.phone());
    }

    private static String consequence(AskedPerson asked, PersonAnswer answer) {
        var introduction = asked.introduction();
        return switch (answer) {
            case YES -> {
                if (introduction.facts().end() != null) {
                    yield "C'est terminé pour ce poste. Votre conseiller reste à vos côtés.";
                }
                yield introduction.facts().sharedAt() == null
                        ? "Votre conseiller vous en parle bientôt."
                        : "L'employeur sait comment vous joindre. Votre conseiller vous dira la suite.";
            }
            case NO -> "Rien n'a été donné à l'employeur.";
            case CALL_ME -> "Votre conseiller reprend contact avec vous. Rien n'est donné à l'employeur avant.";
        };
    }
}
