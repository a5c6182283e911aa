package fr.clubbusiness.matching.law;

import static fr.clubbusiness.matching.law.DemandFixture.aDemand;
import static fr.clubbusiness.matching.law.Given.TODAY;
import static fr.clubbusiness.matching.law.Given.law;
import static fr.clubbusiness.matching.law.Given.pair;
import static fr.clubbusiness.matching.law.ProfileFixture.aProfile;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.matching.law.Pair.Contact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the law answers about a pair as a whole; each constraint and term has its own test. */
class MatchLawTest {
    private static final MatchLaw LAW = law(Viewpoint.STRUCTURE);

    @Test
    void a_pair_that_may_be_listed_is_assessed_in_full() {
        var listed = pair(aProfile(), aDemand());

        assertThat(LAW.assessUnlessNo(listed)).contains(LAW.assess(listed));
    }

    @Test
    void a_pair_in_no_list_is_not_scored() {
        assertThat(LAW.assessUnlessNo(pair(aProfile().withoutAgreement(), aDemand())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void only_people_who_are_ready_and_agreed_may_be_proposed(BeneficiaryState state) {
        assertThat(aProfile().inState(state).profile().standing().isProposable())
                .isEqualTo(state.isReady());
        assertThat(aProfile()
                        .inState(state)
                        .withoutAgreement()
                        .profile()
                        .standing()
                        .isProposable())
                .isFalse();
    }

    @Test
    void an_open_or_recent_introduction_forbids_another() {
        assertThat(Contact.OPEN.forbidsOn(TODAY)).isTrue();
        assertThat(Contact.notBefore(TODAY.plusDays(1)).forbidsOn(TODAY)).isTrue();
        assertThat(Contact.notBefore(TODAY).forbidsOn(TODAY)).isFalse();
        assertThat(Contact.NONE.forbidsOn(TODAY)).isFalse();
    }
}
