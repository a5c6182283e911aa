package fr.clubbusiness.matching.index;

import fr.clubbusiness.directory.AgeLaw;
import fr.clubbusiness.matching.law.Constraint;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.Journey;
import fr.clubbusiness.matching.law.LiftableRules;
import fr.clubbusiness.matching.law.MatchLaw;
import fr.clubbusiness.matching.law.WeeklyHoursRange;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.FrenchLevel;
import fr.clubbusiness.vocabulary.WorkingCondition;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a demand asks, in the format of packed rows, so that judging a row takes a few comparisons. It gives the same result as the rules of
 * {@link Constraint}, and uses their numbers and methods. Tests compare both on random people and needs.
 */
@SuppressWarnings("EnumOrdinal") // as in PackedPerson: no ordinal is ever stored
public final class PackedConstraints {
    /** In the result of {@link #fails}: a constraint fails that cannot be lifted. */
    public static final int BARRED = 1 << 31;

    /** The result of one constraint: {@link #HOLDS}, {@link #LIFTABLE} when it fails but can be lifted, {@link #FAILS} when it cannot. */
    private static final int HOLDS = 0;

    private static final int LIFTABLE = 1;
    private static final int FAILS = LIFTABLE | BARRED;

    private static final ContractType[] KINDS = ContractType.values();

    private final Constraint[] evaluated;
    private final boolean immersionPossible;
    private final long contracts;
    private final long licences;
    private final long certifications;
    private final long conditions;
    private final int firstDayOfWork;
    private final WeeklyHoursRange hours;
    private final int[] oralMissing;
    private final int[] writtenMissing;
    private final int adultBornBy;
    private final int[] bornBy;
    private final Set<WorkingCondition> allConditions;
    private final LocalDate firstDay;

    /** The constraints of this demand by this law. */
    public PackedConstraints(Demand demand, MatchLaw law) {
        evaluated = Stream.of(Constraint.values())
                .filter(law.viewpoint()::evaluates)
                .toArray(Constraint[]::new);
        immersionPossible = demand.immersionPossible();
        contracts = PackedPerson.mask(demand.contracts());
        licences = PackedPerson.mask(demand.licences()) << PackedPerson.LICENCES_AT;
        certifications = PackedPerson.mask(demand.certifications());
        conditions = PackedPerson.mask(demand.conditions()) << PackedPerson.CONDITIONS_AT;
        hours = demand.hours();
        oralMissing = missing(demand.french().oral());
        writtenMissing = missing(demand.french().written());
        allConditions = demand.conditions();
        firstDay = demand.firstDay(law.today());
        firstDayOfWork = PackedPerson.day(firstDay);
        adultBornBy = PackedPerson.day(firstDay.minusYears(AgeLaw.ADULT));
        bornBy = Arrays.stream(KINDS)
                .mapToInt(kind -> PackedPerson.day(firstDay.minusYears(AgeLaw.leastAge(kind))))
                .toArray();
    }

    /** The bit of this constraint. */
    public static int bit(Constraint constraint) {
        return 1 << constraint.ordinal();
    }

    /**
     * The failing constraints that the viewpoint evaluates, as bits, and {@link #BARRED} when one of them cannot be lifted; 0 when all hold. Past
     * contacts and occupations are not checked here.
     *
     * @param at the start of the person's row
     * @param minutes the person's journey to this work
     */
    public int fails(long[] rows, int at, double minutes) {
        int fails = 0;
        for (var constraint : evaluated) {
            int found = find(constraint, rows, at, minutes);
            fails |= (found & LIFTABLE) << constraint.ordinal() | (found & BARRED);
        }
        return fails;
    }

    /** Whether all constraints hold. Faster than {@link #fails}, because it stops at the first that fails. */
    public boolean hold(long[] rows, int at, double minutes) {
        for (var constraint : evaluated) {
            if (find(constraint, rows, at, minutes) != HOLDS) {
                return false;
            }
        }
        return true;
    }

    /** Tests one constraint on a row. */
    private int find(Constraint constraint, long[] rows, int at, double minutes) {
        long facts = rows[at + PackedPerson.FACTS];
        long papers = rows[at + PackedPerson.PAPERS];
        return switch (constraint) {
            case AGREEMENT -> (facts & PackedPerson.IMMERSION_ONLY) == 0 || immersionPossible ? HOLDS : FAILS;
            case AGE -> age(facts, papers, PackedPerson.upper(rows[at + PackedPerson.PLACE]));
            case JOURNEY -> journey(minutes, PackedPerson.limit(facts));
            case AVAILABILITY -> availability(PackedPerson.upper(rows[at + PackedPerson.DAYS]));
            case FRENCH -> french(facts);
            case LICENCE -> (facts & licences) == licences ? HOLDS : LIFTABLE;
            case CERTIFICATION -> (papers & certifications) == certifications ? HOLDS : LIFTABLE;
            case CONTRACT -> (facts & contracts) != 0 ? HOLDS : LIFTABLE;
            case HOURS -> (facts & PackedPerson.HOURS_WISHED) == 0 ? HOLDS : hours(papers);
            case CONDITIONS -> (facts & conditions) == 0 ? HOLDS : LIFTABLE;
            // A row does not hold these: PackedScore#share and RowScan#isExcluded check them.
            case OCCUPATION, NO_CURRENT_INTRODUCTION -> HOLDS;
        };
    }

    private static int journey(double minutes, int limit) {
        if (Journey.accepted(minutes, limit)) {
            return HOLDS;
        }
        return within(Journey.liftable(minutes, limit));
    }

    private int hours(long papers) {
        double least = PackedPerson.leastHours(papers);
        double most = PackedPerson.mostHours(papers);
        return WeeklyHoursRange.admit(least, most, hours)
                ? HOLDS
                : within(WeeklyHoursRange.admitWithinAFifth(least, most, hours));
    }

    private int french(long facts) {
        int missing = Math.max(
                oralMissing[(int) (facts >>> PackedPerson.ORAL_AT & 7)],
                writtenMissing[(int) (facts >>> PackedPerson.WRITTEN_AT & 7)]);
        return missing == 0 ? HOLDS : within(missing <= LiftableRules.LIFTABLE_LEVELS);
    }

    private int availability(int from) {
        return from <= firstDayOfWork ? HOLDS : within(from - firstDayOfWork <= LiftableRules.LIFTABLE_DAYS);
    }

    private static int within(boolean bound) {
        return bound ? LIFTABLE : FAILS;
    }

    /** An adult needs one kind of contract that is possible at their age. A minor is judged by the rule itself, which forbids more. */
    private int age(long facts, long papers, int born) {
        long common = facts & contracts;
        long kinds = common == 0 ? contracts : common;
        if (born > adultBornBy) {
            return minor(kinds, papers, born);
        }
        for (long left = kinds; left != 0; left &= left - 1) {
            if (born <= bornBy[Long.numberOfTrailingZeros(left)]) {
                return HOLDS;
            }
        }
        return FAILS;
    }

    private int minor(long kinds, long papers, int born) {
        var agreed = EnumSet.noneOf(ContractType.class);
        for (long left = kinds; left != 0; left &= left - 1) {
            agreed.add(KINDS[Long.numberOfTrailingZeros(left)]);
        }
        int age = AgeLaw.ageOn(LocalDate.ofEpochDay(born), firstDay);
        var wished = new WeeklyHoursRange(PackedPerson.leastHours(papers), PackedPerson.mostHours(papers));
        return AgeLaw.breaches(age, agreed, wished.fewestAgreed(hours), allConditions)
                        .isEmpty()
                ? HOLDS
                : FAILS;
    }

    /** How many levels each level is below the one asked, by its number; 0 for number 0, which is "not assessed". */
    private static int[] missing(@Nullable FrenchLevel asked) {
        var missing = new int[FrenchLevel.values().length + 1];
        for (var held : FrenchLevel.values()) {
            missing[PackedPerson.level(held)] = asked == null ? 0 : held.stepsBelow(asked);
        }
        return missing;
    }
}
