package fr.clubbusiness.statistics;

import fr.clubbusiness.statistics.Circulation.Flow;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who reads a table and tries to find the hidden numbers.
 *
 * @param organisation which knows the people that it contributes itself; null for a reader who knows nothing more than the table
 */
record SecrecyReader(@Nullable UUID organisation) {
    static final SecrecyReader OF_THE_TABLE_ALONE = new SecrecyReader(null);

    /**
     * Whether the reader knows this number however it is shown: nobody is in its line, which is always shown, or only people of the reader are. In the second
     * case the reader may well not be sure of it, and is taken to be.
     */
    boolean knows(Flow flow) {
        return unknown(flow.line()) == 0;
    }

    /** The people behind a number whom the reader does not know of. */
    int unknown(CellCount count) {
        return count.others(organisation);
    }
}
