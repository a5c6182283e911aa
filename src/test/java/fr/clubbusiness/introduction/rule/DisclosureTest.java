package fr.clubbusiness.introduction.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DisclosureTest {
    private static final LocalDate SINCE = LocalDate.of(2026, 11, 1);

    @ParameterizedTest
    @EnumSource
    void theCompanySeesThePersonFromSharingToHireAndJustAfterARefusal(IntroductionStatus status) {
        var seen = switch (status) {
            case SHARED, INTERVIEWING, TRIAL, HIRED, DECLINED -> true;
            default -> false;
        };
        assertThat(Disclosure.toCompany(status, true, SINCE, null, SINCE)).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30, true", "2026-12-01, false"})
    void thirtyDaysAfterARefusalItNoLongerDoes(LocalDate today, boolean seen) {
        assertThat(Disclosure.toCompany(IntroductionStatus.DECLINED, true, SINCE, null, today))
                .isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({"2027-11-15, true", "2027-11-16, false"})
    void twelveMonthsAfterTheEndOfTheContractItNoLongerDoes(LocalDate today, boolean seen) {
        var end = LocalDate.of(2026, 11, 15);
        assertThat(Disclosure.toCompany(IntroductionStatus.HIRED, true, SINCE, end, today))
                .isEqualTo(seen);
    }

    @Test
    void aPersonNeverSharedIsNeverSeen() {
        assertThat(IntroductionStatus.values())
                .noneMatch(status -> Disclosure.toCompany(status, false, SINCE, null, SINCE));
    }
}
