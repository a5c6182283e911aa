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

/** One import under way, whatever its file is: lines are judged one by one, and the good ones kept some hundreds together. */
final class ImportRun<T> {
    /** Lines read for one transaction, good or bad: it lasts a fraction of a second. */
    private static final int BATCH = 500;

    private final Validator validator;
    private final Importer<T> importer;
    private final BatchWriter<T> keep;
    private final ImportTally tally;
    private final List<BatchWriter.Item<T>> batch = new ArrayList<>(BATCH);
    private int read;

    ImportRun(Validator validator, Importer<T> importer, BatchWriter<T> keep, ImportTally tally) {
        this.validator = validator;
        this.importer = importer;
        this.keep = keep;
        this.tally = tally;
    }

    /** How a line becomes what it tells. */
    @FunctionalInterface
    interface Reading<T> {
        @Nullable
        T read() throws JacksonException;
    }

    /** Takes a line: strict JSON, then Bean Validation, then the importer's own check. */
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

    /** Passes over a line that cannot even be read. */
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
        keep.all(List.copyOf(batch));
        batch.clear();
        tally.endBatch();
    }

    ImportReport finish() {
        endBatch();
        return tally.report();
    }
}
