package fr.clubbusiness.catalogue.offer;

import fr.clubbusiness.catalogue.rule.OfferStatus;
import fr.clubbusiness.referential.Commune;
import fr.clubbusiness.referential.Referential;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Makes the views of offers. What a reader may not know is not in the row that they read. */
@ApplicationScoped
class OfferViews {
    private final Referential referential;
    private final Clock clock;

    OfferViews(Referential referential, Clock clock) {
        this.referential = referential;
        this.clock = clock;
    }

    OfferView of(ServiceOffer offer) {
        var terms = offer.terms();
        return new OfferView(
                offer.id(),
                offer.reference(),
                offer.status(),
                offer.structure().id(),
                offer.structure().name(),
                commune(offer),
                terms.title(),
                terms.description(),
                terms.sector(),
                terms.services(),
                OfferView.Area.of(terms.area()),
                terms.romeCodes(),
                terms.capacity(),
                terms.noticeDays(),
                terms.turnover(),
                terms.shownToPublic(),
                confirmBy(offer),
                offer.createdAt(),
                offer.updatedAt());
    }

    private @Nullable String commune(ServiceOffer offer) {
        return offer.structure()
                .communeCode()
                .flatMap(referential::commune)
                .map(Commune::name)
                .orElse(null);
    }

    private @Nullable LocalDate confirmBy(ServiceOffer offer) {
        var confirmed = offer.confirmedAt();
        return confirmed == null || offer.status() != OfferStatus.PUBLISHED
                ? null
                : LocalDate.ofInstant(confirmed, clock.getZone()).plusDays(AskForConfirmation.AFTER_DAYS);
    }
}
