package fr.clubbusiness.matching;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where pairs to judge come from. It only leaves out who cannot match, whatever the law is in detail: what is in common is judged by
 * {@link Law}. SQL for now ({@link SqlMatchSource}); an index in memory answers the same questions faster.
 */
interface MatchSource {

    /**
     * Whose people are meant.
     *
     * @param club never anybody of another one
     * @param holder only the people whom this structure accompanies; null for the whole club
     */
    record Scope(UUID club, @Nullable UUID holder) {}

    /** Everybody in the scope who could match or nearly match the demand, and perhaps others. */
    List<Pair> peopleFor(Demand demand, Scope scope);

    /** Every open need of the person's club that could match or nearly match, and perhaps others; none when nobody has this id. */
    List<Pair> needsFor(UUID beneficiary, UUID club);

    /** This pair, also when it cannot match; empty when nobody in the scope has this id. */
    Optional<Pair> pair(Demand demand, Scope scope, UUID beneficiary);

    /** What structures wrote of these people for companies, by person; those of whom nothing is written are left out. */
    Map<UUID, String> pitches(Collection<UUID> beneficiaries);
}
