package fr.clubbusiness.catalogue.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The states of offers, purchases and answers, and those that may follow. */
class CatalogueStatusTest {
    @Test
    void an_offer_is_published_paused_and_archived_for_good() {
        assertThat(Map.of(
                        OfferStatus.DRAFT, Set.of(OfferStatus.PUBLISHED, OfferStatus.ARCHIVED),
                        OfferStatus.PUBLISHED, Set.of(OfferStatus.PAUSED, OfferStatus.ARCHIVED),
                        OfferStatus.PAUSED, Set.of(OfferStatus.PUBLISHED, OfferStatus.ARCHIVED),
                        OfferStatus.ARCHIVED, Set.of()))
                .allSatisfy((from, next) -> assertThat(from.next()).isEqualTo(next));
    }

    @Test
    void a_purchase_goes_over_the_agency_and_is_cancelled_until_it_is_decided() {
        assertThat(PurchaseStatus.DRAFT.next())
                .containsExactlyInAnyOrder(PurchaseStatus.SUBMITTED, PurchaseStatus.CANCELLED);
        assertThat(PurchaseStatus.SUBMITTED.next())
                .containsExactlyInAnyOrder(
                        PurchaseStatus.DRAFT,
                        PurchaseStatus.VALIDATED,
                        PurchaseStatus.REJECTED,
                        PurchaseStatus.CANCELLED);
        assertThat(PurchaseStatus.VALIDATED.next())
                .containsExactlyInAnyOrder(PurchaseStatus.SENT, PurchaseStatus.CANCELLED);
        assertThat(PurchaseStatus.SENT.next())
                .containsExactlyInAnyOrder(PurchaseStatus.AWARDED, PurchaseStatus.NO_AWARD, PurchaseStatus.CANCELLED);
        assertThat(Set.of(
                        PurchaseStatus.AWARDED,
                        PurchaseStatus.NO_AWARD,
                        PurchaseStatus.REJECTED,
                        PurchaseStatus.CANCELLED))
                .allMatch(over -> over.next().isEmpty());
    }

    @Test
    void only_an_offer_is_won_or_lost() {
        assertThat(AnswerStatus.SENT.next())
                .containsExactlyInAnyOrder(
                        AnswerStatus.SEEN, AnswerStatus.INTERESTED, AnswerStatus.DECLINED, AnswerStatus.NO_ANSWER);
        assertThat(AnswerStatus.SEEN.next())
                .containsExactlyInAnyOrder(AnswerStatus.INTERESTED, AnswerStatus.DECLINED, AnswerStatus.NO_ANSWER);
        assertThat(AnswerStatus.INTERESTED.next()).containsExactly(AnswerStatus.OFFERED);
        assertThat(AnswerStatus.OFFERED.next()).containsExactlyInAnyOrder(AnswerStatus.WON, AnswerStatus.LOST);
    }
}
