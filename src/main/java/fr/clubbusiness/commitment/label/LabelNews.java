package fr.clubbusiness.commitment.label;

import fr.clubbusiness.message.MessageContent;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.MessageLine;
import fr.clubbusiness.shared.FrenchFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What an organisation is told of its label. */
@ApplicationScoped
class LabelNews implements MessageContent {
    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.LABEL_GRANTED, MessageKind.LABEL_ENDING, MessageKind.LABEL_WITHDRAWN);
    }

    /** Nothing of a label that is another's, or of which something else is true by now. */
    @Override
    public Optional<MessageLine> line(MessageKind kind, UUID reader, UUID subject, String occasion) {
        return Label.<Label>findByIdOptional(UUID.fromString(occasion))
                .filter(label -> label.organisation().equals(reader))
                .filter(label -> (kind == MessageKind.LABEL_WITHDRAWN) == (label.status() == LabelStatus.WITHDRAWN))
                .filter(label -> label.status() != LabelStatus.ENDED)
                .map(label -> new MessageLine(words(kind, label), "v1/labels/" + label.id()));
    }

    private static String words(MessageKind kind, Label label) {
        return switch (kind) {
            case LABEL_GRANTED ->
                "Votre organisation a le label du club, du %s au %s : elle tient ses engagements."
                        .formatted(FrenchFormat.date(label.since()), FrenchFormat.date(label.until()));
            case LABEL_ENDING ->
                "Le label de votre organisation finit le %s. L'agence voit avec vous s'il se renouvelle : comptent les engagements tenus depuis vingt-quatre mois."
                        .formatted(FrenchFormat.date(label.until()));
            default ->
                "L'agence a retiré le label de votre organisation : %s"
                        .formatted(label.withdrawnBecause().orElse(""));
        };
    }
}
