package fr.clubbusiness.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.clubbusiness.exchange.ImportReport.Outcome;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Remembers what a dry run would have written by now, so that it tells of a line what a real run would, though it keeps nothing: the
 * same externalId makes one row, wherever it stands in the file. It holds two numbers a line and no text of anybody.
 */
final class DryRun {
    private final Map<Long, Integer> written = new HashMap<>();

    /** What a line that does {@code outcome} to what is stored would do after the lines before it. */
    Outcome after(RowKey key, Object line, Outcome outcome) {
        var before = written.get(hash(key));
        if (before == null && outcome == Outcome.UNCHANGED) {
            return outcome;
        }
        written.put(hash(key), line.hashCode());
        if (before == null) {
            return outcome;
        }
        return before == line.hashCode() ? Outcome.UNCHANGED : Outcome.UPDATED;
    }

    /** Of 64 bits: among 100,000 keys, two are confused once in thousands of millions of files. */
    private static long hash(RowKey key) {
        return UUID.nameUUIDFromBytes((key.holder() + key.externalId()).getBytes(UTF_8))
                .getMostSignificantBits();
    }
}
