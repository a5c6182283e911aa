package fr.clubbusiness.matching.law;

import static fr.clubbusiness.matching.law.DemandFixture.aDemand;
import static fr.clubbusiness.matching.law.Given.assess;
import static fr.clubbusiness.matching.law.Given.finding;
import static fr.clubbusiness.matching.law.ProfileFixture.aProfile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.clubbusiness.matching.law.Constraint.Action;
import fr.clubbusiness.matching.law.Constraint.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyHoursRangeTest {

    @ParameterizedTest(name = "{0} h for 20 to 30: satisfied {1}, liftable {2}")
    @CsvSource({
        "20,true,false",
        "30,true,false",
        "25.5,true,false",
        "19.9,false,true",
        "30.1,false,true",
        "16,false,true",
        "36,false,true",
        "15.9,false,false",
        "36.1,false,false"
    })
    void hours_hold_within_the_wish_and_can_be_lifted_within_a_fifth_of_it(
            double hours, boolean satisfied, boolean liftable) {
        var found = found(aProfile().wishingHours(20.0, 30.0), aDemand().weekly(hours));

        assertThat(found.satisfied()).isEqualTo(satisfied);
        assertThat(found.liftable()).isEqualTo(liftable);
    }

    @ParameterizedTest(name = "exactly a fifth beyond {0} h")
    @CsvSource({"5", "7", "15", "17.5", "24.5", "28", "33", "35", "39"})
    void exactly_a_fifth_is_within_whatever_the_number(double wished) {
        var person = aProfile().wishingHours(wished, wished);

        assertThat(found(person, aDemand().weekly(wished * 6 / 5)).liftable()).isTrue();
        assertThat(found(person, aDemand().weekly(wished * 4 / 5)).liftable()).isTrue();
    }

    @Test
    void whoever_said_nothing_of_hours_accepts_all() {
        var found = found(aProfile().wishingHours(null, null), aDemand().weekly(48));

        assertThat(found.satisfied()).isTrue();
        assertThat(found.evidence().code()).isEqualTo(EvidenceCode.NO_PREFERENCE);
    }

    @Test
    void one_end_may_be_left_open() {
        assertThat(found(aProfile().wishingHours(20.0, null), aDemand().weekly(48))
                        .satisfied())
                .isTrue();
        assertThat(found(aProfile().wishingHours(null, 20.0), aDemand().weekly(2))
                        .satisfied())
                .isTrue();
        assertThat(found(aProfile().wishingHours(null, 20.0), aDemand().weekly(24))
                        .liftable())
                .isTrue();
        assertThat(found(aProfile().wishingHours(30.0, null), aDemand().weekly(23))
                        .liftable())
                .isFalse();
    }

    @Test
    void the_evidence_sets_the_hours_beside_the_wish() {
        var demand = aDemand().weekly(17.5);

        assertThat(found(aProfile().wishingHours(20.0, 30.0), demand).evidence().text())
                .isEqualTo("17,5 h par semaine, pour 20 à 30 h souhaitées");
        assertThat(found(aProfile().wishingHours(20.0, null), demand).evidence().text())
                .isEqualTo("17,5 h par semaine, pour 20 h au moins souhaitées");
        assertThat(found(aProfile().wishingHours(null, 15.0), demand).evidence().text())
                .isEqualTo("17,5 h par semaine, pour 15 h au plus souhaitées");
        assertThat(found(aProfile().wishingHours(10.0, 20.0), demand).evidence().text())
                .isEqualTo("17,5 h par semaine, comme souhaité");
        assertThat(found(aProfile().wishingHours(20.0, null), demand).evidence().values())
                .doesNotContainKey("max");
    }

    @Test
    void hours_are_lifted_by_adjusting_the_job() {
        assertThat(found(aProfile().wishingHours(20.0, 30.0), aDemand().weekly(35))
                        .action())
                .contains(Action.ADJUST_HOURS);
    }

    @Test
    void a_range_upside_down_is_no_range() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WeeklyHoursRange(30, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> WeeklyHoursRange.of(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> WeeklyHoursRange.of(Double.NaN));
    }

    private static Finding found(ProfileFixture profile, DemandFixture demand) {
        return finding(Constraint.HOURS, assess(profile, demand));
    }
}
