package fr.clubbusiness.matching.index;

import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.matching.law.Journey;
import fr.clubbusiness.matching.law.Profile;
import fr.clubbusiness.matching.law.WeeklyHoursRange;
import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.FrenchLevel;
import fr.clubbusiness.vocabulary.TransportMode;
import fr.clubbusiness.vocabulary.WorkingCondition;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the law reads of a person, in eight longs that are next to each other in memory: judging a person reads one line of the processor's cache.
 * Sets are bit masks. A mask also holds what a licence or certification covers, so that "holds everything asked" is one comparison.
 * {@link IndexSegment} holds the second half of the id, the skills' numbers and the order of the rows.
 */
@SuppressWarnings("EnumOrdinal") // the index is only in memory: no ordinal is ever stored
public final class PackedPerson {
    /** The number of longs of a person. */
    public static final int LONGS = 8;

    /** Targets, 12 bits each as number + 1, the most wanted first; 0 ends them. Bit 60: open to entry level. */
    public static final int AIMS = 0;

    /** One bit of 64 for each skill: a skill whose bit is not set is not held. */
    static final int SIGNATURE = 1;

    /** Masks of contracts, licences and excluded conditions; French; mode and limit of the journey; flags. */
    public static final int FACTS = 2;

    /** Mask of certifications; wished hours, in tenths. */
    public static final int PAPERS = 3;

    /** First day available (upper half) and start of the waiting time (lower half), in days since 1970. */
    public static final int DAYS = 4;

    /** Birth date in days since 1970 (upper half) and number of the home (lower half). */
    public static final int PLACE = 5;

    /** Start of the skills' numbers (upper half), their count (8 bits) and the structure's number (24 bits). */
    public static final int SKILLS = 6;

    /** First half of the id. */
    public static final int ID = 7;

    public static final int TARGET_BITS = 12;
    public static final int TARGET_MASK = (1 << TARGET_BITS) - 1;
    public static final long ENTRY_LEVEL = 1L << 60;

    public static final int LICENCES_AT = 14;
    public static final int CONDITIONS_AT = 29;
    public static final int ORAL_AT = 40;
    public static final int WRITTEN_AT = 43;
    static final int MODE_AT = 46;
    static final int LIMIT_AT = 48;
    public static final long IMMERSION_ONLY = 1L << 55;
    static final long HOURS_WISHED = 1L << 56;
    public static final long ANY_CONTRACT = (1L << LICENCES_AT) - 1;

    static final int LEAST_HOURS_AT = 32;
    static final int MOST_HOURS_AT = 46;
    static final int HOURS_MASK = (1 << 14) - 1;

    static final int AT_ONCE = Integer.MIN_VALUE;
    public static final int NEVER = Integer.MAX_VALUE;

    private static final double TENTHS = 10;

    static {
        requireRoom(ContractType.values().length, LICENCES_AT);
        requireRoom(DrivingLicence.values().length, CONDITIONS_AT - LICENCES_AT);
        requireRoom(WorkingCondition.values().length, ORAL_AT - CONDITIONS_AT);
        requireRoom(FrenchLevel.values().length + 1, (1 << (WRITTEN_AT - ORAL_AT)));
        requireRoom(TransportMode.values().length, 1 << (LIMIT_AT - MODE_AT));
        requireRoom(Certification.values().length, LEAST_HOURS_AT);
    }

    private PackedPerson() {}

    /** Checks that a field has a bit for each value: values that do not fit would be confused with others. */
    private static void requireRoom(int values, int room) {
        if (values > room) {
            throw new IllegalStateException("No room in a packed row for %d values, only %d".formatted(values, room));
        }
    }

    /** A mask with the bit of each of these values. */
    public static <E extends Enum<E>> long mask(Collection<E> values) {
        long mask = 0;
        for (var value : values) {
            mask |= 1L << value.ordinal();
        }
        return mask;
    }

    /** Contracts accepted, licences, conditions excluded, French, journey and flags. */
    public static long facts(Profile person) {
        var contracts = person.wishes().contracts();
        var french = person.abilities().french();
        return (contracts.isEmpty() ? ANY_CONTRACT : mask(contracts))
                | mask(coveredLicences(person.abilities().licences())) << LICENCES_AT
                | mask(person.wishes().excluded()) << CONDITIONS_AT
                | (long) level(french.oral()) << ORAL_AT
                | (long) level(french.written()) << WRITTEN_AT
                | (long) mode(person.mobility()).ordinal() << MODE_AT
                | (long) person.mobility().limitMinutes() << LIMIT_AT
                | (person.standing().state() == BeneficiaryState.READY_FOR_IMMERSION ? IMMERSION_ONLY : 0)
                | (person.wishes().hours().equals(WeeklyHoursRange.ANY) ? 0 : HOURS_WISHED);
    }

    /** Certifications and wished hours. */
    public static long papers(Profile person) {
        var hours = person.wishes().hours();
        return mask(coveredCertifications(person.abilities().certifications()))
                | (long) tenths(hours.min()) << LEAST_HOURS_AT
                | (long) (hours.max() == WeeklyHoursRange.ANY.max() ? HOURS_MASK : tenths(hours.max()))
                        << MOST_HOURS_AT;
    }

    /** First day available and start of the waiting time. */
    public static long days(Profile person) {
        var from = person.wishes().availableFrom();
        var since = person.standing().waitingSince();
        return both(from == null ? AT_ONCE : day(from), since == null ? NEVER : day(since));
    }

    /** Two ints in one long. */
    public static long both(int upper, int lower) {
        return (long) upper << 32 | Integer.toUnsignedLong(lower);
    }

    public static int upper(long both) {
        return (int) (both >> 32);
    }

    public static int lower(long both) {
        return (int) both;
    }

    public static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    /** A level as a number from 1; 0 when it is not assessed or not asked. */
    public static int level(@Nullable FrenchLevel level) {
        return level == null ? 0 : level.ordinal() + 1;
    }

    public static TransportMode mode(Profile.Mobility mobility) {
        return Journey.fastest(mobility);
    }

    public static double leastHours(long papers) {
        return (papers >>> LEAST_HOURS_AT & HOURS_MASK) / TENTHS;
    }

    public static double mostHours(long papers) {
        long most = papers >>> MOST_HOURS_AT & HOURS_MASK;
        return most == HOURS_MASK ? WeeklyHoursRange.ANY.max() : most / TENTHS;
    }

    public static int limit(long facts) {
        return (int) (facts >>> LIMIT_AT & 127);
    }

    public static int mode(long facts) {
        return (int) (facts >>> MODE_AT & 3);
    }

    private static Set<DrivingLicence> coveredLicences(Set<DrivingLicence> held) {
        var covered = new HashSet<DrivingLicence>();
        for (var licence : DrivingLicence.values()) {
            if (held.stream().anyMatch(one -> one.covers(licence))) {
                covered.add(licence);
            }
        }
        return covered;
    }

    private static Set<Certification> coveredCertifications(Set<Certification> held) {
        var covered = new HashSet<Certification>();
        for (var certification : Certification.values()) {
            if (held.stream().anyMatch(one -> one.covers(certification))) {
                covered.add(certification);
            }
        }
        return covered;
    }

    /** Hours are stored in tenths, as in the database: numeric(4, 1). */
    private static int tenths(double hours) {
        long tenths = Math.round(hours * TENTHS);
        if (tenths / TENTHS != hours || tenths >= HOURS_MASK) {
            throw new IllegalArgumentException("Not weekly hours in tenths: " + hours);
        }
        return (int) tenths;
    }
}
