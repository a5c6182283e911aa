package fr.clubbusiness.need;

import static fr.clubbusiness.need.NeedStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NeedStatusTest {
    private static final Map<NeedStatus, Set<NeedStatus>> ALLOWED = Map.of(
            DRAFT, Set.of(OPEN),
            OPEN, Set.of(FILLED, WITHDRAWN, EXPIRED),
            FILLED, Set.of(OPEN),
            WITHDRAWN, Set.of(OPEN),
            EXPIRED, Set.of(OPEN));

    static Stream<Arguments> everyPair() {
        return Stream.of(NeedStatus.values())
                .flatMap(from -> Stream.of(NeedStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @MethodSource("everyPair")
    void aStepIsAllowedExactlyWhenTheRuleBookSaysSo(NeedStatus from, NeedStatus to) {
        assertThat(from.mayBecome(to))
                .isEqualTo(ALLOWED.getOrDefault(from, Set.of()).contains(to));
    }

    @Test
    void noNeedIsLostForGood() {
        assertThat(NeedStatus.values()).allMatch(status -> status == OPEN || status.mayBecome(OPEN));
    }

    @Test
    void anOpenNeedExpiresAfterNinetyDaysWithAReminderAtSixty() {
        assertThat(NeedStatus.LIFE_DAYS).isEqualTo(90);
        assertThat(NeedStatus.REMINDER_DAYS).isEqualTo(60);
    }
}
