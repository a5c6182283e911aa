package fr.clubbusiness.privacy;

import fr.clubbusiness.message.MessageContent;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.MessageLine;
import fr.clubbusiness.shared.FrenchFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells whoever answers a request that its last day comes, and whoever received the data of a person that they were corrected. */
@ApplicationScoped
class RightsMessages implements MessageContent {
    private final DataRecipients recipients;

    RightsMessages(DataRecipients recipients) {
        this.recipients = recipients;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.RIGHT_DUE, MessageKind.DATA_RECTIFIED);
    }

    @Override
    public Optional<MessageLine> line(MessageKind kind, UUID reader, UUID subject, String occasion) {
        return RightsRequest.<RightsRequest>findByIdOptional(subject)
                .flatMap(request ->
                        kind == MessageKind.RIGHT_DUE ? due(request, reader, occasion) : rectified(request, reader));
    }

    /** Nothing once it is answered, or its last day moved. */
    private static Optional<MessageLine> due(RightsRequest request, UUID reader, String occasion) {
        var waits = request.status() == RightsRequestStatus.RECEIVED
                && request.answeredBy().equals(reader)
                && request.dueOn().toString().equals(occasion);
        return waits
                ? Optional.of(new MessageLine(
                        "Une personne attend votre réponse sur ses données (%s, %s) : dernier jour le %s."
                                .formatted(
                                        request.reference(),
                                        request.asked().right().label(),
                                        FrenchFormat.date(request.dueOn())),
                        "v1/rights-requests/" + request.reference()))
                : Optional.empty();
    }

    /** Nothing to whoever no longer knows the person. An employer reads the person in its introductions, and nothing of the request. */
    private Optional<MessageLine> rectified(RightsRequest request, UUID reader) {
        return recipients.of(request.person()).contains(reader)
                ? Optional.of(new MessageLine(
                        "Les données d'une personne que vous connaissez par le club ont été corrigées : relisez-les avant de vous en servir.",
                        reader.equals(request.structure())
                                ? "v1/beneficiaries/"
                                        + request.personReference().orElse("")
                                : "v1/introductions"))
                : Optional.empty();
    }
}
