package fr.clubbusiness.directory;

import static fr.clubbusiness.directory.StructureKind.ACI;
import static fr.clubbusiness.directory.StructureKind.EI;
import static fr.clubbusiness.directory.StructureKind.ETTI;
import static fr.clubbusiness.directory.StructureKind.GEIQ;
import static fr.clubbusiness.directory.StructureKind.OTHER;
import static fr.clubbusiness.directory.StructureKind.SPIP;
import static fr.clubbusiness.vocabulary.ContractType.CDD;
import static fr.clubbusiness.vocabulary.ContractType.CDDI;
import static fr.clubbusiness.vocabulary.ContractType.MISSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.Sirets;
import fr.clubbusiness.directory.StructureKind.Viewer;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.NafCode;
import fr.clubbusiness.shared.Siret;
import fr.clubbusiness.vocabulary.ContractType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kinds of a structure on a day, and the kind with which it signs. */
class StructureCapacitiesTest {
    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);

    @Test
    void a_kind_without_dates_holds_on_any_day() {
        assertThat(StructureCapacity.undated(ACI).isActiveOn(LocalDate.of(1999, 1, 1)))
                .isTrue();
    }

    @Test
    void a_kind_holds_from_its_first_day_on() {
        var capacity = new StructureCapacity(ACI, YEAR_END, null, null);
        assertThat(capacity.isActiveOn(YEAR_END.minusDays(1))).isFalse();
        assertThat(capacity.isActiveOn(YEAR_END)).isTrue();
    }

    @Test
    void a_structure_of_the_iae_stays_active_thirty_days_after_its_agreement() {
        var capacity = new StructureCapacity(ACI, null, YEAR_END, "ACI-092-2024");
        assertThat(capacity.isActiveOn(LocalDate.of(2027, 1, 30))).isTrue();
        assertThat(capacity.isActiveOn(LocalDate.of(2027, 1, 31))).isFalse();
    }

    @Test
    void another_structure_stops_on_its_last_day() {
        var capacity = new StructureCapacity(GEIQ, null, YEAR_END, null);
        assertThat(capacity.isActiveOn(YEAR_END)).isTrue();
        assertThat(capacity.isActiveOn(YEAR_END.plusDays(1))).isFalse();
    }

    @Test
    void a_prescriber_is_one_between_its_dates() {
        var title = new PrescriberTitle(Prescriber.PREFECT, YEAR_END.minusDays(1), YEAR_END);
        assertThat(title.isHeldOn(YEAR_END.minusDays(2))).isFalse();
        assertThat(title.isHeldOn(YEAR_END)).isTrue();
        assertThat(title.isHeldOn(YEAR_END.plusDays(1))).isFalse();
        assertThat(PrescriberTitle.NONE.isHeldOn(YEAR_END)).isFalse();
    }

    @Test
    void a_structure_of_two_kinds_signs_as_the_one_that_may() {
        var both = structure(ACI, StructureCapacity.undated(ACI), StructureCapacity.undated(ETTI));
        assertThat(Employer.ofOwnNeed(both, on(YEAR_END, CDDI))).contains(new Employer.Structure(ACI));
        assertThat(Employer.lender(both, on(YEAR_END, MISSION))).contains(new Employer.Lender(ETTI));
    }

    @Test
    void once_a_kind_has_ended_the_structure_no_longer_signs_as_that() {
        var both = structure(ACI, StructureCapacity.undated(ACI), new StructureCapacity(ETTI, null, YEAR_END, null));
        assertThat(Employer.lender(both, on(LocalDate.of(2027, 1, 30), MISSION)))
                .contains(new Employer.Lender(ETTI));
        assertThat(Employer.lender(both, on(LocalDate.of(2027, 1, 31), MISSION)))
                .contains(new Employer.Lender(ACI));
    }

    @Test
    void a_structure_without_active_kind_employs_no_one_unless_it_is_a_company() {
        var ended = structure(EI, new StructureCapacity(EI, null, YEAR_END, null));
        var later = on(YEAR_END.plusDays(31), CDD);
        assertThat(Employer.ofOwnNeed(ended, later)).isEmpty();
        ended.becomeCompany(identity(), new NafCode("8121Z"));
        assertThat(Employer.ofOwnNeed(ended, later)).contains(new Employer.Company());
    }

    @Test
    void the_main_kind_comes_first_in_any_order() {
        var given = StructureCapacities.of(EI, List.of(StructureCapacity.undated(ACI), StructureCapacity.undated(EI)));
        assertThat(given.activeOn(YEAR_END)).containsExactly(EI, ACI);
    }

    @Test
    void a_corrected_main_kind_keeps_its_dates() {
        var given = new StructureCapacity(ACI, null, YEAR_END, "2024");
        assertThat(StructureCapacities.of(ACI, List.of(given)).correctedTo(EI).all())
                .containsExactly(new StructureCapacity(EI, null, YEAR_END, "2024"));
    }

    @Test
    void a_structure_corrected_to_a_kind_that_it_has_already_keeps_both() {
        var both = StructureCapacities.of(
                ACI, List.of(StructureCapacity.undated(ACI), new StructureCapacity(EI, YEAR_END, null, null)));
        assertThat(both.correctedTo(EI))
                .isEqualTo(new StructureCapacities(
                        EI, List.of(new StructureCapacity(EI, YEAR_END, null, null), StructureCapacity.undated(ACI))));
    }

    @Test
    void the_other_kinds_of_a_corrected_structure_stay_as_they_are() {
        var both =
                StructureCapacities.of(ACI, List.of(StructureCapacity.undated(ACI), StructureCapacity.undated(ETTI)));
        assertThat(both.correctedTo(EI).activeOn(YEAR_END)).containsExactly(EI, ETTI);
    }

    @Test
    void a_structure_of_which_the_main_kind_alone_is_told_is_that_on_any_day() {
        assertThat(StructureCapacities.of(ACI, null).all()).containsExactly(StructureCapacity.undated(ACI));
    }

    @Test
    void a_revealing_kind_is_shown_as_another_with_its_dates() {
        var told = new StructureCapacity(SPIP, null, YEAR_END, "2024");
        var structure = StructureCapacities.of(SPIP, List.of(told));
        assertThat(structure.shownTo(Viewer.ADVISER)).containsExactly(told);
        assertThat(structure.shownTo(Viewer.ANYONE_ELSE))
                .containsExactly(new StructureCapacity(OTHER, null, YEAR_END, "2024"));
    }

    @Test
    void what_contradicts_itself_is_refused() {
        refused(ACI, StructureCapacity.undated(EI));
        refused(ACI, new StructureCapacity(ACI, YEAR_END, YEAR_END.minusDays(1), null));
        refused(ACI, StructureCapacity.undated(ACI), new StructureCapacity(ACI, YEAR_END, null, null));
    }

    @Test
    void the_same_kind_twice_in_a_row_is_no_contradiction() {
        var first = new StructureCapacity(ACI, null, YEAR_END, "2024");
        var second = new StructureCapacity(ACI, YEAR_END.plusDays(1), null, "2027");
        assertThat(StructureCapacities.of(ACI, List.of(second, first)).all()).containsExactly(first, second);
    }

    private static void refused(StructureKind main, StructureCapacity... given) {
        assertThatThrownBy(() -> StructureCapacities.of(main, List.of(given))).isInstanceOf(Invalid.class);
    }

    private static Organisation structure(StructureKind main, StructureCapacity... all) {
        var structure = Organisations.anOrganisation();
        structure.becomeStructure(identity(), StructureCapacities.of(main, List.of(all)), PrescriberTitle.NONE);
        return structure;
    }

    private static Organisation.Identity identity() {
        var contact = new Organisation.Contact("contact@structure.example", null);
        return new Organisation.Identity(
                new Siret(Sirets.next()), "Structure", new CommuneCode("92050"), contact, null);
    }

    private static ContractTerms on(LocalDate start, ContractType type) {
        return new ContractTerms(type, start, start.plusMonths(6), null, null);
    }
}
