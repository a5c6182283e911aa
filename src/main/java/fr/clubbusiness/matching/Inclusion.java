package fr.clubbusiness.matching;

import fr.clubbusiness.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** What a list holds beside the matches. */
final class Inclusion {
    private static final String TO_LIFT = "TO_LIFT";

    private Inclusion() {}

    /**
     * Whether near-misses are asked for.
     *
     * @throws Invalid for anything else than that or nothing
     */
    static boolean nearMisses(@Nullable String include) {
        if (include != null && !include.equals(TO_LIFT)) {
            throw new Invalid(
                    "include",
                    "Seul TO_LIFT peut être demandé : les rapprochements à lever.",
                    "Only TO_LIFT may be asked for: the near-misses.");
        }
        return include != null;
    }
}
