package fr.clubbusiness.event.rule;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the seats of an event are shared. A side with a quota has just so many seats; the sides without one share the others. So no side takes the seat of another.
 *
 * @param capacity all seats
 * @param quotas seats of the sides that have their own
 */
public record SeatShares(int capacity, Map<EventSide, Integer> quotas) {

    public SeatShares {
        quotas = Map.copyOf(quotas);
    }

    /** Most seats that this side can have. */
    public int most(EventSide side) {
        return quotas.getOrDefault(side, capacity - reserved());
    }

    /**
     * Seats that this side can still have.
     *
     * @param taken seats that are held, by side
     */
    public int free(EventSide side, Map<EventSide, Integer> taken) {
        return quotas.containsKey(side) ? most(side) - of(side, taken) : most(side) - ofOthers(taken);
    }

    /**
     * The sides that can still have a seat.
     *
     * @param taken seats that are held, by side
     */
    public Set<EventSide> free(Map<EventSide, Integer> taken) {
        return Stream.of(EventSide.values())
                .filter(side -> free(side, taken) > 0)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventSide.class)));
    }

    /** The sides that share their seats with this one, itself among them: they stand in one line. */
    public Set<EventSide> sharing(EventSide side) {
        return quotas.containsKey(side)
                ? EnumSet.of(side)
                : Stream.of(EventSide.values())
                        .filter(other -> !quotas.containsKey(other))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventSide.class)));
    }

    /** Seats that are kept for sides with a quota. */
    public int reserved() {
        return sum(quotas.values());
    }

    /** Whether the quotas leave this side fewer seats than are held already. */
    boolean isOver(EventSide side, Map<EventSide, Integer> taken) {
        return !quotas.isEmpty() && of(side, taken) > 0 && free(side, taken) < 0;
    }

    private int ofOthers(Map<EventSide, Integer> taken) {
        return taken.entrySet().stream()
                .filter(held -> !quotas.containsKey(held.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static int of(EventSide side, Map<EventSide, Integer> taken) {
        return taken.getOrDefault(side, 0);
    }

    static int sum(Collection<Integer> seats) {
        return seats.stream().mapToInt(Integer::intValue).sum();
    }
}
