package fr.clubbusiness.introduction.rule;

import static fr.clubbusiness.introduction.rule.IntroductionStatus.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.problem.Conflict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class IntroductionStatusTest {
    /** The rule book: every transition that is not here is forbidden. */
    private static final Map<IntroductionStatus, Set<IntroductionStatus>> ALLOWED = Map.of(
            PROPOSED, Set.of(SHARED, DECLINED, WITHDRAWN, SUSPENDED, EXPIRED),
            SHARED, Set.of(INTERVIEWING, TRIAL, HIRED, DECLINED, WITHDRAWN, SUSPENDED, EXPIRED),
            INTERVIEWING, Set.of(TRIAL, HIRED, DECLINED, WITHDRAWN, SUSPENDED, EXPIRED),
            TRIAL, Set.of(HIRED, DECLINED, WITHDRAWN, SUSPENDED, EXPIRED),
            SUSPENDED, Set.of(PROPOSED, SHARED, INTERVIEWING, TRIAL, DECLINED, WITHDRAWN, OBSOLETE, EXPIRED),
            OBSOLETE, Set.of(DECLINED, WITHDRAWN),
            HIRED, Set.of(CANCELLED));

    /** The steps that a side may ask for from the status it sees. Transitions that happen automatically are only in the other table. */
    private static final Map<IntroductionStatus, Set<IntroductionStatus>> STEPS = Map.of(
            PROPOSED, Set.of(SHARED, DECLINED, WITHDRAWN),
            SHARED, Set.of(INTERVIEWING, TRIAL, HIRED, DECLINED, WITHDRAWN),
            INTERVIEWING, Set.of(TRIAL, HIRED, DECLINED, WITHDRAWN),
            TRIAL, Set.of(HIRED, DECLINED, WITHDRAWN),
            HIRED, Set.of(CANCELLED));

    static Stream<Arguments> everyPair() {
        return Stream.of(IntroductionStatus.values())
                .flatMap(from -> Stream.of(IntroductionStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @MethodSource("everyPair")
    void aStepIsAllowedExactlyWhenTheRuleBookSaysSo(IntroductionStatus from, IntroductionStatus to) {
        assertThat(from.mayBecome(to))
                .isEqualTo(ALLOWED.getOrDefault(from, Set.of()).contains(to));
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @MethodSource("everyPair")
    void aStepThatSomebodyAsksForPassesOrIsAConflictThatNamesBothStatuses(
            IntroductionStatus from, IntroductionStatus to) {
        if (STEPS.getOrDefault(from, Set.of()).contains(to)) {
            from.requireStep(to);
            assertThat(from.mayBecome(to)).isTrue();
        } else {
            assertThatThrownBy(() -> from.requireStep(to)).isInstanceOfSatisfying(Conflict.class, refusal -> {
                assertThat(refusal.code()).isEqualTo("step-not-possible");
                assertThat(refusal.detail().english()).contains(from.name(), to.name());
            });
        }
    }

    @Test
    void thereAreElevenStatusesSoOneHundredAndTwentyOnePairs() {
        assertThat(everyPair()).hasSize(121);
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "WITHDRAWN", "OBSOLETE", "EXPIRED", "CANCELLED"})
    void someStatusesAreFinal(IntroductionStatus status) {
        assertThat(status.steps()).isEmpty();
        assertThat(status.isOpen()).isFalse();
        assertThat(status.awaiting()).isEmpty();
    }

    @Test
    void theStructureAnswersThenTheCompany() {
        assertThat(PROPOSED.awaiting()).contains(Party.STRUCTURE);
        assertThat(List.of(SHARED, INTERVIEWING, TRIAL))
                .allMatch(status -> status.awaiting().equals(Optional.of(Party.COMPANY)));
        assertThat(List.of(SUSPENDED, HIRED))
                .allMatch(status -> status.awaiting().isEmpty());
    }

    @Test
    void onlyIntroductionsThatWaitForAnAnswerExpireAndSuspendedOnes() {
        assertThat(Stream.of(IntroductionStatus.values()).filter(status -> status != SUSPENDED))
                .allMatch(
                        status -> status.mayBecome(EXPIRED) == status.awaiting().isPresent());
    }

    @Test
    void aHireElsewhereSuspendsEveryIntroductionInProgressAndItMayResume() {
        assertThat(Stream.of(IntroductionStatus.values()).filter(IntroductionStatus::isUnderWay))
                .containsExactly(PROPOSED, SHARED, INTERVIEWING, TRIAL)
                .allMatch(status -> status.mayBecome(SUSPENDED) && SUSPENDED.mayBecome(status));
    }

    @Test
    void aSuspendedOneIsStillOpenAndAHiredOneIsNot() {
        assertThat(SUSPENDED.isOpen()).isTrue();
        assertThat(HIRED.isOpen()).isFalse();
    }
}
