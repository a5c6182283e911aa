package fr.clubbusiness.task;

import static fr.clubbusiness.task.TaskStatus.DONE;
import static fr.clubbusiness.task.TaskStatus.DROPPED;
import static fr.clubbusiness.task.TaskStatus.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TaskStatusTest {
    private static final Map<TaskStatus, Set<TaskStatus>> ALLOWED = Map.of(OPEN, Set.of(DONE, DROPPED));

    static Stream<Arguments> everyPair() {
        return Stream.of(TaskStatus.values())
                .flatMap(from -> Stream.of(TaskStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @MethodSource("everyPair")
    void aStepIsAllowedExactlyWhenTheRuleBookSaysSo(TaskStatus from, TaskStatus to) {
        assertThat(from.mayBecome(to))
                .isEqualTo(ALLOWED.getOrDefault(from, Set.of()).contains(to));
    }

    @ParameterizedTest
    @EnumSource
    void eachKindSaysWhatToDoWithAndWithoutItsSubject(TaskKind kind) {
        assertThat(kind.action("M-0115")).endsWith(" (M-0115).");
        assertThat(kind.action(null)).endsWith(".").doesNotContain("(", "null");
    }
}
