package fr.clubbusiness.exposure;

import fr.clubbusiness.eligibility.Criterion;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The groups to which a person is counted, one for each dimension.
 *
 * @param groups code of the group by dimension
 */
record Traits(Map<Dimension, String> groups) {
    private static final int YOUNG_UNDER = 26;
    private static final int SENIOR_FROM = 50;

    Traits {
        groups = Map.copyOf(groups);
    }

    /**
     * The groups of somebody.
     *
     * @param criteria criteria of the IAE that are known
     * @param structureKind kind of the structure that accompanies them
     * @param zone code of the zone where they live
     */
    static Traits of(LocalDate birthDate, LocalDate today, Set<Criterion> criteria, String structureKind, String zone) {
        var groups = new EnumMap<Dimension, String>(Dimension.class);
        groups.put(Dimension.AGE_BAND, ageBand(ChronoUnit.YEARS.between(birthDate, today)));
        groups.put(Dimension.CRITERIA_LEVEL, level(criteria));
        groups.put(Dimension.QPV, known(criteria.contains(Criterion.QPV)));
        groups.put(
                Dimension.DISABILITY_TITLE, known(criteria.contains(Criterion.TH) || criteria.contains(Criterion.AAH)));
        groups.put(Dimension.STRUCTURE_KIND, structureKind);
        groups.put(Dimension.ZONE, zone);
        return new Traits(groups);
    }

    /** The code of the person's group in this dimension. */
    String group(Dimension dimension) {
        return groups.getOrDefault(dimension, "UNKNOWN");
    }

    private static String ageBand(long age) {
        return age < YOUNG_UNDER ? "UNDER_26" : age < SENIOR_FROM ? "FROM_26_TO_49" : "50_AND_OVER";
    }

    private static String level(Set<Criterion> criteria) {
        if (criteria.stream().anyMatch(criterion -> criterion.level() == 1)) {
            return "LEVEL_1";
        }
        return criteria.isEmpty() ? "NONE_KNOWN" : "LEVEL_2";
    }

    private static String known(boolean known) {
        return known ? "YES" : "NOT_KNOWN";
    }
}
