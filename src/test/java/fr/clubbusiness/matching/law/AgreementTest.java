package fr.clubbusiness.matching.law;

import static fr.clubbusiness.matching.law.DemandFixture.aDemand;
import static fr.clubbusiness.matching.law.Given.assess;
import static fr.clubbusiness.matching.law.Given.finding;
import static fr.clubbusiness.matching.law.ProfileFixture.aProfile;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.matching.law.Assessment.Outcome;
import fr.clubbusiness.matching.law.Constraint.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTest {

    @Test
    void someone_ready_for_work_who_agreed_is_proposed() {
        var found = found(aProfile(), aDemand());

        assertThat(found.satisfied()).isTrue();
        assertThat(found.evidence().code()).isEqualTo(EvidenceCode.PROPOSABLE);
    }

    @Test
    void nobody_is_proposed_without_agreement_and_nothing_lifts_that() {
        var assessment = assess(aProfile().withoutAgreement(), aDemand());

        assertThat(assessment.outcome()).isEqualTo(Outcome.NO);
        assertThat(finding(Constraint.AGREEMENT, assessment).liftable()).isFalse();
        assertThat(assessment.barred()).extracting(Finding::constraint).containsExactly(Constraint.AGREEMENT);
    }

    @Test
    void someone_ready_for_an_immersion_is_proposed_where_the_need_offers_one() {
        var found = found(
                aProfile().inState(BeneficiaryState.READY_FOR_IMMERSION),
                aDemand().withImmersion());

        assertThat(found.satisfied()).isTrue();
        assertThat(found.evidence().code()).isEqualTo(EvidenceCode.IMMERSION_OFFERED);
    }

    @Test
    void someone_ready_for_an_immersion_is_proposed_nowhere_else() {
        var found = found(aProfile().inState(BeneficiaryState.READY_FOR_IMMERSION), aDemand());

        assertThat(found.satisfied()).isFalse();
        assertThat(found.evidence().code()).isEqualTo(EvidenceCode.IMMERSION_ONLY);
    }

    @Test
    void an_immersion_also_takes_the_persons_agreement() {
        var person = aProfile().inState(BeneficiaryState.READY_FOR_IMMERSION).withoutAgreement();

        assertThat(found(person, aDemand().withImmersion()).evidence().code()).isEqualTo(EvidenceCode.NO_AGREEMENT);
    }

    @ParameterizedTest
    @EnumSource(names = {"PREPARING", "PAUSED", "PLACED", "LEFT"})
    void whoever_is_not_ready_is_not_proposed(BeneficiaryState state) {
        var found = found(aProfile().inState(state), aDemand().withImmersion());

        assertThat(found.satisfied()).isFalse();
        assertThat(found.evidence().values()).containsEntry("state", state);
        assertThat(found.evidence().text()).isNotBlank();
    }

    private static Finding found(ProfileFixture profile, DemandFixture demand) {
        return finding(Constraint.AGREEMENT, assess(profile, demand));
    }
}
