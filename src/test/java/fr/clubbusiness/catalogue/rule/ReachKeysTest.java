package fr.clubbusiness.catalogue.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.referential.Place;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An offer whose area holds the place of a purchase has one of the purchase's keys. */
class ReachKeysTest {
    private static final Place NANTERRE = new Place(48.896, 2.2067);

    @Test
    void each_kind_of_area_is_found() {
        assertThat(isFound(new OfferArea(AreaKind.COUNTRY, null, List.of()))).isTrue();
        assertThat(isFound(new OfferArea(AreaKind.DEPARTMENTS, null, List.of("78", "92"))))
                .isTrue();
        assertThat(isFound(new OfferArea(AreaKind.DEPARTMENTS, null, List.of("78"))))
                .isFalse();
        assertThat(isFound(new OfferArea(AreaKind.COMMUNES, null, List.of("92050"))))
                .isTrue();
        assertThat(isFound(new OfferArea(AreaKind.COMMUNES, null, List.of("92026"))))
                .isFalse();
    }

    @Test
    void a_service_and_a_sector_are_part_of_a_key() {
        var area = new OfferArea(AreaKind.COUNTRY, null, List.of());
        var keys = ReachKeys.ofOffer(Sector.CLEANING, List.of(ServiceForm.FABRICATION), area, null);
        assertThat(keys).containsExactly("CLEANING:FABRICATION:*");
        assertThat(ReachKeys.ofPurchase(Sector.CLEANING, List.of(ServiceForm.FABRICATION), "92050", "92", NANTERRE))
                .containsExactly(
                        "CLEANING:FABRICATION:*",
                        "CLEANING:FABRICATION:D92",
                        "CLEANING:FABRICATION:C92050",
                        "CLEANING:FABRICATION:G/48/2");
    }

    @Test
    void a_circle_around_an_unknown_place_reaches_nothing() {
        var area = new OfferArea(AreaKind.KM, 50, List.of());
        assertThat(ReachKeys.ofOffer(Sector.CLEANING, List.of(ServiceForm.PRESTATION), area, null))
                .isEmpty();
    }

    @Test
    void no_place_in_a_circle_is_without_its_key() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var centre = new Place(random.nextDouble(-21.5, 51.5), random.nextDouble(-62, 56));
            var place = new Place(
                    centre.latitude() + random.nextDouble(-3, 3), centre.longitude() + random.nextDouble(-4, 4));
            var km = 1 + random.nextInt(300);
            if (centre.kilometresTo(place) <= km) {
                var offer = ReachKeys.ofOffer(
                        Sector.CLEANING,
                        List.of(ServiceForm.PRESTATION),
                        new OfferArea(AreaKind.KM, km, List.of()),
                        centre);
                var purchase =
                        ReachKeys.ofPurchase(Sector.CLEANING, List.of(ServiceForm.PRESTATION), "00000", "00", place);
                assertThat(Collections.disjoint(offer, purchase))
                        .as("%s %d km %s", centre, km, place)
                        .isFalse();
            }
        }
    }

    private static boolean isFound(OfferArea area) {
        var services = List.of(ServiceForm.PRESTATION);
        return !Collections.disjoint(
                ReachKeys.ofOffer(Sector.CLEANING, services, area, NANTERRE),
                ReachKeys.ofPurchase(Sector.CLEANING, services, "92050", "92", NANTERRE));
    }
}
