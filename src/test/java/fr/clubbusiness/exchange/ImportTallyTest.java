package fr.clubbusiness.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.exchange.ImportReport.Noted;
import fr.clubbusiness.exchange.ImportReport.Rejected;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.FieldViolation;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportTallyTest {
    private final ImportTally tally = new ImportTally(Locale.FRENCH, UnaryOperator.identity(), false);

    @Test
    void what_lines_did_is_counted() {
        tally.stored(1, ImportLine.Effect.CREATED);
        tally.stored(1, ImportLine.Effect.CREATED);
        tally.stored(1, ImportLine.Effect.UNCHANGED);
        var report = tally.report();
        assertThat(report.created()).isEqualTo(2);
        assertThat(report.updated()).isZero();
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.rejected()).isEmpty();
        assertThat(report.rejectedBeyond()).isZero();
    }

    @Test
    void the_bad_lines_of_a_batch_are_listed_in_the_order_of_the_file() {
        reject(5);
        reject(2);
        tally.endBatch();
        reject(9);
        reject(7);
        assertThat(tally.report().rejected()).extracting(Rejected::line).containsExactly(2, 5, 7, 9);
    }

    @Test
    void beyond_the_first_thousand_bad_lines_are_counted_and_not_listed() {
        IntStream.rangeClosed(1, 990).forEach(this::reject);
        tally.endBatch();
        IntStream.iterate(1_020, n -> n > 990, n -> n - 1).forEach(this::reject);
        tally.endBatch();
        reject(1_021);
        var report = tally.report();
        assertThat(report.rejected())
                .hasSize(1_000)
                .last()
                .extracting(Rejected::line)
                .isEqualTo(1_000);
        assertThat(report.rejectedBeyond()).isEqualTo(21);
    }

    @Test
    void of_what_was_read_otherwise_the_first_thousand_lines_are_told() {
        IntStream.rangeClosed(1, 1_001)
                .forEach(line ->
                        tally.noted(line, FieldViolation.of("communeCode", "Lu autrement.", "Read otherwise.")));
        assertThat(tally.report().notes())
                .hasSize(1_000)
                .first()
                .isEqualTo(new Noted(1, "communeCode : Lu autrement."));
    }

    @Test
    void a_bad_line_is_described_by_its_fields_in_the_language_of_the_reader() {
        var english = new ImportTally(Locale.ENGLISH, UnaryOperator.identity(), false);
        english.rejected(1, new Invalid("dryRun", "Faux.", "Wrong."));
        english.rejected(2, new Invalid("", "Un objet JSON est attendu.", "A JSON object is expected."));
        english.rejected(3, new Conflict("taken", "Déjà pris.", "Already taken."));
        assertThat(english.report().rejected())
                .containsExactly(
                        new Rejected(1, "invalid", "dryRun : Wrong."),
                        new Rejected(2, "invalid", "A JSON object is expected."),
                        new Rejected(3, "taken", "Already taken."));
    }

    private void reject(int line) {
        tally.rejected(line, new Invalid("", "Faux.", "Wrong."));
    }
}
