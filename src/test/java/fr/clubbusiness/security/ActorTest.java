package fr.clubbusiness.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two members of one organisation are one party; the club is a party of its own. */
class ActorTest {
    private static final UUID COMPANY = UUID.randomUUID();
    private static final UUID STRUCTURE = UUID.randomUUID();

    private static final Actor CLUB = new Actor.Club();

    @Test
    void colleagues_are_one_party() {
        assertThat(memberOf(COMPANY).isSameParty(memberOf(COMPANY))).isTrue();
    }

    @Test
    void members_of_two_organisations_are_two_parties() {
        assertThat(memberOf(COMPANY).isSameParty(memberOf(STRUCTURE))).isFalse();
    }

    @Test
    void the_club_is_one_party_each_time() {
        assertThat(CLUB.isSameParty(new Actor.Club())).isTrue();
    }

    @Test
    void a_member_is_never_the_club() {
        assertThat(memberOf(COMPANY).isSameParty(CLUB)).isFalse();
        assertThat(CLUB.isSameParty(memberOf(COMPANY))).isFalse();
    }

    private static Actor memberOf(UUID organisation) {
        return new Actor.Member(UUID.randomUUID(), organisation);
    }
}
