package fr.clubbusiness.matching.index;

/**
 * Numbered lists of people, each in the order of the segment. Next to each person is a copy of the data that differs most between people, so that a
 * person who cannot be among the best is skipped without reading their row.
 */
final class PostingLists {
    /** The rank of a person in a list that is not a target's. */
    static final int NO_RANK = 7;

    private static final int RANK_AT = 29;
    private static final int SINCE_MASK = (1 << RANK_AT) - 1;

    /** The start of each list, and the end of the last one. */
    private final int[] starts;

    private final int[] people;
    private final long[] signatures;
    private final int[] hints;

    private PostingLists(int[] counts) {
        starts = new int[counts.length + 1];
        for (int number = 0; number < counts.length; number++) {
            starts[number + 1] = starts[number] + counts[number];
        }
        people = new int[starts[counts.length]];
        signatures = new long[people.length];
        hints = new int[people.length];
    }

    /** Decides which lists hold a person. */
    private interface Listing {
        /** Calls {@code entry} with each list that holds the person of the row at {@code at}, and a rank from 0 to 7. */
        void of(long[] rows, int at, Entry entry);
    }

    private interface Entry {
        void on(int list, int rank);
    }

    /** A list for each occupation: the people who target it, each once. */
    static PostingLists ofTargets(long[] rows, int occupations) {
        return of(rows, occupations, PostingLists::targets);
    }

    /** A list for each structure: its people. */
    static PostingLists ofHolders(long[] rows, int holders) {
        return of(
                rows,
                holders,
                (all, at, entry) -> entry.on(IndexSegment.holder(all[at + PackedPerson.SKILLS]), NO_RANK));
    }

    /** One list, numbered 0: the people open to any entry-level work. */
    static PostingLists ofEntryLevel(long[] rows) {
        return of(rows, 1, (all, at, entry) -> {
            if ((all[at + PackedPerson.AIMS] & PackedPerson.ENTRY_LEVEL) != 0) {
                entry.on(0, NO_RANK);
            }
        });
    }

    /** The start of this list; the end of all lists when it does not exist. */
    int start(int number) {
        return number < 0 || number >= starts.length - 1 ? people.length : starts[number];
    }

    /** The end of this list. */
    int end(int number) {
        return number < 0 || number >= starts.length - 1 ? people.length : starts[number + 1];
    }

    /** All lists, one after another. */
    int[] people() {
        return people;
    }

    /** The signature of the skills of each person in the lists. */
    long[] signatures() {
        return signatures;
    }

    /** The input of {@link #rank} and {@link #since}, for each person in the lists. */
    int[] hints() {
        return hints;
    }

    /** Which of the person's targets this one is, from 0. */
    static int rank(int hint) {
        return hint >>> RANK_AT;
    }

    /** The start of the person's waiting time, or a day that never comes. */
    static int since(int hint) {
        return hint & SINCE_MASK;
    }

    long bytes() {
        return 4L * (starts.length + people.length + hints.length) + 8L * signatures.length;
    }

    private static PostingLists of(long[] rows, int numbers, Listing listing) {
        var counts = new int[numbers];
        for (int at = 0; at < rows.length; at += PackedPerson.LONGS) {
            listing.of(rows, at, (list, _) -> counts[list]++);
        }
        var lists = new PostingLists(counts);
        var next = lists.starts.clone();
        for (int at = 0; at < rows.length; at += PackedPerson.LONGS) {
            int row = at;
            listing.of(rows, at, (list, rank) -> lists.put(next[list]++, rows, row, rank));
        }
        return lists;
    }

    private void put(int index, long[] rows, int at, int rank) {
        people[index] = at / PackedPerson.LONGS;
        signatures[index] = rows[at + PackedPerson.SIGNATURE];
        int since = Math.clamp(PackedPerson.lower(rows[at + PackedPerson.DAYS]), 0, SINCE_MASK);
        hints[index] = rank << RANK_AT | since;
    }

    /** Each target once, with its best rank. */
    private static void targets(long[] rows, int at, Entry entry) {
        long aims = rows[at + PackedPerson.AIMS] & ~PackedPerson.ENTRY_LEVEL;
        for (int shift = 0; aims >>> shift != 0; shift += PackedPerson.TARGET_BITS) {
            long number = aims >>> shift & PackedPerson.TARGET_MASK;
            if (!isBefore(aims, shift, number)) {
                entry.on((int) number - 1, shift / PackedPerson.TARGET_BITS);
            }
        }
    }

    /** Whether an earlier target is the same. */
    private static boolean isBefore(long aims, int shift, long number) {
        for (int earlier = 0; earlier < shift; earlier += PackedPerson.TARGET_BITS) {
            if ((aims >>> earlier & PackedPerson.TARGET_MASK) == number) {
                return true;
            }
        }
        return false;
    }
}
