package fr.clubbusiness.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.problem.Forbidden;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AccessTest {
    private static final UUID CLUB = UUID.randomUUID();
    private static final UUID OWN = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    /** Each feature's tests say its rows once more: a slip on the page fails here. */
    @Test
    void the_page_is_what_the_tests_of_each_feature_say() {
        var page = Arrays.stream(Access.values()).collect(Collectors.toMap(Function.identity(), AccessLine::onPage));
        assertThat(AccessLine.all().stream().collect(Collectors.toMap(AccessLine::subject, AccessLine::scopes)))
                .isEqualTo(page);
    }

    @Test
    void several_roles_give_the_widest_scope() {
        assertThat(Access.NEEDS.of(caller(Role.COMPANY, Role.STRUCTURE))).isEqualTo(Access.Scope.OPEN);
        assertThat(Access.NEEDS.of(caller(Role.COMPANY, Role.ADVISER))).isEqualTo(Access.Scope.ALL);
        assertThat(Access.PEOPLE.of(caller(Role.COMPANY, Role.STRUCTURE))).isEqualTo(Access.Scope.OWN);
        assertThat(Access.PEOPLE.of(caller())).isEqualTo(Access.Scope.NONE);
    }

    @Test
    void each_scope_includes_what_it_says() {
        assertThat(Access.NEEDS.includes(caller(Role.ADVISER), OTHER)).isTrue();
        assertThat(Access.NEEDS.includes(caller(Role.STRUCTURE), OTHER, true)).isTrue();
        assertThat(Access.NEEDS.includes(caller(Role.STRUCTURE), OTHER, false)).isFalse();
        assertThat(Access.NEEDS.includes(caller(Role.STRUCTURE), OWN, false)).isTrue();
        assertThat(Access.NEEDS.includes(caller(Role.COMPANY), OTHER, true)).isFalse();
        assertThat(Access.NEEDS.includes(caller(Role.COMPANY), OWN)).isTrue();
        assertThat(Access.NEEDS.includes(caller(Role.PARTNER), OWN, true)).isFalse();
    }

    @Test
    void only_a_role_with_own_ones_owns() {
        assertThat(Access.PEOPLE.isOwn(caller(Role.STRUCTURE), OWN)).isTrue();
        assertThat(Access.PEOPLE.isOwn(caller(Role.STRUCTURE, Role.ADVISER), OWN))
                .isTrue();
        assertThat(Access.PEOPLE.isOwn(caller(Role.STRUCTURE), OTHER)).isFalse();
        assertThat(Access.PEOPLE.isOwn(caller(Role.COMPANY), OWN)).isFalse();
        assertThat(Access.PEOPLE.isOwn(caller(Role.ADVISER), OWN)).isFalse();
    }

    @Test
    void a_list_has_the_condition_of_its_scope() {
        var own = Map.<String, Object>of("own", OWN);
        assertThat(condition(Role.ADVISER)).isEqualTo(new Access.Condition("1 = 1", Map.of()));
        assertThat(condition(Role.STRUCTURE)).isEqualTo(new Access.Condition("(a = :own or b)", own));
        assertThat(condition(Role.COMPANY)).isEqualTo(new Access.Condition("(a = :own)", own));
        assertThat(condition(Role.PARTNER)).isEqualTo(new Access.Condition("1 = 0", Map.of()));
    }

    @Test
    void one_owner_or_the_whole_club_or_a_refusal() {
        assertThat(Access.PEOPLE.onlyOwner(caller(Role.STRUCTURE))).isEqualTo(OWN);
        assertThat(Access.PEOPLE.onlyOwner(caller(Role.ADVISER))).isNull();
        assertThatThrownBy(() -> Access.PEOPLE.onlyOwner(caller(Role.COMPANY))).isInstanceOf(Forbidden.class);
    }

    @Test
    void a_caller_who_sees_open_rows_owns_only_its_own() {
        assertThat(Access.NEEDS.onlyOwner(caller(Role.STRUCTURE))).isEqualTo(OWN);
    }

    @Test
    void all_of_the_club_is_for_those_whom_the_page_gives_it() {
        assertThat(Access.NEEDS.isAll(caller(Role.ADVISER))).isTrue();
        assertThat(Access.NEEDS.isAll(caller(Role.STRUCTURE))).isFalse();
        assertThat(Access.NEEDS.isAll(caller(Role.PARTNER))).isFalse();
    }

    @Test
    void a_list_without_open_rows_shows_own_ones_alone() {
        assertThat(Access.NEEDS.condition(caller(Role.STRUCTURE), "a = :own"))
                .isEqualTo(new Access.Condition("(a = :own or 1 = 0)", Map.of("own", OWN)));
    }

    @Test
    void the_club_itself_sees_all_that_its_jobs_read_and_owns_nothing() {
        var club = Caller.automaton(CLUB);
        assertThat(Access.PEOPLE.includes(club, OTHER)).isTrue();
        assertThat(Access.PEOPLE.isOwn(club, OTHER)).isFalse();
        assertThat(Access.COMPANIES.includes(club, OTHER)).isFalse();
    }

    private static Access.Condition condition(Role role) {
        return Access.NEEDS.condition(caller(role), "a = :own", "b");
    }

    private static Caller caller(Role... roles) {
        return new Caller(new Actor.Member(UUID.randomUUID(), OWN), Set.of(roles), CLUB, null);
    }
}
