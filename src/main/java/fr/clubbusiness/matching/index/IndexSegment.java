package fr.clubbusiness.matching.index;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Some people of an index, packed and immutable. They are ordered by how far they travel to work, then by home along a curve on the ground, so that
 * the people who can reach a place are in a few {@link RowRanges}. Each occupation has a list of the people who target it, in the same order.
 */
public final class IndexSegment {
    /** A segment without people. */
    static final IndexSegment EMPTY = new IndexSegment(new IndexNumbering(), new long[0], new long[0], new int[0]);

    /** The most workplaces whose ranges are cached; each takes a few hundred bytes. */
    private static final int MAX_CACHED_RANGES = 10_000;

    private final long[] rows;
    private final long[] idLowBits;
    private final int[] skills;
    private final TravelRanges travelRanges;
    private final PostingLists byTarget;
    private final PostingLists byHolder;
    private final PostingLists entryLevel;
    private final int[] byId;
    private final Map<NearbyPlaces.Workplace, RowRanges> strictRanges = new ConcurrentHashMap<>();
    private final Map<NearbyPlaces.Workplace, RowRanges> liftedRanges = new ConcurrentHashMap<>();

    /** Sorts packed people. The arrays are copied. */
    IndexSegment(IndexNumbering numbering, long[] packed, long[] packedIdLowBits, int[] packedSkills) {
        var order = TravelRanges.order(packed, numbering);
        int size = order.length;
        rows = new long[packed.length];
        idLowBits = new long[size];
        skills = new int[packedSkills.length];
        int next = 0;
        for (int person = 0; person < size; person++) {
            int from = order[person];
            System.arraycopy(packed, from * PackedPerson.LONGS, rows, person * PackedPerson.LONGS, PackedPerson.LONGS);
            idLowBits[person] = packedIdLowBits[from];
            long where = rows[person * PackedPerson.LONGS + PackedPerson.SKILLS];
            System.arraycopy(packedSkills, skillStart(where), skills, next, skillCount(where));
            rows[person * PackedPerson.LONGS + PackedPerson.SKILLS] = skillsOf(next, skillCount(where), holder(where));
            next += skillCount(where);
        }
        travelRanges = TravelRanges.of(rows, numbering);
        byTarget = PostingLists.ofTargets(rows, numbering.occupations.all().size());
        byHolder = PostingLists.ofHolders(rows, numbering.holders.all().size());
        entryLevel = PostingLists.ofEntryLevel(rows);
        byId = table();
    }

    /** Start and count of a person's skill numbers, and the number of their structure, packed as {@link PackedPerson#SKILLS}. */
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
        return idLowBits.length;
    }

    public long[] rows() {
        return rows;
    }

    int[] skills() {
        return skills;
    }

    TravelRanges travelRanges() {
        return travelRanges;
    }

    /** The people who target each occupation, by its number. */
    PostingLists byTarget() {
        return byTarget;
    }

    /** The people of each structure, by its number. */
    PostingLists byHolder() {
        return byHolder;
    }

    /** The people open to any entry-level work, as list 0. */
    PostingLists entryLevel() {
        return entryLevel;
    }

    /** The ranges of the people who can reach a place, cached. Homes added after this segment have no people in it, so the cache stays valid. */
    RowRanges ranges(NearbyPlaces nearby, boolean lifted) {
        var cache = lifted ? liftedRanges : strictRanges;
        if (cache.size() > MAX_CACHED_RANGES) {
            cache.clear();
        }
        return cache.computeIfAbsent(nearby.workplace(), _ -> new RowRanges(this, nearby, lifted));
    }

    UUID id(int person) {
        return new UUID(rows[person * PackedPerson.LONGS + PackedPerson.ID], idLowBits[person]);
    }

    /** The row of the person with this id, or −1. */
    int find(UUID id) {
        int mask = byId.length - 1;
        for (int slot = slot(id.getMostSignificantBits(), id.getLeastSignificantBits(), mask);
                byId[slot] != 0;
                slot = slot + 1 & mask) {
            int person = byId[slot] - 1;
            if (idLowBits[person] == id.getLeastSignificantBits()
                    && rows[person * PackedPerson.LONGS + PackedPerson.ID] == id.getMostSignificantBits()) {
                return person;
            }
        }
        return -1;
    }

    /** The approximate size in bytes. */
    long bytes() {
        return 8L * (rows.length + idLowBits.length)
                + 4L * (skills.length + byId.length)
                + entryLevel.bytes()
                + byTarget.bytes()
                + byHolder.bytes()
                + travelRanges.bytes();
    }

    /** A hash table with open addressing, at most two thirds full. Each id's row number + 1 is in the first free slot from the id's own. */
    private int[] table() {
        var table = new int[Math.max(4, Integer.highestOneBit(Math.max(1, size() + size() / 2)) << 1)];
        for (int person = 0; person < size(); person++) {
            int slot = slot(rows[person * PackedPerson.LONGS + PackedPerson.ID], idLowBits[person], table.length - 1);
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
