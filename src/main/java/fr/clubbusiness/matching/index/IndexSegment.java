package fr.clubbusiness.matching.index;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Some people of an index, packed and never changed. They stand in the order of how far they go to work, then of where they live along
 * a curve on the ground, so that those who can reach a place stand in a few {@link RowRanges}. For each occupation the people who aim at it
 * are listed in the same order.
 */
public final class IndexSegment {
    /** Nobody. */
    static final IndexSegment EMPTY = new IndexSegment(new IndexNumbering(), new long[0], new long[0], new int[0]);

    /** How many places are remembered; each takes a few hundred bytes. */
    private static final int MOST_RUNS = 10_000;

    private final long[] rows;
    private final long[] secondHalves;
    private final int[] skills;
    private final TravelRanges reaches;
    private final PostingLists byTarget;
    private final PostingLists byHolder;
    private final PostingLists entryLevel;
    private final int[] byId;
    private final Map<NearbyPlaces.Around, RowRanges> strictRuns = new ConcurrentHashMap<>();
    private final Map<NearbyPlaces.Around, RowRanges> liftedRuns = new ConcurrentHashMap<>();

    /** Puts packed people in order; the arrays are read, not kept. */
    IndexSegment(IndexNumbering lexicons, long[] packed, long[] packedSecondHalves, int[] packedSkills) {
        var order = TravelRanges.order(packed, lexicons);
        int size = order.length;
        rows = new long[packed.length];
        secondHalves = new long[size];
        skills = new int[packedSkills.length];
        int next = 0;
        for (int person = 0; person < size; person++) {
            int from = order[person];
            System.arraycopy(packed, from * PackedPerson.LONGS, rows, person * PackedPerson.LONGS, PackedPerson.LONGS);
            secondHalves[person] = packedSecondHalves[from];
            long where = rows[person * PackedPerson.LONGS + PackedPerson.SKILLS];
            System.arraycopy(packedSkills, skillStart(where), skills, next, skillCount(where));
            rows[person * PackedPerson.LONGS + PackedPerson.SKILLS] = skillsOf(next, skillCount(where), holder(where));
            next += skillCount(where);
        }
        reaches = TravelRanges.of(rows, lexicons);
        byTarget = PostingLists.ofTargets(rows, lexicons.occupations.all().size());
        byHolder = PostingLists.ofHolders(rows, lexicons.holders.all().size());
        entryLevel = PostingLists.ofEntryLevel(rows);
        byId = table();
    }

    /** Where the numbers of somebody's skills are, how many, and who accompanies them: {@link PackedPerson#SKILLS}. */
    static long skillsOf(int start, int count, int holder) {
        if (count > 255 || holder >= 1 << 24) {
            throw new IllegalStateException(
                    "More than the index can number: %d skills, holder %d".formatted(count, holder));
        }
        return PackedPerson.both(start, count << 24 | holder);
    }

    static int skillStart(long where) {
        return PackedPerson.upper(where);
    }

    static int skillCount(long where) {
        return PackedPerson.lower(where) >>> 24;
    }

    static int holder(long where) {
        return PackedPerson.lower(where) & 0xFFFFFF;
    }

    int size() {
        return secondHalves.length;
    }

    public long[] rows() {
        return rows;
    }

    int[] skills() {
        return skills;
    }

    TravelRanges reaches() {
        return reaches;
    }

    /** The people who aim at each occupation, by its number. */
    PostingLists byTarget() {
        return byTarget;
    }

    /** The people whom each structure accompanies, by its number. */
    PostingLists byHolder() {
        return byHolder;
    }

    /** The people open to any entry-level work, as list 0. */
    PostingLists entryLevel() {
        return entryLevel;
    }

    /** Where those stand who can reach a place, remembered: spots that came later have nobody of this segment in them. */
    RowRanges runs(NearbyPlaces nearby, boolean lifted) {
        var known = lifted ? liftedRuns : strictRuns;
        if (known.size() > MOST_RUNS) {
            known.clear();
        }
        return known.computeIfAbsent(nearby.around(), _ -> new RowRanges(this, nearby, lifted));
    }

    UUID id(int person) {
        return new UUID(rows[person * PackedPerson.LONGS + PackedPerson.ID], secondHalves[person]);
    }

    /** The person of this id, or −1. */
    int find(UUID id) {
        int mask = byId.length - 1;
        for (int slot = slot(id.getMostSignificantBits(), id.getLeastSignificantBits(), mask);
                byId[slot] != 0;
                slot = slot + 1 & mask) {
            int person = byId[slot] - 1;
            if (secondHalves[person] == id.getLeastSignificantBits()
                    && rows[person * PackedPerson.LONGS + PackedPerson.ID] == id.getMostSignificantBits()) {
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
            int slot =
                    slot(rows[person * PackedPerson.LONGS + PackedPerson.ID], secondHalves[person], table.length - 1);
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
