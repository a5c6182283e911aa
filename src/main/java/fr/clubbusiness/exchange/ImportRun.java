package fr.clubbusiness.exchange;

import com.fasterxml.jackson.core.JacksonException;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Problem;
import fr.clubbusiness.problem.UnreadableJson;
import fr.clubbusiness.shared.FieldViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A running import of any format. Lines are checked one by one, and the accepted ones are stored in batches. */
final class ImportRun<T> {
    /** Lines read per transaction, good or bad: it takes a fraction of a second. */
    private static final int BATCH = 500;

    private final Validator validator;
    private final Importer<T> importer;
    private final BatchWriter<T> writer;
    private final ImportTally tally;
    private final List<BatchWriter.Item<T>> batch = new ArrayList<>(BATCH);
    private int read;

    ImportRun(Validator validator, Importer<T> importer, BatchWriter<T> writer, ImportTally tally) {
        this.validator = validator;
        this.importer = importer;
        this.writer = writer;
        this.tally = tally;
    }

    /** Reads the value of a line. */
    @FunctionalInterface
    interface Reading<T> {
        @Nullable
        T read() throws JacksonException;
    }

    /** Checks a line: strict JSON, then Bean Validation, then the importer's own check. */
    void take(int number, Reading<T> reading) {
        try {
            var value = valid(reading.read());
            importer.check(value);
            batch.add(new BatchWriter.Item<>(number, value));
        } catch (JacksonException unreadable) {
            tally.rejected(number, UnreadableJson.explain(unreadable));
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

    private T valid(@Nullable T value) {
        if (value == null) {
            throw new Invalid("", "Un objet JSON est attendu.", "A JSON object is expected.");
        }
        Invalid.ifAny(validator.validate(value).stream()
                .map(v -> FieldViolation.of(
                        FieldViolation.path(v.getPropertyPath().toString()), v.getMessage(), v.getMessage()))
                .sorted(Comparator.comparing(FieldViolation::field))
                .toList());
        return value;
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
