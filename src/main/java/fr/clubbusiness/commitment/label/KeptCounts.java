package fr.clubbusiness.commitment.label;

import fr.clubbusiness.commitment.CommitmentKind;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;

/**
 * How many commitments of an organisation were kept, by kind. A commitment counts once, however many took it.
 *
 * @param kinds only those of which one was kept, in the order of the page
 */
record KeptCounts(SequencedMap<CommitmentKind, Integer> kinds) {
    KeptCounts {
        kinds = Collections.unmodifiableSequencedMap(kinds);
    }

    /** Of all kinds. */
    int all() {
        return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The kinds of which one was kept. */
    List<CommitmentKind> kept() {
        return List.copyOf(kinds.keySet());
    }
}
