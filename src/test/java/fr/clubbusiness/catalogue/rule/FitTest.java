package fr.clubbusiness.catalogue.rule;

import static fr.clubbusiness.catalogue.rule.Judging.asked;
import static fr.clubbusiness.catalogue.rule.Judging.candidate;
import static fr.clubbusiness.catalogue.rule.Judging.departments;
import static fr.clubbusiness.catalogue.rule.Judging.fitting;
import static fr.clubbusiness.catalogue.rule.Judging.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.directory.StructureKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One offer meets all conditions, and each is shown. */
class FitTest {
    @Test
    void an_offer_that_meets_all_conditions_fits() {
        var fit = Fit.of(wanted(), fitting());
        assertThat(fit.fits()).isTrue();
        assertThat(fit.isNearMiss()).isFalse();
        assertThat(fit.judged()).extracting(Fit.Judged::condition).containsExactly(FitCondition.values());
    }

    @Test
    void another_sector_alone_is_a_near_miss() {
        var other = candidate(Sector.CATERING, ServiceForm.PRESTATION, departments("92"), StructureKind.EI);
        assertThat(failing(wanted(), other)).containsExactly(FitCondition.SECTOR);
        assertThat(Fit.of(wanted(), other).isNearMiss()).isTrue();
    }

    @Test
    void two_conditions_that_fail_are_no_near_miss() {
        var other = candidate(Sector.CATERING, ServiceForm.FABRICATION, departments("92"), StructureKind.EI);
        assertThat(failing(wanted(), other)).containsExactly(FitCondition.SECTOR, FitCondition.SERVICE);
        assertThat(Fit.of(wanted(), other).isNearMiss()).isFalse();
    }

    @Test
    void the_place_is_in_the_area_of_the_offer() {
        assertThat(Fit.of(wanted(), at(departments("78"))).fits()).isFalse();
        assertThat(Fit.of(wanted(), at(departments("78", "92"))).fits()).isTrue();
        assertThat(Fit.of(wanted(), at(new OfferArea(AreaKind.COUNTRY, null, List.of())))
                        .fits())
                .isTrue();
        assertThat(Fit.of(wanted(), at(new OfferArea(AreaKind.COMMUNES, null, List.of("92050"))))
                        .fits())
                .isTrue();
        assertThat(Fit.of(wanted(), at(new OfferArea(AreaKind.COMMUNES, null, List.of("92026"))))
                        .fits())
                .isFalse();
        assertThat(Fit.of(wanted(), at(new OfferArea(AreaKind.KM, 12, List.of())))
                        .fits())
                .isTrue();
        assertThat(Fit.of(wanted(), at(new OfferArea(AreaKind.KM, 11, List.of())))
                        .fits())
                .isFalse();
    }

    @Test
    void the_structure_is_as_near_as_the_buyer_asks() {
        assertThat(Fit.of(wanted(Reservation.NONE, 12), fitting()).fits()).isTrue();
        assertThat(failing(wanted(Reservation.NONE, 11), fitting())).containsExactly(FitCondition.AREA);
    }

    @Test
    void an_unknown_distance_is_never_near() {
        var unknown = changed(true, true, Optional.empty(), Set.of(StructureKind.EI));
        assertThat(failing(wanted(Reservation.NONE, 300), unknown)).containsExactly(FitCondition.AREA);
        assertThat(Fit.of(wanted(), unknown).fits()).isTrue();
    }

    @Test
    void a_reserved_purchase_is_for_its_kinds_alone() {
        assertThat(reserved(Reservation.SIAE, StructureKind.EI)).isTrue();
        assertThat(reserved(Reservation.SIAE, StructureKind.EA)).isFalse();
        assertThat(reserved(Reservation.EA_ESAT, StructureKind.EA)).isTrue();
        assertThat(reserved(Reservation.EA_ESAT, StructureKind.EATT)).isTrue();
        assertThat(reserved(Reservation.EA_ESAT, StructureKind.ESAT)).isTrue();
        assertThat(reserved(Reservation.EA_ESAT, StructureKind.GEIQ)).isFalse();
        assertThat(reserved(Reservation.ESS, StructureKind.GEIQ)).isTrue();
        assertThat(reserved(Reservation.SIAE, StructureKind.EA, StructureKind.ACI))
                .isTrue();
    }

    @Test
    void a_structure_works_for_others_today_and_its_offer_is_published() {
        assertThat(failing(wanted(), changed(false, true, Optional.of(1.0), Set.of(StructureKind.EI))))
                .containsExactly(FitCondition.ACTIVE);
        assertThat(failing(wanted(), changed(true, true, Optional.of(1.0), Set.of(StructureKind.ML))))
                .containsExactly(FitCondition.ACTIVE);
        assertThat(failing(wanted(), changed(true, true, Optional.of(1.0), Set.of())))
                .containsExactly(FitCondition.ACTIVE);
    }

    @Test
    void somebody_who_cannot_be_written_to_is_not_asked() {
        assertThat(failing(wanted(), changed(true, false, Optional.of(1.0), Set.of(StructureKind.EI))))
                .containsExactly(FitCondition.REACHABLE);
    }

    @Test
    void what_shows_a_condition_is_said_in_both_languages() {
        assertThat(Fit.of(wanted(Reservation.SIAE, null), fitting()).judged())
                .allSatisfy(judged -> {
                    assertThat(judged.evidence().french()).isNotBlank();
                    assertThat(judged.evidence().english()).isNotBlank();
                })
                .extracting(judged -> judged.evidence().french())
                .contains(
                        "Domaine de l'offre : propreté",
                        "Livrée dans cette commune ; structure à 12 km",
                        "réservé aux SIAE ; structure : EI",
                        "Adresse connue");
        assertThat(Fit.of(wanted(), at(departments("78")))
                        .judged()
                        .get(2)
                        .evidence()
                        .french())
                .isEqualTo("Hors de la zone de l'offre ; structure à 12 km");
    }

    @Test
    void whoever_received_the_fewest_purchases_comes_first_then_the_nearest() {
        var order = Stream.of(asked(1, 1, 1), asked(0, 5, 4), asked(0, 2, 3), asked(0, 2, 2))
                .map(candidate -> Fit.of(wanted(), candidate))
                .sorted(Fit.FAIR)
                .map(fit -> fit.candidate().offer().getLeastSignificantBits());
        assertThat(order).containsExactly(2L, 3L, 4L, 1L);
    }

    private static boolean reserved(Reservation reservation, StructureKind... kinds) {
        return Fit.of(
                        wanted(reservation, null),
                        candidate(Sector.CLEANING, ServiceForm.PRESTATION, departments("92"), kinds))
                .fits();
    }

    private static Fit.Candidate at(OfferArea area) {
        return candidate(Sector.CLEANING, ServiceForm.PRESTATION, area, StructureKind.EI);
    }

    private static Fit.Candidate changed(
            boolean open, boolean reachable, Optional<Double> distance, Set<StructureKind> kinds) {
        var one = fitting();
        return new Fit.Candidate(
                one.offer(),
                one.structure(),
                one.sector(),
                one.services(),
                one.area(),
                kinds,
                open,
                reachable,
                distance,
                0);
    }

    private static Stream<FitCondition> failing(Fit.Wanted wanted, Fit.Candidate candidate) {
        return Fit.of(wanted, candidate).judged().stream()
                .filter(judged -> !judged.isMet())
                .map(Fit.Judged::condition);
    }
}
