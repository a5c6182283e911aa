package fr.clubbusiness.matching.law;

import static fr.clubbusiness.matching.law.DemandFixture.aDemand;
import static fr.clubbusiness.matching.law.Given.assess;
import static fr.clubbusiness.matching.law.Given.finding;
import static fr.clubbusiness.matching.law.ProfileFixture.aProfile;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.matching.law.Constraint.Action;
import fr.clubbusiness.matching.law.Constraint.Finding;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvailabilityTest {

    private static final LocalDate START = LocalDate.of(2026, 12, 1);

    @Test
    void available_now_or_by_the_start_is_in_time() {
        assertThat(found(null).satisfied()).isTrue();
        assertThat(found(START.minusDays(1)).satisfied()).isTrue();
        assertThat(found(START).satisfied()).isTrue();
    }

    @Test
    void a_day_late_can_be_lifted_by_shifting_the_start() {
        var found = found(START.plusDays(1));

        assertThat(found.satisfied()).isFalse();
        assertThat(found.action()).contains(Action.SHIFT_START);
        assertThat(found.evidence().text())
                .isEqualTo("Disponible le 2 décembre 2026, 1 jour après le premier jour possible");
    }

    @Test
    void the_start_is_shifted_by_forty_five_days_at_most() {
        assertThat(found(START.plusDays(45)).liftable()).isTrue();
        assertThat(found(START.plusDays(46)).liftable()).isFalse();
        assertThat(found(START.plusDays(46)).satisfied()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 46, 313, 400})
    void a_start_that_has_passed_counts_as_today(int daysAgo) {
        var past = aDemand().startingOn(Given.TODAY.minusDays(daysAgo));

        assertThat(found(past, Given.TODAY).satisfied()).isTrue();
        assertThat(found(past, Given.TODAY.plusDays(1)).evidence().text())
                .isEqualTo("Disponible le 22 novembre 2026, 1 jour après le premier jour possible");
        assertThat(found(past, Given.TODAY.plusDays(45)).liftable()).isTrue();
        assertThat(found(past, Given.TODAY.plusDays(46)).liftable()).isFalse();
    }

    private static Finding found(@Nullable LocalDate from) {
        return found(aDemand().startingOn(START), from);
    }

    private static Finding found(DemandFixture need, @Nullable LocalDate from) {
        return finding(Constraint.AVAILABILITY, assess(aProfile().availableFrom(from), need));
    }
}
