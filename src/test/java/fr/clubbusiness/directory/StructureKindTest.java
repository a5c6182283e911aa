package fr.clubbusiness.directory;

import static fr.clubbusiness.directory.StructureKind.*;
import static fr.clubbusiness.vocabulary.ContractType.CAT;
import static fr.clubbusiness.vocabulary.ContractType.CDD;
import static fr.clubbusiness.vocabulary.ContractType.CDDI;
import static fr.clubbusiness.vocabulary.ContractType.CDD_TREMPLIN;
import static fr.clubbusiness.vocabulary.ContractType.CDD_USAGE;
import static fr.clubbusiness.vocabulary.ContractType.CDI;
import static fr.clubbusiness.vocabulary.ContractType.CDI_INCLUSION;
import static fr.clubbusiness.vocabulary.ContractType.CDI_INTERIMAIRE;
import static fr.clubbusiness.vocabulary.ContractType.INDEPENDANT;
import static fr.clubbusiness.vocabulary.ContractType.MISSION;
import static fr.clubbusiness.vocabulary.ContractType.PROFESSIONNALISATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.directory.StructureKind.Viewer;
import fr.clubbusiness.vocabulary.ContractType;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StructureKindTest {

    @Test
    void theKindsAreThoseOfTheRuleBook() {
        assertThat(StructureKind.values())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(
                        ("ACI EI AI ETTI EITI GEIQ EA EATT ESAT FT ML CAP_EMPLOI PLIE DEPT E2C EPIDE AFPA CCAS CHRS CADA ASE SPIP PJJ CSAPA "
                                        + "CAARUD OPCS OTHER")
                                .split(" "));
        assertThat(Stream.of(StructureKind.values()).map(StructureKind::label))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void fiveKindsAreOfTheIae() {
        assertThat(Stream.of(StructureKind.values()).filter(StructureKind::isIae))
                .containsExactly(ACI, EI, AI, ETTI, EITI);
    }

    @Test
    void insertionWorksitesAndCompaniesHireByInsertionContractsAndLendThemByPasserelle() {
        assertThat(ACI.employs()).containsExactlyInAnyOrder(CDDI, CDI_INCLUSION, PROFESSIONNALISATION);
        assertThat(EI.employs()).isEqualTo(ACI.employs());
        assertThat(ACI.lending()).contains(LendingKind.PASSERELLE);
        assertThat(ACI.lendsBy()).containsExactlyInAnyOrder(CDDI, CDI_INCLUSION).isEqualTo(EI.lendsBy());
    }

    @Test
    void anAssociationIntermediaireLendsByAnyOfItsContracts() {
        assertThat(AI.employs()).containsExactlyInAnyOrder(CDDI, CDD_USAGE, CDI_INCLUSION, PROFESSIONNALISATION);
        assertThat(AI.lending()).contains(LendingKind.MISE_A_DISPOSITION);
        assertThat(AI.lendsBy()).isEqualTo(AI.employs());
    }

    @Test
    void anEttiNeverSignsACddi() {
        assertThat(ETTI.employs())
                .containsExactlyInAnyOrder(MISSION, CDI_INTERIMAIRE, PROFESSIONNALISATION)
                .doesNotContain(CDDI);
        assertThat(ETTI.lendsBy()).isEqualTo(ETTI.employs());
    }

    @Test
    void anEitiSignsNoEmploymentContractAndLendsNobody() {
        assertThat(EITI.employs()).containsExactly(INDEPENDANT);
        assertThat(EITI.lending()).isEmpty();
        assertThat(EITI.lendsBy()).isEmpty();
    }

    @Test
    void aGeiqLendsItsApprenticesAndEmployees() {
        assertThat(GEIQ.employs())
                .containsExactlyInAnyOrder(ContractType.APPRENTISSAGE, PROFESSIONNALISATION, CDI, CDD)
                .isEqualTo(GEIQ.lendsBy());
    }

    @Test
    void adaptedCompaniesLendByMiseADispositionAndThoseOfTemporaryWorkByMission() {
        assertThat(EA.employs())
                .containsExactlyInAnyOrder(CDI, CDD, CDD_TREMPLIN)
                .isEqualTo(EA.lendsBy());
        assertThat(EATT.employs()).containsExactlyInAnyOrder(CDI, CDD, CDD_TREMPLIN, MISSION);
        assertThat(EATT.lendsBy()).containsExactly(MISSION);
        assertThat(ESAT.employs()).containsExactly(CAT).isEqualTo(ESAT.lendsBy());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ACI", "EI", "AI", "ETTI", "EITI", "GEIQ", "EA", "EATT", "ESAT"})
    void theOthersHireAndLendNobody(StructureKind kind) {
        assertThat(kind.hires()).isFalse();
        assertThat(kind.employs()).isEmpty();
        assertThat(kind.lendsBy()).isEmpty();
    }

    @Test
    void whoLendsDoesSoOnlyByContractsOfItsOwn() {
        assertThat(StructureKind.values()).allMatch(kind -> kind.employs().containsAll(kind.lendsBy()));
        assertThat(StructureKind.values())
                .allMatch(kind -> kind.lending().isPresent() == !kind.lendsBy().isEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = {"ASE", "SPIP", "PJJ", "CSAPA", "CAARUD", "CHRS", "CADA"})
    void aKindThatRevealsHealthJusticeOrStatusIsToldToOwnStaffAndAdvisersAlone(StructureKind kind) {
        assertThat(kind.shownTo(Viewer.ANYONE_ELSE)).isEqualTo(OTHER);
        assertThat(kind.shownTo(Viewer.OWN_STAFF)).isEqualTo(kind);
        assertThat(kind.shownTo(Viewer.ADVISER)).isEqualTo(kind);
    }

    @Test
    void theOtherKindsAreShownToAll() {
        var open = EnumSet.complementOf(EnumSet.of(ASE, SPIP, PJJ, CSAPA, CAARUD, CHRS, CADA));
        assertThat(open).allMatch(kind -> kind.shownTo(Viewer.ANYONE_ELSE) == kind);
    }
}
