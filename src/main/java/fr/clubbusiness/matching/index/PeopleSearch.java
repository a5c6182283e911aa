package fr.clubbusiness.matching.index;

import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.MatchLaw;
import fr.clubbusiness.matching.law.Pair.Contact;
import fr.clubbusiness.matching.law.Relaxation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search in the index for one need.
 *
 * @param holder the structure whose people are searched; null for the whole club
 * @param past the past contacts of the need, by person; people without one are absent
 * @param limit the most matches, and the most near-misses; at least 0
 * @param countUpTo matches are counted exactly up to here; beyond, the count is only known to be greater
 * @param nearMisses whether near-misses are wanted
 * @param steps possible relaxations; evaluated when fewer than {@code limit} people match
 */
public record PeopleSearch(
        MatchLaw law,
        Demand demand,
        @Nullable UUID holder,
        Map<UUID, Contact> past,
        int limit,
        int countUpTo,
        boolean nearMisses,
        List<Relaxation> steps) {

    /**
     * The result: the same that the law gives when it judges everybody ({@code Ranking}, {@link Relaxation}).
     *
     * @param matches the best first
     * @param eligible how many match in all, or {@code countUpTo} + 1 when there are more
     * @param nearMisses the nearest first; empty when not wanted
     * @param gains what each relaxation would bring, the greatest first; empty when {@code limit} is reached
     */
    public record Found(List<Hit> matches, int eligible, List<Hit> nearMisses, List<Relaxation.Gain> gains) {}

    /**
     * A person found.
     *
     * @param toLift how many constraints must be lifted, 0 for a match
     * @param score unrounded, 0 to 100
     */
    public record Hit(UUID person, int toLift, double score) {}
}
