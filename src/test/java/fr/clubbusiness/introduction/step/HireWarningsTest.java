package fr.clubbusiness.introduction.step;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.vocabulary.ContractType;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HireWarningsTest {

    @Test
    void an_apprenticeship_filled_by_a_cdd_is_warned_of() {
        var warnings = HireWarnings.of(List.of(ContractType.APPRENTISSAGE), ContractType.CDD);
        assertThat(warnings).extracting(RefusalReason::code).containsExactly("CONTRACT_NOT_ASKED");
        assertThat(warnings.getFirst().text().in(Locale.FRENCH)).contains("(CDD)", "contrat d'apprentissage");
        assertThat(warnings.getFirst().text().in(Locale.ENGLISH)).contains("CDD", "APPRENTISSAGE");
    }

    @Test
    void a_contract_that_the_need_accepts_is_not() {
        assertThat(HireWarnings.of(List.of(ContractType.CDI, ContractType.CDD), ContractType.CDD))
                .isEmpty();
    }
}
