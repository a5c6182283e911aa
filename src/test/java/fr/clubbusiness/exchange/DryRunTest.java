package fr.clubbusiness.exchange;

import static fr.clubbusiness.exchange.ImportReport.Outcome.CREATED;
import static fr.clubbusiness.exchange.ImportReport.Outcome.UNCHANGED;
import static fr.clubbusiness.exchange.ImportReport.Outcome.UPDATED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.exchange.ImportReport.Outcome;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DryRunTest {
    private static final UUID HOLDER = UUID.randomUUID();

    private final DryRun dryRun = new DryRun();

    @Test
    void a_new_row_is_created_once_then_unchanged_or_updated() {
        assertThat(after("a", "first", CREATED)).isEqualTo(CREATED);
        assertThat(after("a", "first", CREATED)).isEqualTo(UNCHANGED);
        assertThat(after("a", "second", CREATED)).isEqualTo(UPDATED);
        assertThat(after("a", "second", CREATED)).isEqualTo(UNCHANGED);
    }

    @Test
    void a_known_row_is_updated_once_by_the_same_line() {
        assertThat(after("a", "other", UPDATED)).isEqualTo(UPDATED);
        assertThat(after("a", "other", UPDATED)).isEqualTo(UNCHANGED);
        assertThat(after("a", "as it is stored", UNCHANGED)).isEqualTo(UPDATED);
    }

    @Test
    void a_line_with_the_stored_data_changes_nothing() {
        assertThat(after("a", "as it is stored", UNCHANGED)).isEqualTo(UNCHANGED);
        assertThat(after("a", "other", UPDATED)).isEqualTo(UPDATED);
    }

    @Test
    void rows_of_different_holders_are_different_rows() {
        assertThat(after("a", "line", CREATED)).isEqualTo(CREATED);
        assertThat(dryRun.after(new RowKey(UUID.randomUUID(), "a"), "line", CREATED))
                .isEqualTo(CREATED);
    }

    private Outcome after(String externalId, String line, Outcome outcome) {
        return dryRun.after(new RowKey(HOLDER, externalId), line, outcome);
    }
}
