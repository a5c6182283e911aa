package fr.clubbusiness.matching.law;

import fr.clubbusiness.vocabulary.FrenchLevel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Oral and written French: what a person has, where null is "not assessed", or what a need asks, where null is "nothing asked".
 *
 * @param oral understanding and speaking
 * @param written reading and writing
 */
public record FrenchSkills(
        @Nullable FrenchLevel oral, @Nullable FrenchLevel written) {

    /** Neither oral nor written: nothing assessed, or nothing asked. */
    public static final FrenchSkills NONE = new FrenchSkills(null, null);

    /** The missing levels to reach {@code asked}: the wider gap of oral and written. A level not asked or not assessed counts 0. */
    int stepsBelow(FrenchSkills asked) {
        return Math.max(steps(oral, asked.oral), steps(written, asked.written));
    }

    /** Whether a level is asked that was never assessed for this person. */
    boolean unassessedFor(FrenchSkills asked) {
        return (asked.oral != null && oral == null) || (asked.written != null && written == null);
    }

    /** The same demand with each level one lower; empty when no level can be lowered. */
    Optional<FrenchSkills> oneLower() {
        var lower = new FrenchSkills(below(oral), below(written));
        return lower.equals(this) ? Optional.empty() : Optional.of(lower);
    }

    /** The known levels, by name. */
    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        if (oral != null) {
            values.put("oral", oral);
        }
        if (written != null) {
            values.put("written", written);
        }
        return values;
    }

    private static int steps(@Nullable FrenchLevel held, @Nullable FrenchLevel asked) {
        return held == null || asked == null ? 0 : held.stepsBelow(asked);
    }

    private static @Nullable FrenchLevel below(@Nullable FrenchLevel level) {
        return level == null
                ? null
                : Stream.of(FrenchLevel.values())
                        .filter(candidate -> candidate.stepsBelow(level) == 1)
                        .findFirst()
                        .orElse(level);
    }
}
