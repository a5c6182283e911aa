package fr.clubbusiness.matching;

import fr.clubbusiness.referential.ContractType;
import fr.clubbusiness.referential.FrenchLevel;
import fr.clubbusiness.referential.WorkingCondition;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a demand asks, in the shape of packed rows, so that a row is judged by a few comparisons. It finds the same as the rules that
 * {@link Constraint} names, from whose own numbers and verbs it is made; that it does is proved by drawing people and needs at random.
 */
final class Asked {
    /** In the answer of {@link #fails}: something fails that nobody can lift. */
    static final int BARRED = 1 << 31;

    private static final int AGREEMENT = bit(Constraint.AGREEMENT);
    private static final int AGE = bit(Constraint.AGE);
    private static final int JOURNEY = bit(Constraint.JOURNEY);
    private static final int AVAILABILITY = bit(Constraint.AVAILABILITY);
    private static final int FRENCH = bit(Constraint.FRENCH);
    private static final int LICENCE = bit(Constraint.LICENCE);
    private static final int CERTIFICATION = bit(Constraint.CERTIFICATION);
    private static final int CONTRACT = bit(Constraint.CONTRACT);
    private static final int HOURS = bit(Constraint.HOURS);
    private static final int CONDITIONS = bit(Constraint.CONDITIONS);

    private static final ContractType[] KINDS = ContractType.values();

    private final boolean immersionPossible;
    private final boolean ageCounts;
    private final long contracts;
    private final long licences;
    private final long certifications;
    private final long conditions;
    private final int start;
    private final Hours hours;
    private final int[] oralMissing;
    private final int[] writtenMissing;
    private final int adultBornBy;
    private final int[] bornBy;
    private final Set<WorkingCondition> allConditions;
    private final LocalDate firstDay;

    /** What this demand asks by this law. */
    Asked(Demand demand, Law law) {
        immersionPossible = demand.immersionPossible();
        ageCounts = law.viewpoint().evaluates(Constraint.AGE);
        contracts = Packed.mask(demand.contracts());
        licences = Packed.mask(demand.licences()) << Packed.LICENCES_AT;
        certifications = Packed.mask(demand.certifications());
        conditions = law.viewpoint().evaluates(Constraint.CONDITIONS)
                ? Packed.mask(demand.conditions()) << Packed.CONDITIONS_AT
                : 0;
        start = Packed.day(demand.start());
        hours = demand.hours();
        oralMissing = missing(demand.french().oral());
        writtenMissing = missing(demand.french().written());
        allConditions = demand.conditions();
        firstDay = AgeRule.firstDay(demand.start(), law.today());
        adultBornBy = Packed.day(firstDay.minusYears(AgeRule.ADULT));
        bornBy = Arrays.stream(KINDS)
                .mapToInt(kind -> Packed.day(firstDay.minusYears(AgeRule.leastAge(kind))))
                .toArray();
    }

    /** The bit of this constraint. */
    static int bit(Constraint constraint) {
        return (int) Packed.mask(List.of(constraint));
    }

    /**
     * Which constraints fail, as bits, and {@link #BARRED} when one of them does beyond lifting; 0 when all hold. What passed between
     * the two, and whether their occupations are near, is not reckoned here.
     *
     * @param at where the person's row begins
     * @param minutes the person's way to this work
     */
    int fails(long[] rows, int at, double minutes) {
        long facts = rows[at + Packed.FACTS];
        int fails = journey(minutes, Packed.limit(facts));
        if ((facts & contracts) == 0) {
            fails |= CONTRACT;
        }
        if ((facts & licences) != licences) {
            fails |= LICENCE;
        }
        if ((facts & conditions) != 0) {
            fails |= CONDITIONS;
        }
        if ((facts & Packed.IMMERSION_ONLY) != 0 && !immersionPossible) {
            fails |= AGREEMENT | BARRED;
        }
        long papers = rows[at + Packed.PAPERS];
        if ((papers & certifications) != certifications) {
            fails |= CERTIFICATION;
        }
        if ((facts & Packed.HOURS_WISHED) != 0) {
            fails |= hours(papers);
        }
        fails |= french(facts) | availability(Packed.upper(rows[at + Packed.DAYS]));
        return ageCounts ? fails | age(facts, papers, Packed.upper(rows[at + Packed.PLACE])) : fails;
    }

    private static int journey(double minutes, int limit) {
        if (Journey.accepted(minutes, limit)) {
            return 0;
        }
        return Journey.liftable(minutes, limit) ? JOURNEY : JOURNEY | BARRED;
    }

    private int hours(long papers) {
        double least = Packed.leastHours(papers);
        double most = Packed.mostHours(papers);
        if (Hours.admit(least, most, hours)) {
            return 0;
        }
        return Hours.admitWithinAFifth(least, most, hours) ? HOURS : HOURS | BARRED;
    }

    private int french(long facts) {
        int missing = Math.max(
                oralMissing[(int) (facts >>> Packed.ORAL_AT & 7)],
                writtenMissing[(int) (facts >>> Packed.WRITTEN_AT & 7)]);
        if (missing == 0) {
            return 0;
        }
        return missing <= LiftableRules.LIFTABLE_LEVELS ? FRENCH : FRENCH | BARRED;
    }

    private int availability(int from) {
        if (from <= start) {
            return 0;
        }
        return from - start <= LiftableRules.LIFTABLE_DAYS ? AVAILABILITY : AVAILABILITY | BARRED;
    }

    /** An adult needs one kind of contract that is open at their age; what else a minor may not is asked of the rule itself. */
    private int age(long facts, long papers, int born) {
        long common = facts & contracts;
        long kinds = common == 0 ? contracts : common;
        if (born > adultBornBy) {
            return minor(kinds, papers, born);
        }
        for (long left = kinds; left != 0; left &= left - 1) {
            if (born <= bornBy[Long.numberOfTrailingZeros(left)]) {
                return 0;
            }
        }
        return AGE | BARRED;
    }

    private int minor(long kinds, long papers, int born) {
        var agreed = EnumSet.noneOf(ContractType.class);
        for (long left = kinds; left != 0; left &= left - 1) {
            agreed.add(KINDS[Long.numberOfTrailingZeros(left)]);
        }
        int age = AgeRule.ageAt(LocalDate.ofEpochDay(born), firstDay);
        var wished = new Hours(Packed.leastHours(papers), Packed.mostHours(papers));
        return AgeRule.breaches(age, agreed, wished.fewestAgreed(hours), allConditions)
                        .isEmpty()
                ? 0
                : AGE | BARRED;
    }

    /** How many levels each level lacks, by its number; nothing for 0, which is "not assessed". */
    private static int[] missing(@Nullable FrenchLevel asked) {
        var missing = new int[FrenchLevel.values().length + 1];
        for (var held : FrenchLevel.values()) {
            missing[Packed.level(held)] = asked == null ? 0 : held.stepsBelow(asked);
        }
        return missing;
    }
}
