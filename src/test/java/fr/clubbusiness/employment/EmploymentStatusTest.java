package fr.clubbusiness.employment;

import static fr.clubbusiness.employment.EmploymentStatus.BROKEN_IN_TRIAL;
import static fr.clubbusiness.employment.EmploymentStatus.CANCELLED;
import static fr.clubbusiness.employment.EmploymentStatus.ENDED;
import static fr.clubbusiness.employment.EmploymentStatus.NOT_STARTED;
import static fr.clubbusiness.employment.EmploymentStatus.SIGNED;
import static fr.clubbusiness.employment.EmploymentStatus.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EmploymentStatusTest {
    private static final Map<EmploymentStatus, Set<EmploymentStatus>> ALLOWED = Map.of(
            SIGNED, Set.of(STARTED, NOT_STARTED, CANCELLED),
            STARTED, Set.of(BROKEN_IN_TRIAL, ENDED));

    static Stream<Arguments> everyPair() {
        return Stream.of(EmploymentStatus.values())
                .flatMap(from -> Stream.of(EmploymentStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @MethodSource("everyPair")
    void aStepIsAllowedExactlyWhenTheRuleBookSaysSo(EmploymentStatus from, EmploymentStatus to) {
        assertThat(from.mayBecome(to))
                .isEqualTo(ALLOWED.getOrDefault(from, Set.of()).contains(to));
    }

    @ParameterizedTest
    @CsvSource({
        "SIGNED, true, true",
        "STARTED, true, true",
        "NOT_STARTED, false, false",
        "CANCELLED, false, false",
        "BROKEN_IN_TRIAL, false, true",
        "ENDED, false, true"
    })
    void aContractBindsUntilItIsOverAndItsDaysCountOnceItTookPlace(
            EmploymentStatus status, boolean inForce, boolean counts) {
        assertThat(status.isInForce()).isEqualTo(inForce);
        assertThat(status.counts()).isEqualTo(counts);
    }

    @Test
    void aRenewalThatDidNotTakePlaceLeavesTheContractBeforeItTheLastOne() {
        assertThat(EmploymentStatus.UNDONE_RENEWAL_IN_SQL).isEqualTo("('NOT_STARTED', 'CANCELLED', 'BROKEN_IN_TRIAL')");
        assertThat(EmploymentStatus.UNDONE_RENEWAL_IN_HQL).isEqualTo("(NOT_STARTED, CANCELLED, BROKEN_IN_TRIAL)");
    }
}
