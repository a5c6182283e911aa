package fr.clubbusiness.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of roles in tokens, which the realm of Keycloak and the row policies repeat. */
class RoleTest {

    @ParameterizedTest
    @CsvSource({
        "company, COMPANY",
        "structure, STRUCTURE",
        "adviser, ADVISER",
        "agency-admin, AGENCY_ADMIN",
        "partner, PARTNER"
    })
    void a_token_gives_a_role_by_its_name(String name, Role role) {
        assertThat(Role.named(name)).contains(role);
        assertThat(role.tokenName()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Company", "COMPANY", "agency_admin", " adviser", "offline_access"})
    void any_other_name_gives_no_role(String name) {
        assertThat(Role.named(name)).isEmpty();
    }

    @Test
    void no_token_gives_the_role_of_the_club_itself() {
        assertThat(Role.named(Role.AUTOMATON.tokenName())).isEmpty();
    }
}
