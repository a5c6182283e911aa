package fr.clubbusiness.matching.law;

import static fr.clubbusiness.matching.law.DemandFixture.aDemand;
import static fr.clubbusiness.matching.law.Given.assess;
import static fr.clubbusiness.matching.law.Given.finding;
import static fr.clubbusiness.matching.law.ProfileFixture.aProfile;
import static fr.clubbusiness.vocabulary.ContractType.CDD;
import static fr.clubbusiness.vocabulary.ContractType.CDI;
import static fr.clubbusiness.vocabulary.ContractType.MISSION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.matching.law.Constraint.Action;
import fr.clubbusiness.matching.law.Constraint.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractRuleTest {

    @Test
    void one_kind_in_common_is_enough() {
        var found = found(aProfile().accepting(CDI, MISSION), aDemand().offering(CDD, MISSION));

        assertThat(found.satisfied()).isTrue();
        assertThat(found.evidence().values()).containsEntry("common", List.of(MISSION));
        assertThat(found.evidence().text()).isEqualTo("Accepte : mission d'intérim");
    }

    @Test
    void whoever_said_no_kind_accepts_all() {
        var found = found(aProfile().accepting(), aDemand().offering(MISSION));

        assertThat(found.satisfied()).isTrue();
        assertThat(found.evidence().code()).isEqualTo(EvidenceCode.NO_PREFERENCE);
    }

    @Test
    void no_kind_in_common_can_always_be_talked_over() {
        var found = found(aProfile().accepting(CDI), aDemand().offering(MISSION, CDD));

        assertThat(found.satisfied()).isFalse();
        assertThat(found.action()).contains(Action.DISCUSS_CONTRACT);
        assertThat(found.evidence().text()).isEqualTo("Accepte : CDI ; proposé : CDD, mission d'intérim");
    }

    private static Finding found(ProfileFixture profile, DemandFixture demand) {
        return finding(Constraint.CONTRACT, assess(profile, demand));
    }
}
