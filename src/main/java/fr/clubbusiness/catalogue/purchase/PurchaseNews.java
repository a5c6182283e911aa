package fr.clubbusiness.catalogue.purchase;

import fr.clubbusiness.catalogue.rule.AnswerStatus;
import fr.clubbusiness.catalogue.rule.PurchaseStatus;
import fr.clubbusiness.message.MessageContent;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.MessageLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The words for a structure that hears the decision, and for a buyer in whose purchase somebody is interested. */
@ApplicationScoped
class PurchaseNews implements MessageContent {
    private static final Set<AnswerStatus> DECIDED = Set.of(AnswerStatus.WON, AnswerStatus.LOST);

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.PURCHASE_INTEREST, MessageKind.PURCHASE_DECIDED);
    }

    @Override
    public Optional<MessageLine> line(MessageKind kind, UUID reader, UUID subject, String occasion) {
        if (kind == MessageKind.PURCHASE_INTEREST) {
            return Purchase.<Purchase>findByIdOptional(subject)
                    .filter(purchase -> reader.equals(purchase.buyer().id()))
                    .map(purchase -> new MessageLine(
                            "%s (%s) : une structure est intéressée."
                                    .formatted(purchase.terms().title(), purchase.reference()),
                            "v1/purchases/" + purchase.reference() + "/suppliers"));
        }
        return PurchaseAnswer.<PurchaseAnswer>find("purchase.id = ?1 and structure.id = ?2", subject, reader)
                .firstResultOptional()
                .flatMap(PurchaseNews::decided);
    }

    private static Optional<MessageLine> decided(PurchaseAnswer answer) {
        return DECIDED.contains(answer.status())
                ? Optional.of(new MessageLine(
                        "%s (%s) : %s."
                                .formatted(
                                        answer.purchase().terms().title(),
                                        answer.purchase().reference(),
                                        outcome(answer)),
                        "v1/answers/" + answer.id()))
                : Optional.empty();
    }

    private static String outcome(PurchaseAnswer answer) {
        if (answer.purchase().status() == PurchaseStatus.CANCELLED) {
            return "l'acheteur a annulé cet achat";
        }
        return answer.status() == AnswerStatus.WON ? "votre réponse est retenue" : "votre réponse n'est pas retenue";
    }
}
