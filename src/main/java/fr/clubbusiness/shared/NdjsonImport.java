package fr.clubbusiness.shared;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import fr.clubbusiness.shared.ImportReport.Outcome;
import fr.clubbusiness.shared.ImportReport.Rejected;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
     * Reads every line as a {@code type} (strict JSON, then Bean Validation) and gives it to {@code step}.
     *
     * <p>The step runs in a transaction that it may share with other lines; it rejects its line by throwing any {@link Problem},
     * and then nothing of it is kept, whatever it had changed. It can be called twice for one line. Entities are detached after
     * each line: it must find again those that it needs.
     *
     * @param body closed by whoever opened it
     * @param dryRun do everything, then roll it back; lines of the same externalId are then told apart only within 500 lines
     * @throws IOException when the sender is lost; the lines committed until then are kept
     */
    public <T> ImportReport run(InputStream body, boolean dryRun, Class<T> type, Function<T, Outcome> step)
            throws IOException {
        var run = new Run<>(json.readerFor(type), step, dryRun, problems.language());
        var lines = new NdjsonLines(body);
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            if (line.get().number() > MAX_LINES) {
                run.reject(line.get().number(), tooManyLines());
                lines.drain();
                break;
            }
            run.take(line.get());
        }
        return run.finish();
    }

    private static Problem tooManyLines() {
        return new Invalid(
                "",
                "Un import compte 100 000 lignes au plus : celle-ci et les suivantes n'ont pas été lues.",
                "An import has 100,000 lines at most: this one and those after were not read.");
    }

    /** A line that could be read. */
    private record Item<T>(int line, T value) {}

    /** Tries some lines in one transaction: the outcomes of those before the first failure, and that failure. */
    private record Attempt(List<Outcome> outcomes, @Nullable Problem failure) {}

    /** Rolls back what a dry run did. */
    private static final class Undone extends RuntimeException {
        Undone() {
            super("dry run", null, false, false);
        }
    }

    /** One import under way. */
    private final class Run<T> {
        private final ObjectReader reader;
        private final Function<T, Outcome> step;
        private final boolean dryRun;
        private final Locale language;
        private final List<Item<T>> batch = new ArrayList<>(BATCH);
        private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        private final List<Rejected> rejected = new ArrayList<>();

        Run(ObjectReader reader, Function<T, Outcome> step, boolean dryRun, Locale language) {
            this.reader = reader;
            this.step = step;
            this.dryRun = dryRun;
            this.language = language;
        }

        void take(NdjsonLines.Line line) {
            switch (line) {
                case NdjsonLines.Line.Garbled(var number, var why) -> reject(number, why);
                case NdjsonLines.Line.Plain(var number, var text) -> take(number, text);
            }
        }

        private void take(int number, String text) {
            try {
                batch.add(new Item<>(number, valid(text)));
            } catch (JacksonException unreadable) {
                reject(number, UnreadableJson.explain(unreadable));
            } catch (Problem invalid) {
                reject(number, invalid);
            }
            if (batch.size() == BATCH) {
                apply(batch);
                batch.clear();
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

        /**
         * Applies all together; at the first line that fails, applies again those before it, rejects it, and goes on after it.
         * Every line is thus tried twice at most, unless others write at the same moment.
         */
        private void apply(List<Item<T>> items) {
            for (var rest = items; !rest.isEmpty(); ) {
                var attempt = attempt(rest);
                if (attempt.failure() == null) {
                    attempt.outcomes().forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
                    return;
                }
                int bad = attempt.outcomes().size();
                apply(rest.subList(0, bad));
                reject(rest.get(bad).line(), attempt.failure());
                rest = rest.subList(bad + 1, rest.size());
            }
        }

        private Attempt attempt(List<Item<T>> items) {
            var outcomes = new ArrayList<Outcome>(items.size());
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    items.forEach(item -> outcomes.add(apply(item)));
                    if (dryRun) {
                        throw new Undone();
                    }
                });
                return new Attempt(outcomes, null);
            } catch (Undone asAsked) {
                return new Attempt(outcomes, null);
            } catch (Problem refused) {
                return new Attempt(outcomes, refused);
            } catch (PersistenceException failed) {
                return new Attempt(outcomes, Breakdown.problem(failed).orElseThrow(() -> failed));
            }
        }

        /** Written at once, so that what the database refuses is known to be this line's; detached, so that writing stays quick. */
        private Outcome apply(Item<T> item) {
            var outcome = step.apply(item.value());
            entities.flush();
            entities.clear();
            return outcome;
        }

        void reject(int line, Problem why) {
            rejected.add(new Rejected(line, why.code(), detail(why)));
        }

        private String detail(Problem why) {
            return why.violations().isEmpty()
                    ? why.detail().in(language)
                    : why.violations().stream().map(this::sentence).collect(Collectors.joining(" "));
        }

        private String sentence(Violation violation) {
            var said = violation.text().in(language);
            return violation.field().isEmpty() ? said : violation.field() + " : " + said;
        }

        ImportReport finish() {
            apply(batch);
            rejected.sort(Comparator.comparingInt(Rejected::line));
            return new ImportReport(
                    counts.getOrDefault(Outcome.CREATED, 0),
                    counts.getOrDefault(Outcome.UPDATED, 0),
                    counts.getOrDefault(Outcome.UNCHANGED, 0),
                    List.copyOf(rejected));
        }
    }
}
