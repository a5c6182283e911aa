package fr.clubbusiness.membership.applications;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.security.ApplicationScope;
import fr.clubbusiness.security.Role;
import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an application may have: what its owner may do, until a day of the year, answered for by somebody there. */
class ApplicationRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Test
    void a_company_has_scopes_of_companies() {
        assertThat(refusals(
                        Set.of(Role.COMPANY), true, TODAY, ApplicationScope.NEEDS_WRITE, ApplicationScope.MATCHES_READ))
                .isEmpty();
    }

    @Test
    void a_company_has_no_scope_about_people() {
        assertThat(refusals(
                        Set.of(Role.COMPANY),
                        true,
                        TODAY,
                        ApplicationScope.BENEFICIARIES_READ,
                        ApplicationScope.BENEFICIARIES_WRITE))
                .containsExactly("SCOPE_NOT_FOR_OWNER", "SCOPE_NOT_FOR_OWNER");
    }

    @Test
    void whoever_gives_no_role_to_its_staff_has_no_scope_at_all() {
        for (var scope : ApplicationScope.values()) {
            assertThat(refusals(Set.of(), true, TODAY, scope)).containsExactly("SCOPE_NOT_FOR_OWNER");
        }
    }

    @Test
    void an_organisation_of_two_kinds_has_the_scopes_of_both() {
        assertThat(refusals(
                        Set.of(Role.COMPANY, Role.STRUCTURE),
                        true,
                        TODAY,
                        ApplicationScope.NEEDS_WRITE,
                        ApplicationScope.BENEFICIARIES_WRITE))
                .isEmpty();
    }

    @Test
    void it_lasts_from_today_to_a_year_from_today() {
        assertThat(refusals(Set.of(Role.COMPANY), true, TODAY, ApplicationScope.NEEDS_READ))
                .isEmpty();
        assertThat(refusals(Set.of(Role.COMPANY), true, TODAY.plusMonths(12), ApplicationScope.NEEDS_READ))
                .isEmpty();
        assertThat(refusals(Set.of(Role.COMPANY), true, TODAY.minusDays(1), ApplicationScope.NEEDS_READ))
                .containsExactly("EXPIRES_IN_PAST");
        assertThat(refusals(Set.of(Role.COMPANY), true, TODAY.plusMonths(12).plusDays(1), ApplicationScope.NEEDS_READ))
                .containsExactly("EXPIRES_TOO_LATE");
    }

    @Test
    void all_reasons_are_said_at_once() {
        assertThat(refusals(Set.of(Role.PARTNER), false, TODAY.plusYears(2), ApplicationScope.NEEDS_READ))
                .containsExactly("SCOPE_NOT_FOR_OWNER", "CONTACT_NOT_OF_OWNER", "EXPIRES_TOO_LATE");
    }

    private static List<String> refusals(
            Set<Role> owner, boolean contactIsOfOwner, LocalDate until, ApplicationScope... scopes) {
        var terms = new ApplicationTerms(UUID.randomUUID(), Set.of(scopes), 100, until);
        return ApplicationRules.refusals(terms, owner, contactIsOfOwner, TODAY).stream()
                .map(RefusalReason::code)
                .toList();
    }
}
