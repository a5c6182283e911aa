package fr.clubbusiness.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.exchange.ImportReport.Fate;
import fr.clubbusiness.exchange.ImportReport.Rejected;
import fr.clubbusiness.exchange.ImportReport.Tried;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineOutcomesTest {
    private final LineOutcomes log = new LineOutcomes();

    @Test
    void lines_are_listed_in_the_order_of_the_file_without_blank_ones() {
        log.stored(5, ImportLine.Effect.updated(List.of("phone")));
        log.rejected(new Rejected(2, "invalid", "Faux."));
        log.stored(3, ImportLine.Effect.CREATED);
        assertThat(log.lines())
                .containsExactly(
                        new Tried(2, Fate.REJECTED, List.of(), "invalid", "Faux."),
                        new Tried(3, Fate.CREATED, List.of(), null, null),
                        new Tried(5, Fate.UPDATED, List.of("phone"), null, null));
    }

    @Test
    void a_hundred_thousand_lines_with_one_error_all_have_their_reason() {
        for (int line = 1; line <= Imports.MAX_LINES; line++) {
            log.rejected(new Rejected(line, "invalid", "Nom : obligatoire."));
        }
        assertThat(log.lines()).hasSize(Imports.MAX_LINES).allMatch(it -> "Nom : obligatoire.".equals(it.detail()));
    }

    @Test
    void beyond_two_thousand_different_reasons_only_the_code_is_listed() {
        for (int line = 1; line <= LineOutcomes.REASONS + 10; line++) {
            log.rejected(new Rejected(line, "invalid", "Raison " + line));
        }
        log.rejected(new Rejected(LineOutcomes.REASONS + 11, "invalid", "Raison 1"));
        assertThat(log.lines().get(LineOutcomes.REASONS - 1).detail()).isNotNull();
        assertThat(log.lines().get(LineOutcomes.REASONS))
                .isEqualTo(new Tried(LineOutcomes.REASONS + 1, Fate.REJECTED, List.of(), "invalid", null));
        assertThat(log.lines().getLast().detail()).isEqualTo("Raison 1");
    }

    @Test
    void a_long_reason_is_cut() {
        log.rejected(new Rejected(1, "invalid", "x".repeat(600)));
        assertThat(log.lines().getFirst().detail()).hasSize(501).endsWith("…");
    }
}
