package fr.clubbusiness.matching;

import fr.clubbusiness.shared.RomeCode;
import java.util.Collection;
import java.util.UUID;

/** The numbers that the rows of one index have in common. */
final class Lexicons {
    /** Occupations that somebody aims at. */
    final Lexicon<RomeCode> occupations = new Lexicon<>();

    /** Skills that somebody has. */
    final Lexicon<String> skills = new Lexicon<>();

    /** Spots where somebody lives. */
    final Lexicon<Spot> spots = new Lexicon<>();

    /** Structures that accompany somebody. */
    final Lexicon<UUID> holders = new Lexicon<>();

    /**
     * The targets and the flag of {@link Packed#AIMS}.
     *
     * @throws IllegalStateException beyond 4,094 occupations, eight times those of the ROME
     */
    long aims(Profile.Aims aims) {
        long packed = aims.openToEntryLevel() ? Packed.ENTRY_LEVEL : 0;
        int rank = 0;
        for (var target : aims.targets()) {
            long number = occupations.add(target) + 1L;
            if (number > Packed.TARGET_MASK) {
                throw new IllegalStateException("More occupations than the index can number: " + number);
            }
            packed |= number << (Packed.TARGET_BITS * rank++);
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
