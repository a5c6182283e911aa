package fr.clubbusiness.shared;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Imports a file of one JSON object a line (NDJSON) as it arrives: the file is never held whole, 500 lines are committed at a
 * time, and a bad line stops nobody else. Sending the same file again after a cut is safe when its lines carry an externalId.
 */
@ApplicationScoped
public class NdjsonImport {
    /** What an import operation consumes. */
    public static final String MEDIA_TYPE = "application/x-ndjson";

    /** Lines of one file, blank ones included. */
    public static final int MAX_LINES = 100_000;

    /** Lines read for one transaction, good or bad: it lasts a fraction of a second. */
    private static final int BATCH = 500;

    private final ObjectMapper json;
    private final Validator validator;
    private final Session entities;
    private final Problems problems;

    NdjsonImport(ObjectMapper json, Validator validator, Session entities, Problems problems) {
        this.json = json;
        this.validator = validator;
        this.entities = entities;
        this.problems = problems;
    }

    /**
     * Reads every line as a {@code type} (strict JSON, then Bean Validation, then the importer's own check) and has the good ones kept.
     *
     * @param body closed by whoever opened it
     * @param dryRun {@code true}: do everything, then roll it back; {@code false}: keep
     * @throws Invalid when {@code dryRun} is anything else: whoever misspells it must not find that everything was kept
     * @throws IOException when the sender is lost; the lines committed until then are kept
     */
    public <T> ImportReport run(InputStream body, String dryRun, Class<T> type, Importer<T> importer)
            throws IOException {
        var tally = new ImportTally(problems.language());
        var keep = new KeepTogether<>(entities, importer, dryRun(dryRun), tally);
        var run = new Run<>(json.readerFor(type), importer, keep, tally);
        var lines = new NdjsonLines(body);
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            if (line.get().number() > MAX_LINES) {
                tally.rejected(line.get().number(), tooManyLines());
                lines.drain();
                break;
            }
            run.take(line.get());
        }
        return run.finish();
    }

    private static @Nullable DryRun dryRun(String asked) {
        return switch (asked) {
            case "true" -> new DryRun();
            case "false" -> null;
            default -> throw new Invalid("dryRun", "Attendu : true ou false.", "Expected: true or false.");
        };
    }

    private static Problem tooManyLines() {
        return new Invalid(
                "",
                "Un import compte 100 000 lignes au plus : celle-ci et les suivantes n'ont pas été lues.",
                "An import has 100,000 lines at most: this one and those after were not read.");
    }

    /** One import under way. */
    private final class Run<T> {
        private final ObjectReader reader;
        private final Importer<T> importer;
        private final KeepTogether<T> keep;
        private final ImportTally tally;
        private final List<KeepTogether.Item<T>> batch = new ArrayList<>(BATCH);
        private int read;

        Run(ObjectReader reader, Importer<T> importer, KeepTogether<T> keep, ImportTally tally) {
            this.reader = reader;
            this.importer = importer;
            this.keep = keep;
            this.tally = tally;
        }

        void take(NdjsonLines.Line line) {
            switch (line) {
                case NdjsonLines.Line.Garbled(var number, var why) -> tally.rejected(number, why);
                case NdjsonLines.Line.Plain(var number, var text) -> take(number, text);
            }
            if (++read % BATCH == 0) {
                endBatch();
            }
        }

        private void take(int number, String text) {
            try {
                var value = valid(text);
                importer.check(value);
                batch.add(new KeepTogether.Item<>(number, value));
            } catch (JacksonException unreadable) {
                tally.rejected(number, UnreadableJson.explain(unreadable));
            } catch (Problem invalid) {
                tally.rejected(number, invalid);
            }
        }

        private T valid(String text) throws JacksonException {
            T value = reader.readValue(text);
            if (value == null) {
                throw new Invalid("", "Un objet JSON est attendu.", "A JSON object is expected.");
            }
            Invalid.ifAny(validator.validate(value).stream()
                    .map(v -> Violation.of(
                            Violation.path(v.getPropertyPath().toString()), v.getMessage(), v.getMessage()))
                    .sorted(Comparator.comparing(Violation::field))
                    .toList());
            return value;
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
}
