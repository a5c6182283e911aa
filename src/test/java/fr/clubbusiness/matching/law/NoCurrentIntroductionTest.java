package fr.clubbusiness.matching.law;

import static fr.clubbusiness.matching.law.DemandFixture.aDemand;
import static fr.clubbusiness.matching.law.Given.TODAY;
import static fr.clubbusiness.matching.law.Given.assess;
import static fr.clubbusiness.matching.law.Given.finding;
import static fr.clubbusiness.matching.law.ProfileFixture.aProfile;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.matching.law.Constraint.Finding;
import fr.clubbusiness.matching.law.Pair.Contact;
import org.junit.jupiter.api.Test;

class NoCurrentIntroductionTest {

    @Test
    void a_pair_never_introduced_may_be() {
        assertThat(found(Contact.NONE).satisfied()).isTrue();
    }

    @Test
    void a_pair_is_not_introduced_twice_at_once() {
        assertThat(found(Contact.OPEN).satisfied()).isFalse();
        assertThat(found(Contact.OPEN).liftable()).isFalse();
        assertThat(found(Contact.OPEN).evidence().code()).isEqualTo(EvidenceCode.INTRODUCTION_OPEN);
    }

    @Test
    void a_pair_introduced_recently_waits_until_the_day_named() {
        var tomorrow = found(Contact.notBefore(TODAY.plusDays(1)));

        assertThat(tomorrow.satisfied()).isFalse();
        assertThat(tomorrow.evidence().text()).isEqualTo("Nouvelle proposition possible à partir du 22 novembre 2026");
    }

    @Test
    void on_the_day_named_the_pair_may_be_introduced_again() {
        assertThat(found(Contact.notBefore(TODAY)).satisfied()).isTrue();
    }

    private static Finding found(Contact contact) {
        return finding(Constraint.NO_CURRENT_INTRODUCTION, assess(aProfile(), aDemand(), contact));
    }
}
