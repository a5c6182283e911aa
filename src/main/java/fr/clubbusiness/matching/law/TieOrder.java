package fr.clubbusiness.matching.law;

import fr.clubbusiness.shared.UuidOrder;
import java.util.Comparator;
import java.util.UUID;

/**
 * The order of people whose score is the same, by their ids, as drawn anew by each need. Ids begin with the time at which they were made, and tell who
 * was registered first; an order by any fixed part of them is the same in each list, so that a company which knows a person from one need would
 * recognise them by their place in the next. For one need the order is always the same.
 */
public final class TieOrder {
    /**
     * Of the people of one need, as it draws them; or of the needs of one person: first those whose poster answers often, then in an order that is the same
     * for everybody.
     */
    static final Comparator<Pair> OF_PAIRS = Comparator.comparing(
                    (Pair pair) -> pair.demand().poster().answers())
            .thenComparingLong(pair -> pair.demand().id().getLeastSignificantBits() + Long.MIN_VALUE)
            .thenComparingLong(pair -> draw(pair.profile().id(), pair.demand().id()) + Long.MIN_VALUE)
            .thenComparing(pair -> pair.profile().id(), UuidOrder.AS_WRITTEN)
            .thenComparing(pair -> pair.demand().id(), UuidOrder.AS_WRITTEN);

    private TieOrder() {}

    /** Whether this person comes before that one for this need. */
    public static boolean isBefore(UUID person, UUID other, UUID need) {
        var byDraw = Long.compareUnsigned(draw(person, need), draw(other, need));
        return byDraw < 0 || (byDraw == 0 && UuidOrder.AS_WRITTEN.compare(person, other) < 0);
    }

    /** The finaliser of MurmurHash3: each bit of the two random halves changes about half of the bits of the result. */
    private static long draw(UUID person, UUID need) {
        var bits = person.getLeastSignificantBits() ^ Long.rotateLeft(need.getLeastSignificantBits(), 32);
        bits = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        bits = (bits ^ (bits >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return bits ^ (bits >>> 33);
    }
}
