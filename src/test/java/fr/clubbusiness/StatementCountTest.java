package fr.clubbusiness;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.matching.Matching;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Counts the statements that each operation sends to PostgreSQL once it is warm, the caller's membership included. A new operation without a line
 * fails, and so does a list that sends one statement a row.
 */
@QuarkusTest
class StatementCountTest {
    private static final OperationTable TABLE = OperationTable.read();

    @Inject
    AgroalDataSource api;

    @Inject
    @DataSource("worker")
    AgroalDataSource worker;

    @Inject
    @All
    List<OperationCalls> features;

    private StatementLog log;

    @BeforeEach
    void open() throws SQLException {
        log = StatementLog.open(api, worker);
    }

    @AfterEach
    void close() throws SQLException {
        log.close();
    }

    @Test
    void the_table_names_every_operation_of_the_document_and_no_other() {
        assertThat(EveryOperationTest.operations()).isEqualTo(TABLE.lines().keySet());
    }

    @TestFactory
    Stream<DynamicTest> no_operation_sends_more_than_its_number() throws SQLException {
        var all = new ArrayList<OperationCalls>(features);
        all.add(new StatementCalls(log));
        for (var calls : all) {
            calls.prepare();
        }
        return TABLE.lines().entrySet().stream()
                .map(line -> DynamicTest.dynamicTest(
                        line.getKey(),
                        () -> check(line.getKey(), all, line.getValue().statements())));
    }

    private void check(String operation, List<OperationCalls> all, int bound) {
        var calls = all.stream().flatMap(some -> some.of(operation).stream()).toList();
        assertThat(calls).as("calls of " + operation).isNotEmpty();
        calls.forEach(call -> check(call, operation, bound));
    }

    private void check(OperationCalls.Call call, String operation, int bound) {
        switch (call) {
            case OperationCalls.One one -> {
                send(one.request().get());
                assertThat(sent(one.request().get())).as(operation).hasSizeLessThanOrEqualTo(bound);
            }
            case OperationCalls.Several several -> {
                send(several.few().get());
                send(several.many().get());
                var few = sent(several.few().get());
                var many = sent(several.many().get());
                assertThat(many).as(operation).hasSizeLessThanOrEqualTo(bound);
                assertThat(many)
                        .as(operation + ": as many for many rows as for few")
                        .hasSizeLessThanOrEqualTo(few.size() + several.more());
            }
        }
    }

    private List<String> sent(OperationCalls.Request request) {
        // Waits until the index has read all earlier changes, so that its own queries are not counted.
        Matching.settled();
        return log.during(() -> send(request));
    }

    private static void send(OperationCalls.Request request) {
        var answer = request.as().request(request.method(), request.path());
        assertThat(answer.statusCode())
                .as(request.method() + " " + request.path() + " " + answer.asString())
                .isBetween(200, 299);
        assertThat(request.rows().applyAsInt(answer))
                .as("rows of " + request.path())
                .isGreaterThanOrEqualTo(request.least());
    }
}
