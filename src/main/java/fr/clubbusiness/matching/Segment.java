package fr.clubbusiness.matching;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Some people of an index, packed and never changed. They stand in the order of how far they go to work, then of where they live along
 * a curve on the ground, so that those who can reach a place stand in a few {@link Runs}. For each occupation the people who aim at it
 * are listed in the same order.
 */
final class Segment {
    /** Nobody. */
    static final Segment EMPTY = new Segment(new Lexicons(), new long[0], new long[0], new int[0]);

    /** How many places are remembered; each takes a few hundred bytes. */
    private static final int MOST_RUNS = 10_000;

    private final long[] rows;
    private final long[] secondHalves;
    private final int[] skills;
    private final Reaches reaches;
    private final Lists byTarget;
    private final Lists byHolder;
    private final Lists entryLevel;
    private final int[] byId;
    private final Map<Nearby.Around, Runs> strictRuns = new ConcurrentHashMap<>();
    private final Map<Nearby.Around, Runs> liftedRuns = new ConcurrentHashMap<>();

    /** Puts packed people in order; the arrays are read, not kept. */
    Segment(Lexicons lexicons, long[] packed, long[] packedSecondHalves, int[] packedSkills) {
        var order = Reaches.order(packed, lexicons);
        int size = order.length;
        rows = new long[packed.length];
        secondHalves = new long[size];
        skills = new int[packedSkills.length];
        int next = 0;
        for (int person = 0; person < size; person++) {
            int from = order[person];
            System.arraycopy(packed, from * Packed.LONGS, rows, person * Packed.LONGS, Packed.LONGS);
            secondHalves[person] = packedSecondHalves[from];
            long where = rows[person * Packed.LONGS + Packed.SKILLS];
            System.arraycopy(packedSkills, skillStart(where), skills, next, skillCount(where));
            rows[person * Packed.LONGS + Packed.SKILLS] = skillsOf(next, skillCount(where), holder(where));
            next += skillCount(where);
        }
        reaches = Reaches.of(rows, lexicons);
        byTarget = Lists.ofTargets(rows, lexicons.occupations.all().size());
        byHolder = Lists.ofHolders(rows, lexicons.holders.all().size());
        entryLevel = Lists.ofEntryLevel(rows);
        byId = table();
    }

    /** Where the numbers of somebody's skills are, how many, and who accompanies them: {@link Packed#SKILLS}. */
    static long skillsOf(int start, int count, int holder) {
        if (count > 255 || holder >= 1 << 24) {
            throw new IllegalStateException(
                    "More than the index can number: %d skills, holder %d".formatted(count, holder));
        }
        return Packed.both(start, count << 24 | holder);
    }

    static int skillStart(long where) {
        return Packed.upper(where);
    }

    static int skillCount(long where) {
        return Packed.lower(where) >>> 24;
    }

    static int holder(long where) {
        return Packed.lower(where) & 0xFFFFFF;
    }

    int size() {
        return secondHalves.length;
    }

    long[] rows() {
        return rows;
    }

    int[] skills() {
        return skills;
    }

    Reaches reaches() {
        return reaches;
    }

    /** The people who aim at each occupation, by its number. */
    Lists byTarget() {
        return byTarget;
    }

    /** The people whom each structure accompanies, by its number. */
    Lists byHolder() {
        return byHolder;
    }

    /** The people open to any entry-level work, as list 0. */
    Lists entryLevel() {
        return entryLevel;
    }

    /** Where those stand who can reach a place, remembered: spots that came later have nobody of this segment in them. */
    Runs runs(Nearby nearby, boolean lifted) {
        var known = lifted ? liftedRuns : strictRuns;
        if (known.size() > MOST_RUNS) {
            known.clear();
        }
        return known.computeIfAbsent(nearby.around(), _ -> new Runs(this, nearby, lifted));
    }

    UUID id(int person) {
        return new UUID(rows[person * Packed.LONGS + Packed.ID], secondHalves[person]);
    }

    /** The person of this id, or −1. */
    int find(UUID id) {
        int mask = byId.length - 1;
        for (int slot = slot(id.getMostSignificantBits(), id.getLeastSignificantBits(), mask);
                byId[slot] != 0;
                slot = slot + 1 & mask) {
            int person = byId[slot] - 1;
            if (secondHalves[person] == id.getLeastSignificantBits()
                    && rows[person * Packed.LONGS + Packed.ID] == id.getMostSignificantBits()) {
                return person;
            }
        }
        return -1;
    }

    /** About how many bytes it takes. */
    long bytes() {
        return 8L * (rows.length + secondHalves.length)
                + 4L * (skills.length + byId.length)
                + entryLevel.bytes()
                + byTarget.bytes()
                + byHolder.bytes()
                + reaches.bytes();
    }

    /** Open addressing, at most two thirds full: person + 1 in the first free slot from the id's own. */
    private int[] table() {
        var table = new int[Math.max(4, Integer.highestOneBit(Math.max(1, size() + size() / 2)) << 1)];
        for (int person = 0; person < size(); person++) {
            int slot = slot(rows[person * Packed.LONGS + Packed.ID], secondHalves[person], table.length - 1);
            while (table[slot] != 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = person + 1;
        }
        return table;
    }

    private static int slot(long most, long least, int mask) {
        long mixed = (most ^ least) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & mask;
    }
}
