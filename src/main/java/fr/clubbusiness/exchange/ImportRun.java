package fr.clubbusiness.exchange;

import fr.clubbusiness.exchange.csv.LinePatch;
import fr.clubbusiness.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A running import of any format. Lines are checked one by one, and the accepted ones are stored in batches. */
final class ImportRun<T> {
    /** Lines read per transaction, good or bad: it takes a fraction of a second. */
    private static final int BATCH = 500;

    private final LineReader<T> reader;
    private final BatchWriter<T> writer;
    private final ImportTally tally;
    private final ImportedCommunes communes;
    private final List<ImportLine<T>> batch = new ArrayList<>(BATCH);
    private int read;

    ImportRun(LineReader<T> reader, BatchWriter<T> writer, ImportTally tally, ImportedCommunes communes) {
        this.reader = reader;
        this.writer = writer;
        this.tally = tally;
        this.communes = communes;
    }

    /** Takes a line that is one JSON object. */
    void take(int number, String text) {
        take(number, () -> LinePatch.of(reader.parse(text)));
    }

    /** Takes a line of a table. */
    void take(int number, LinePatch line) {
        take(number, () -> line);
    }

    private void take(int number, Supplier<LinePatch> line) {
        communes.forget();
        try {
            batch.add(new ImportLine<>(number, line.get(), reader));
            communes.replaced().forEach(code -> tally.noted(number, code));
        } catch (Problem invalid) {
            tally.rejected(number, invalid);
        }
        endLine();
    }

    /** Reports a line that cannot be read. */
    void reject(int number, Problem why) {
        tally.rejected(number, why);
        endLine();
    }

    private void endLine() {
        if (++read % BATCH == 0) {
            endBatch();
        }
    }

    private void endBatch() {
        writer.storeAll(List.copyOf(batch));
        batch.clear();
        tally.endBatch();
    }

    ImportReport finish() {
        endBatch();
        return tally.report();
    }
}
