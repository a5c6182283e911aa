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
 * What is asked of the index for one need.
 *
 * @param holder only the people whom this structure accompanies; null for the whole club
 * @param past what already passed between the need and people; whoever is absent never met it
 * @param limit how many matches are wanted, and at most how many near-misses, from 0
 * @param countUpTo matches are counted exactly up to here; beyond, that there is one more is enough
 * @param nearMisses whether near-misses are wanted
 * @param steps what could be relaxed; reckoned when fewer than {@code limit} match
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
     * What was found: the same that the law gives when it judges everybody ({@code Ranking}, {@link Relaxation}).
     *
     * @param matches the best first
     * @param eligible how many match in all, or {@code countUpTo} + 1 when there are more
     * @param nearMisses the nearest first; empty when not wanted
     * @param gains what relaxing would bring, the most first; empty when {@code limit} is reached
     */
    public record Found(List<Hit> matches, int eligible, List<Hit> nearMisses, List<Relaxation.Gain> gains) {}

    /**
     * A person found.
     *
     * @param toLift how many constraints are to be lifted, 0 for a match
     * @param score unrounded, 0 to 100
     */
    public record Hit(UUID person, int toLift, double score) {}
}
