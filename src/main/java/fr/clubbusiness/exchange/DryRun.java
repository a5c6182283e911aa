package fr.clubbusiness.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.clubbusiness.exchange.ImportReport.Outcome;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Remembers what the earlier lines of a dry run would have stored. The report then says the same as in a real import: lines with the same externalId
 * make one row. It holds two numbers per line, and no text.
 */
final class DryRun {
    private final Map<Long, Integer> written = new HashMap<>();

    /** What this line would do after the earlier lines; {@code outcome} is what it does to the stored data. */
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

    /** With 64 bits and 100,000 keys, a collision happens once in thousands of millions of files. */
    private static long hash(RowKey key) {
        return UUID.nameUUIDFromBytes((key.holder() + key.externalId()).getBytes(UTF_8))
                .getMostSignificantBits();
    }
}
