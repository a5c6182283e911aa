package fr.clubbusiness.matching.index;

import fr.clubbusiness.matching.law.Profile;
import fr.clubbusiness.shared.RomeCode;
import java.util.Collection;
import java.util.UUID;

/** The numbers that all rows of one index share. */
public final class IndexNumbering {
    /** Target occupations of people. */
    final CodeNumbering<RomeCode> occupations = new CodeNumbering<>();

    /** Skills of people. */
    final CodeNumbering<String> skills = new CodeNumbering<>();

    /** Homes of people. */
    final CodeNumbering<HomePlace> homes = new CodeNumbering<>();

    /** Structures that accompany people. */
    final CodeNumbering<UUID> holders = new CodeNumbering<>();

    /**
     * The targets and the entry-level flag, packed as {@link PackedPerson#AIMS}.
     *
     * @throws IllegalStateException beyond 4,094 occupations, eight times those of the ROME
     */
    long aims(Profile.Aims aims) {
        long packed = aims.openToEntryLevel() ? PackedPerson.ENTRY_LEVEL : 0;
        int rank = 0;
        for (var target : aims.targets()) {
            long number = occupations.add(target) + 1L;
            if (number > PackedPerson.TARGET_MASK) {
                throw new IllegalStateException("More occupations than the index can number: " + number);
            }
            packed |= number << (PackedPerson.TARGET_BITS * rank++);
        }
        return packed;
    }

    /** The numbers of these skills, ascending. */
    int[] skills(Collection<String> codes) {
        return codes.stream().mapToInt(skills::add).sorted().toArray();
    }

    /** The bit of this skill in a signature. */
    static long bit(int skill) {
        return 1L << skill;
    }
}
