package fr.clubbusiness.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clubbusiness.exchange.csv.LinePatch;
import fr.clubbusiness.problem.Problem;
import fr.clubbusiness.shared.RefusalReason;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One line of an import. A creation takes the whole line. An update changes only the fields that the line contains.
 *
 * @param <T> the type of a line
 */
public final class ImportLine<T> {
    /** 35 and 35.0 are the same. */
    private static final Comparator<JsonNode> SAME_NUMBERS = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    private final int number;
    private final T value;
    private final LinePatch patch;
    private final LineReader<T> reader;

    ImportLine(int number, LinePatch patch, LineReader<T> reader) {
        this.number = number;
        this.patch = patch;
        this.reader = reader;
        this.value = reader.read(patch.alone());
    }

    /** Its number in the file. */
    public int number() {
        return number;
    }

    /** The whole line, as a creation reads it. */
    public T value() {
        return value;
    }

    /** Whether the line says something of this field: a value, or that an update empties it. */
    public boolean has(String field) {
        return patch.fields().has(field) || patch.untouched().containsKey(field);
    }

    /**
     * The stored data after the line.
     *
     * @param stored all stored data, in the form of a line
     * @throws Problem that rejects the line: its fields contradict the stored ones
     */
    public T mergedInto(T stored) {
        return reader.read(patch.mergedInto(reader.tree(stored)));
    }

    /** Names of the fields in which the two differ, in alphabetical order. */
    public List<String> changed(T before, T after) {
        if (before.equals(after)) {
            return List.of();
        }
        var stored = reader.tree(before);
        var updated = reader.tree(after);
        var fields = new TreeSet<String>();
        stored.fieldNames().forEachRemaining(fields::add);
        updated.fieldNames().forEachRemaining(fields::add);
        fields.removeIf(field -> stored.path(field).equals(SAME_NUMBERS, updated.path(field)));
        return List.copyOf(fields);
    }

    /**
     * What an accepted line did.
     *
     * @param outcome whether it created a row, changed one, or changed nothing
     * @param changed names of the changed fields of an {@link ImportReport.Outcome#UPDATED} line; empty otherwise
     * @param warning what the sender should check; null otherwise
     */
    public record Effect(
            ImportReport.Outcome outcome,
            List<String> changed,
            @Nullable RefusalReason warning) {
        public static final Effect CREATED = new Effect(ImportReport.Outcome.CREATED, List.of(), null);
        public static final Effect UNCHANGED = new Effect(ImportReport.Outcome.UNCHANGED, List.of(), null);

        /** The line changed these fields. */
        public static Effect updated(List<String> changed) {
            return new Effect(ImportReport.Outcome.UPDATED, changed, null);
        }

        /** The same with something to check. */
        public Effect withWarning(RefusalReason given) {
            return new Effect(outcome, changed, given);
        }
    }
}
