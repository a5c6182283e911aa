package fr.clubbusiness.exposure;

import fr.clubbusiness.eligibility.Criterion;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The groups of a person, one in each dimension.
 *
 * @param groups code of the group by dimension
 */
record PersonGroups(Map<ExposureDimension, String> groups) {
    private static final int YOUNG_UNDER = 26;
    private static final int SENIOR_FROM = 50;

    PersonGroups {
        groups = Map.copyOf(groups);
    }

    /**
     * The groups of a person.
     *
     * @param criteria known criteria of the IAE
     * @param structureKind kind of the structure that accompanies them
     * @param zone code of the zone where they live
     */
    static PersonGroups of(
            LocalDate birthDate, LocalDate today, Set<Criterion> criteria, String structureKind, String zone) {
        var groups = new EnumMap<ExposureDimension, String>(ExposureDimension.class);
        groups.put(ExposureDimension.AGE_BAND, ageBand(ChronoUnit.YEARS.between(birthDate, today)));
        groups.put(ExposureDimension.CRITERIA_LEVEL, level(criteria));
        groups.put(ExposureDimension.QPV, known(criteria.contains(Criterion.QPV)));
        groups.put(
                ExposureDimension.DISABILITY_TITLE,
                known(criteria.contains(Criterion.TH) || criteria.contains(Criterion.AAH)));
        groups.put(ExposureDimension.STRUCTURE_KIND, structureKind);
        groups.put(ExposureDimension.ZONE, zone);
        return new PersonGroups(groups);
    }

    /** The code of the person's group in this dimension. */
    String group(ExposureDimension dimension) {
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
