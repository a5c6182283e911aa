package fr.clubbusiness.employment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.vocabulary.ContractType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Insertion contracts leave the person available; all others place them. */
class InsertionContractsTest {

    @ParameterizedTest
    @CsvSource({
        "CDDI, ACI",
        "CDDI, EI",
        "CDDI, AI",
        "CDD_USAGE, AI",
        "MISSION, ETTI",
        "MISSION, EATT",
        "CDD_TREMPLIN, EA",
        "CDD_TREMPLIN, EATT",
        "CAT, ESAT"
    })
    void theseAreStepsOfInsertion(ContractType type, StructureKind kind) {
        assertThat(InsertionContracts.isInsertion(type, kind)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "CDI_INCLUSION, ACI",
        "CDI_INTERIMAIRE, ETTI",
        "CDI, EA",
        "CDD, GEIQ",
        "PROFESSIONNALISATION, EI",
        "INDEPENDANT, EITI"
    })
    void aStructureAlsoSignsContractsThatPlace(ContractType type, StructureKind kind) {
        assertThat(InsertionContracts.isInsertion(type, kind)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"CDI", "CDD", "APPRENTISSAGE", "PROFESSIONNALISATION", "PEC", "CDD_USAGE", "MISSION"})
    void noContractOfACompanyIsOne(ContractType type) {
        assertThat(InsertionContracts.isInsertion(type, null)).isFalse();
    }
}
