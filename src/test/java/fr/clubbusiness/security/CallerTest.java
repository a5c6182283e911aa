package fr.clubbusiness.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who makes a request: a member for one organisation, or the club itself. */
class CallerTest {
    private static final UUID MEMBER = UUID.randomUUID();
    private static final UUID ORGANISATION = UUID.randomUUID();
    private static final UUID CLUB = UUID.randomUUID();

    private final Caller club = Caller.automaton(CLUB);

    @Test
    void a_member_has_its_row_and_its_organisation() {
        var member = member(Role.COMPANY);
        assertThat(member.member()).isEqualTo(MEMBER);
        assertThat(member.organisation()).isEqualTo(ORGANISATION);
    }

    @Test
    void a_member_acts_for_its_organisation() {
        assertThat(member(Role.COMPANY).actsFor(ORGANISATION)).isTrue();
    }

    @Test
    void a_member_acts_for_no_other_organisation_not_even_the_club() {
        assertThat(member(Role.COMPANY).actsFor(UUID.randomUUID())).isFalse();
        assertThat(member(Role.COMPANY).actsFor(CLUB)).isFalse();
    }

    @Test
    void a_role_tells_the_side() {
        assertThat(member(Role.ADVISER)).matches(Caller::isAdviser).matches(it -> !it.isStructure() && !it.isCompany());
        assertThat(member(Role.STRUCTURE))
                .matches(Caller::isStructure)
                .matches(it -> !it.isAdviser() && !it.isCompany());
        assertThat(member(Role.COMPANY)).matches(Caller::isCompany).matches(it -> !it.isAdviser() && !it.isStructure());
    }

    @Test
    void an_organisation_of_two_kinds_gives_both_sides() {
        assertThat(member(Role.COMPANY, Role.STRUCTURE))
                .matches(Caller::isCompany)
                .matches(Caller::isStructure);
    }

    @Test
    void an_administrator_of_the_agency_is_no_adviser() {
        assertThat(member(Role.AGENCY_ADMIN).isAdviser()).isFalse();
    }

    @Test
    void the_club_has_a_role_of_its_own_and_no_purpose() {
        assertThat(club.roles()).containsExactly(Role.AUTOMATON);
        assertThat(club.club()).isEqualTo(CLUB);
        assertThat(club.purpose()).isNull();
    }

    @Test
    void the_club_acts_for_no_organisation() {
        assertThat(club.actsFor(ORGANISATION)).isFalse();
        assertThatThrownBy(club::organisation).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_club_is_no_member() {
        assertThatThrownBy(club::member).isInstanceOf(IllegalStateException.class);
    }

    private static Caller member(Role... roles) {
        return new Caller(new Actor.Member(MEMBER, ORGANISATION), Set.of(roles), CLUB, null);
    }
}
