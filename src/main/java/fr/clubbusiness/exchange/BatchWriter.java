package fr.clubbusiness.exchange;

import fr.clubbusiness.problem.DatabaseFailures;
import fr.clubbusiness.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Stores the lines of an import in batches, one transaction per batch, and finds the lines that cannot be stored. */
final class BatchWriter<T> {
    private final Session entities;
    private final DatabaseFailures failures;
    private final Importer<T> importer;
    private final @Nullable DryRun dryRun;
    private final ImportTally tally;

    /** @param dryRun for a dry run: every batch is rolled back; null otherwise */
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

    /** A line and the key of its row; no key for a line that always creates a row. */
    private record Keyed<T>(ImportLine<T> item, @Nullable RowKey key) {}

    /** A line that was stored, and what it did. */
    public record Stored<T>(Keyed<T> line, ImportLine.Effect effect) {}

    /** A line that was refused. */
    private record Failed<T>(ImportLine<T> item, Problem why) {}

    /** The result of one transaction, which commits if no line failed. Lines in neither list are left for the next transaction. */
    private record Attempt<T>(List<Stored<T>> stored, List<Failed<T>> failed) {
        Attempt() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        /** The lines that must be tried again. */
        List<ImportLine<T>> rest(List<ImportLine<T>> items) {
            var done = new HashSet<Integer>();
            failed.forEach(it -> done.add(it.item().number()));
            if (failed.isEmpty()) {
                stored.forEach(it -> done.add(it.line().item().number()));
            }
            return items.stream().filter(item -> !done.contains(item.number())).toList();
        }
    }

    /** Thrown to roll back the transaction. */
    private static final class RollBack extends RuntimeException {
        RollBack() {
            super("not to be kept", null, false, false);
        }
    }

    /**
     * Stores all lines, except those that are refused. Refused lines are reported, and the others are tried again. Two transactions are usually
     * enough.
     */
    void storeAll(List<ImportLine<T>> items) {
        for (var rest = items; !rest.isEmpty(); ) {
            rest = tryOnce(rest);
        }
    }

    private List<ImportLine<T>> tryOnce(List<ImportLine<T>> items) {
        var attempt = new Attempt<T>();
        try {
            QuarkusTransaction.requiringNew().run(() -> storeBatch(attempt, items));
        } catch (RollBack intended) {
            // The rollback is intended. The result is read below.
        } catch (PersistenceException broken) {
            return halve(items, broken);
        }
        attempt.failed().forEach(it -> tally.rejected(it.item().number(), it.why()));
        if (attempt.failed().isEmpty()) {
            attempt.stored().forEach(it -> tally.stored(it.line().item().number(), effect(it)));
        }
        return attempt.rest(items);
    }

    private void storeBatch(Attempt<T> attempt, List<ImportLine<T>> items) {
        // The rows of a batch are distinct, so no query needs to see the changes of an earlier line: one flush at the
        // end is enough.
        entities.setHibernateFlushMode(FlushMode.MANUAL);
        var batch = importer.open(items.stream().map(ImportLine::value).toList());
        var lines = oneLinePerRow(attempt, items, batch);
        batch.read(byRow(lines));
        lines.forEach(line -> take(attempt, line, batch));
        if (attempt.failed().isEmpty()) {
            entities.flush();
            batch.insert();
        }
        if (!attempt.failed().isEmpty() || dryRun != null) {
            throw new RollBack();
        }
    }

    /** A second line of the same row must read what the first one stored, so it is left for the next transaction. */
    private List<Keyed<T>> oneLinePerRow(Attempt<T> attempt, List<ImportLine<T>> items, Importer.Batch<T> batch) {
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

    private static <T> Map<RowKey, ImportLine<T>> byRow(List<Keyed<T>> lines) {
        var keyed = new LinkedHashMap<RowKey, ImportLine<T>>();
        for (var line : lines) {
            if (line.key() != null) {
                keyed.put(line.key(), line.item());
            }
        }
        return keyed;
    }

    /** Continues after a line that fails, so that all failing lines are found in one transaction. */
    private void take(Attempt<T> attempt, Keyed<T> line, Importer.Batch<T> batch) {
        try {
            attempt.stored().add(new Stored<>(line, batch.take(line.item(), line.key())));
        } catch (Problem refused) {
            attempt.failed().add(new Failed<>(line.item(), refused));
        }
    }

    private ImportLine.Effect effect(Stored<T> stored) {
        var key = stored.line().key();
        if (dryRun == null || key == null) {
            return stored.effect();
        }
        var outcome =
                dryRun.after(key, stored.line().item().value(), stored.effect().outcome());
        var changed = outcome == ImportReport.Outcome.UPDATED ? stored.effect().changed() : List.<String>of();
        return new ImportLine.Effect(outcome, changed, stored.effect().warning());
    }

    /** The database refused the batch without saying which line, so each half is tried separately. */
    private List<ImportLine<T>> halve(List<ImportLine<T>> items, PersistenceException broken) {
        var why = failures.problem(broken).orElseThrow(() -> broken);
        if (items.size() == 1) {
            tally.rejected(items.getFirst().number(), why);
            return List.of();
        }
        storeAll(items.subList(0, items.size() / 2));
        return items.subList(items.size() / 2, items.size());
    }
}
