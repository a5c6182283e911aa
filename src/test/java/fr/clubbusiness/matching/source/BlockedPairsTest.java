package fr.clubbusiness.matching.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.introduction.rule.IntroductionStatus;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An open introduction or a hire in force blocks its pair: the enum says so, and the query and the unique index agree with it. */
@QuarkusTest
class BlockedPairsTest {
    private static final Pattern CODE = Pattern.compile("'([A-Z]+)'");

    @Inject
    AgroalDataSource database;

    @Test
    void the_query_blocks_the_pairs_that_the_law_blocks() {
        assertThat(codes(MatchSql.BLOCKING)).isEqualTo(blocking());
    }

    @Test
    void the_unique_index_blocks_the_pairs_that_the_law_blocks() throws SQLException {
        assertThat(codes(indexDefinition())).isEqualTo(blocking());
    }

    private static Set<String> blocking() {
        return Stream.of(IntroductionStatus.values())
                .filter(status -> status.isOpen() || status == IntroductionStatus.HIRED)
                .map(IntroductionStatus::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> codes(String sql) {
        return CODE.matcher(sql)
                .results()
                .map((MatchResult code) -> code.group(1))
                .collect(Collectors.toSet());
    }

    private String indexDefinition() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT indexdef FROM pg_indexes WHERE indexname = 'introduction_one_open_per_pair'")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
