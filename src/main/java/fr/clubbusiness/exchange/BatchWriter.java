package fr.clubbusiness.exchange;

import fr.clubbusiness.exchange.ImportReport.Outcome;
import fr.clubbusiness.problem.DatabaseFailures;
import fr.clubbusiness.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps the lines of an import some hundreds at a time, one transaction for all, and finds out which of them cannot be kept. */
final class BatchWriter<T> {
    private final Session entities;
    private final DatabaseFailures failures;
    private final Importer<T> importer;
    private final @Nullable DryRun dryRun;
    private final ImportTally tally;

    /** With a dry run, everything is done and nothing kept. */
    BatchWriter(
            Session entities,
            DatabaseFailures failures,
            Importer<T> importer,
            @Nullable DryRun dryRun,
            ImportTally tally) {
        this.entities = entities;
        this.failures = failures;
        this.importer = importer;
        this.dryRun = dryRun;
        this.tally = tally;
    }

    /** A line that could be read. */
    record Item<T>(int line, T value) {}

    /** A line and its row; no key for a row of its own. */
    private record Keyed<T>(Item<T> item, @Nullable RowKey key) {}

    /** A line that did something. */
    public record Kept<T>(Keyed<T> line, Outcome outcome) {}

    /** A line that was refused. */
    private record Failed<T>(Item<T> item, Problem why) {}

    /** What became of lines in one transaction, which is kept if none failed. A line in neither list is left for the next one. */
    private record Attempt<T>(List<Kept<T>> kept, List<Failed<T>> failed) {
        Attempt() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        /** The lines that still have to be tried. */
        List<Item<T>> rest(List<Item<T>> items) {
            var done = new HashSet<Integer>();
            failed.forEach(it -> done.add(it.item().line()));
            if (failed.isEmpty()) {
                kept.forEach(it -> done.add(it.line().item().line()));
            }
            return items.stream().filter(item -> !done.contains(item.line())).toList();
        }
    }

    /** Rolls back what is not to be kept. */
    private static final class Undone extends RuntimeException {
        Undone() {
            super("not to be kept", null, false, false);
        }
    }

    /** Keeps all, but for those that are refused: these are told, and the others tried again. Twice, as a rule, and all is done. */
    void all(List<Item<T>> items) {
        for (var rest = items; !rest.isEmpty(); ) {
            rest = tryOnce(rest);
        }
    }

    private List<Item<T>> tryOnce(List<Item<T>> items) {
        var attempt = new Attempt<T>();
        try {
            QuarkusTransaction.requiringNew().run(() -> make(attempt, items));
        } catch (Undone asMeant) {
            // What was learnt is told below.
        } catch (PersistenceException broken) {
            return halve(items, broken);
        }
        attempt.failed().forEach(it -> tally.rejected(it.item().line(), it.why()));
        if (attempt.failed().isEmpty()) {
            attempt.kept().forEach(it -> tally.kept(it.line().item().line(), outcome(it)));
        }
        return attempt.rest(items);
    }

    private void make(Attempt<T> attempt, List<Item<T>> items) {
        // The rows of a batch differ, so that no query need see what an earlier line changed: all is written once, at
        // the end.
        entities.setHibernateFlushMode(FlushMode.MANUAL);
        var batch = importer.open(items.stream().map(Item::value).toList());
        var lines = oneOfEachRow(attempt, items, batch);
        batch.read(lines.stream().flatMap(it -> Stream.ofNullable(it.key())).toList());
        lines.forEach(line -> take(attempt, line, batch));
        if (attempt.failed().isEmpty()) {
            entities.flush();
            batch.insert();
        }
        if (!attempt.failed().isEmpty() || dryRun != null) {
            throw new Undone();
        }
    }

    /** The next line of a row must find what the first did: it is left for the next transaction. */
    private List<Keyed<T>> oneOfEachRow(Attempt<T> attempt, List<Item<T>> items, Importer.Batch<T> batch) {
        var seen = new HashSet<RowKey>();
        var lines = new ArrayList<Keyed<T>>();
        for (var item : items) {
            try {
                var key = batch.key(item.value());
                if (key == null || seen.add(key)) {
                    lines.add(new Keyed<>(item, key));
                }
            } catch (Problem refused) {
                attempt.failed().add(new Failed<>(item, refused));
            }
        }
        return lines;
    }

    /** Lines after one that fails are taken too, so that all that fail are found at once. */
    private void take(Attempt<T> attempt, Keyed<T> line, Importer.Batch<T> batch) {
        try {
            attempt.kept().add(new Kept<>(line, batch.take(line.item().value(), line.key())));
        } catch (Problem refused) {
            attempt.failed().add(new Failed<>(line.item(), refused));
        }
    }

    private Outcome outcome(Kept<T> kept) {
        var key = kept.line().key();
        return dryRun == null || key == null
                ? kept.outcome()
                : dryRun.after(key, kept.line().item().value(), kept.outcome());
    }

    /** The database refused, and does not say which line: it is in one half or the other. */
    private List<Item<T>> halve(List<Item<T>> items, PersistenceException broken) {
        var why = failures.problem(broken).orElseThrow(() -> broken);
        if (items.size() == 1) {
            tally.rejected(items.getFirst().line(), why);
            return List.of();
        }
        all(items.subList(0, items.size() / 2));
        return items.subList(items.size() / 2, items.size());
    }
}
