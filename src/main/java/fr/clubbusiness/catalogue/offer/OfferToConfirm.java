package fr.clubbusiness.catalogue.offer;

import fr.clubbusiness.catalogue.rule.OfferStatus;
import fr.clubbusiness.message.MessageContent;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.MessageLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The words for the structure of an offer that is to be confirmed. Nothing once it is, or is no longer published. */
@ApplicationScoped
class OfferToConfirm implements MessageContent {
    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.OFFER_TO_CONFIRM);
    }

    @Override
    public Optional<MessageLine> line(MessageKind kind, UUID reader, UUID subject, String occasion) {
        return ServiceOffer.<ServiceOffer>findByIdOptional(subject)
                .filter(offer -> offer.status() == OfferStatus.PUBLISHED
                        && reader.equals(offer.structure().id()))
                .filter(offer -> occasion.equals(String.valueOf(offer.confirmedAt())))
                .map(offer -> new MessageLine(
                        "%s (%s) : cette offre vaut-elle toujours ? Confirmez-la, changez-la ou mettez-la en pause."
                                .formatted(offer.terms().title(), offer.reference()),
                        "v1/offers/" + offer.reference()));
    }
}
