package fr.clubbusiness;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.matching.Matching;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * How many statements each operation sends to PostgreSQL once it is warm, the caller's membership included. A new operation without a
 * line fails, and so does a list that sends one statement a row.
 */
@QuarkusTest
class StatementCountTest {
    /**
     * At most so many statements, and in brackets the target where the operation is not there yet: a number here may only shrink. The
     * targets: one resource 2, a list of 50 3, a match of 20 4, a step of an introduction 8.
     */
    private static final String TABLE = """
            GET  /v1/build                                            1
            GET  /v1/occupations                                      1
            GET  /v1/occupations/{romeCode}                           1
            GET  /v1/communes                                         1
            POST /v1/referential/occupations/import                   10
            POST /v1/referential/communes/import                      7
            POST /v1/companies                                        4
            GET  /v1/companies                                        2
            GET  /v1/companies/export                                 2
            GET  /v1/companies/{id}                                   2
            PUT  /v1/companies/{id}                                   3
            POST /v1/structures                                       4
            GET  /v1/structures                                       2
            GET  /v1/structures/export                                2
            GET  /v1/structures/{id}                                  2
            PUT  /v1/structures/{id}                                  3
            POST /v1/beneficiaries                                    7
            GET  /v1/beneficiaries                                    2
            GET  /v1/beneficiaries/export                             6
            GET  /v1/beneficiaries/{id}                               2
            PUT  /v1/beneficiaries/{id}                               4
            GET  /v1/beneficiaries/{id}/identity                      3 (2)
            PUT  /v1/beneficiaries/{id}/identity                      4
            GET  /v1/beneficiaries/{id}/sensitive                     4 (2)
            PUT  /v1/beneficiaries/{id}/sensitive                     5
            POST /v1/beneficiaries/search                             2
            POST /v1/beneficiaries/{id}/agreement                     6
            POST /v1/beneficiaries/{id}/withdraw-agreement            7
            POST /v1/beneficiaries/{id}/pause                         4
            POST /v1/beneficiaries/{id}/resume                        4
            POST /v1/beneficiaries/{id}/leave                         5
            GET  /v1/beneficiaries/{beneficiaryId}/matches            5 (4)
            POST /v1/beneficiaries/import                             13
            POST /v1/needs                                            5
            GET  /v1/needs                                            3
            GET  /v1/needs/export                                     3
            GET  /v1/needs/{id}                                       3 (2)
            PUT  /v1/needs/{id}                                       9
            POST /v1/needs/{id}/open                                  5
            POST /v1/needs/{id}/withdraw                              5
            POST /v1/needs/import                                     7
            GET  /v1/needs/{needId}/matches                           6 (4)
            GET  /v1/needs/{needId}/matches/{beneficiaryId}           5 (4)
            GET  /v1/matching/exposure                                3 (2)
            GET  /v1/matching/exposure/forgotten                      5 (3)
            GET  /v1/matching/index                                   1
            POST /v1/matching/index/rebuild                           1
            POST /v1/introductions                                    16
            GET  /v1/introductions                                    3
            GET  /v1/introductions/{id}                               9 (2)
            POST /v1/introductions/{id}/share                         9 (8)
            POST /v1/introductions/{id}/decline                       11 (8)
            POST /v1/introductions/{id}/interview                     11 (8)
            POST /v1/introductions/{id}/trial                         11 (8)
            POST /v1/introductions/{id}/hire                          17 (8)
            POST /v1/introductions/{id}/withdraw                      9 (8)
            POST /v1/introductions/{id}/postpone                      9 (8)
            POST /v1/introductions/{id}/cancel                        16 (8)
            GET  /v1/schemas/{name}                                   1
            POST /v1/calendar                                         4
            GET  /v1/calendar                                         2
            DELETE /v1/calendar/{id}                                  3
            GET  /v1/calendar/{token}.ics                             5 (2)
            POST /v1/allocations                                      13
            GET  /v1/allocations                                      3
            GET  /v1/allocations/{id}                                 3 (2)
            GET  /v1/allocations/{id}/pairs                           6 (3)
            GET  /v1/allocations/{id}/left-out                        5 (3)
            POST /v1/allocations/{id}/introductions                   17
            """;

    private static final Map<String, Integer> BOUNDS = TABLE.lines()
            .map(line -> line.split("\\s+"))
            .collect(Collectors.toMap(
                    words -> words[0] + " " + words[1], words -> Integer.valueOf(words[2]), (a, _) -> a, TreeMap::new));

    @Inject
    AgroalDataSource api;

    @Inject
    @DataSource("worker")
    AgroalDataSource worker;

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
        assertThat(EveryOperationTest.operations()).isEqualTo(new TreeSet<>(BOUNDS.keySet()));
    }

    @TestFactory
    Stream<DynamicTest> no_operation_sends_more_than_its_number() throws SQLException {
        var calls = new StatementCalls(log);
        return BOUNDS.entrySet().stream()
                .map(bound -> DynamicTest.dynamicTest(
                        bound.getKey(),
                        () -> calls.of(bound.getKey()).forEach(call -> check(call, bound.getKey(), bound.getValue()))));
    }

    private void check(StatementCalls.Call call, String operation, int bound) {
        switch (call) {
            case StatementCalls.One one -> {
                send(one.request().get());
                assertThat(sent(one.request().get())).as(operation).hasSizeLessThanOrEqualTo(bound);
            }
            case StatementCalls.Several several -> {
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

    private List<String> sent(StatementCalls.Request request) {
        // What the index reads by itself of what was written before is read by now.
        Matching.settled();
        return log.during(() -> send(request));
    }

    private static void send(StatementCalls.Request request) {
        var answer = request.as().request(request.method(), request.path());
        assertThat(answer.statusCode())
                .as(request.method() + " " + request.path() + " " + answer.asString())
                .isBetween(200, 299);
        assertThat(request.rows().applyAsInt(answer))
                .as("rows of " + request.path())
                .isGreaterThanOrEqualTo(request.least());
    }
}
