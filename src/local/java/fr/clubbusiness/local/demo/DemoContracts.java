package fr.clubbusiness.local.demo;

import fr.clubbusiness.directory.StructureKind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contracts that the employers of the demo offer, with their length and weekly hours. */
final class DemoContracts {
    private static final DemoChoice<String> OF_COMPANIES = DemoChoice.of(
            "CDI:35 CDD:20 CDI,CDD:15 CDD,MISSION:12 MISSION:6 APPRENTISSAGE:6 PROFESSIONNALISATION,CDI:6");

    private static final DemoChoice<String> WHOLE_TIME = DemoChoice.of("35:14 39:2 30:2 28:1");
    private static final DemoChoice<String> PART_TIME = DemoChoice.of("35:6 30:3 28:2 25:2 24:4 20:3");

    private DemoContracts() {}

    /**
     * The offer of an employer.
     *
     * @param kinds contracts accepted
     * @param months length in months, null when open-ended
     * @param weeklyHours hours a week
     */
    record Terms(List<String> kinds, @Nullable Integer months, int weeklyHours) {}

    /** Whether a structure of this kind posts needs in the demo. It does when the people it hires are employees, paid at least the minimum wage. */
    static boolean recruits(StructureKind kind) {
        return kind.hires() && kind != StructureKind.ESAT && kind != StructureKind.EITI;
    }

    static Terms ofCompany(boolean splitShifts, DemoDraw draw) {
        var kinds = Arrays.asList(OF_COMPANIES.pick(draw).split(",", -1));
        if (kinds.contains("APPRENTISSAGE")) {
            return new Terms(kinds, 12 * draw.between(1, 2), 35);
        }
        if (kinds.contains("PROFESSIONNALISATION")) {
            return new Terms(kinds, draw.between(6, 12), 35);
        }
        var months =
                kinds.contains("CDI") ? null : Integer.valueOf(draw.between(2, kinds.contains("MISSION") ? 6 : 12));
        return new Terms(kinds, months, hours(splitShifts ? PART_TIME : WHOLE_TIME, draw));
    }

    /** The terms of a structure that recruits. A CDDI lasts at least 4 months, at 20 to 35 hours a week (L5132-15-1). */
    static Terms ofStructure(StructureKind kind, DemoDraw draw) {
        return switch (kind) {
            case ACI -> new Terms(List.of("CDDI"), draw.between(4, 12), 26);
            case EI -> new Terms(List.of("CDDI"), draw.between(4, 12), draw.oneOf(List.of(28, 30, 35)));
            case AI -> new Terms(List.of("CDDI", "CDD_USAGE"), draw.between(4, 6), draw.oneOf(List.of(20, 24)));
            case ETTI, EATT -> new Terms(List.of("MISSION"), draw.between(1, 6), 35);
            case GEIQ -> new Terms(List.of(draw.oneOf(List.of("PROFESSIONNALISATION", "APPRENTISSAGE"))), 12, 35);
            case EA ->
                new Terms(List.of(draw.oneOf(List.of("CDI", "CDD_TREMPLIN"))), null, draw.oneOf(List.of(28, 35)));
            default -> throw new IllegalArgumentException(kind + " does not recruit in the demo");
        };
    }

    private static int hours(DemoChoice<String> choice, DemoDraw draw) {
        return Integer.parseInt(choice.pick(draw));
    }

    /** The current contract of a person accompanied by a structure of this kind. Null for none. */
    static @Nullable String current(StructureKind kind, DemoDraw draw) {
        return switch (kind) {
            case ACI, EI -> draw.chance(85) ? "CDDI" : null;
            case AI -> draw.chance(60) ? draw.oneOf(List.of("CDDI", "CDD_USAGE")) : null;
            case ETTI, EATT -> draw.chance(50) ? "MISSION" : null;
            case GEIQ -> draw.chance(60) ? "PROFESSIONNALISATION" : null;
            case EA -> draw.chance(60) ? "CDD_TREMPLIN" : null;
            case EITI -> draw.chance(60) ? "INDEPENDANT" : null;
            case ESAT -> draw.chance(90) ? "CAT" : null;
            default -> draw.chance(7) ? "CDD" : null;
        };
    }
}
