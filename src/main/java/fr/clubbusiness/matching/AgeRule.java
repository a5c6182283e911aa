package fr.clubbusiness.matching;

import static fr.clubbusiness.matching.EvidenceCode.LEGAL_AGE;
import static fr.clubbusiness.matching.EvidenceCode.NOT_LEGAL_AGE;

import fr.clubbusiness.matching.Verdict.Fails;
import fr.clubbusiness.matching.Verdict.Holds;
import fr.clubbusiness.referential.ContractType;
import fr.clubbusiness.referential.WorkingCondition;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the law says of age and work. The club reckons with age for this and nothing else: it is a bound of law, never a preference.
 *
 * <p>A need states neither the hours of a day (8 at most under 18) nor regulated works: the employer answers for these at the hire.
 */
final class AgeRule {

    /** Least age for employment (Code du travail L4153-1). */
    static final int EMPLOYMENT = 16;

    /** Least age for an apprentice (L6222-1, once lower secondary school is done). */
    static final int APPRENTICESHIP = 15;

    /** Least age for an open-ended inclusion contract (L5132-5-1). */
    static final int OPEN_ENDED_INCLUSION = 57;

    /** From this age on, nothing but the least age of the contract limits work. */
    static final int ADULT = 18;

    /** Most weekly hours under 18 (L3162-1). */
    static final double MINOR_WEEKLY_HOURS = 35;

    private AgeRule() {}

    /** A rule of law that a person of some age would break. */
    enum Breach {
        MINIMUM_AGE("Âge minimum du contrat non atteint"),
        WEEKLY_HOURS("Moins de 18 ans : 35 h par semaine au plus"),
        NIGHT_WORK("Moins de 18 ans : pas de travail entre 22 h et 6 h");

        private final String text;

        Breach(String text) {
            this.text = text;
        }

        /** French sentence without full stop. */
        String text() {
            return text;
        }
    }

    /** The law allows this work at the person's age on the first day of work. */
    static Verdict age(Reading reading) {
        var age = ageAt(reading.profile().birthDate(), firstDay(reading.demand().start(), reading.today()));
        var wishes = reading.profile().wishes();
        var demand = reading.demand();
        var breaches =
                breaches(age, agreed(demand, wishes), wishes.hours().fewestAgreed(demand.hours()), demand.conditions());
        return breaches.isEmpty() ? new Holds(Evidence.of(LEGAL_AGE)) : new Fails(broken(breaches, reading));
    }

    /** All the rules that somebody of this age would break, whichever of these kinds of contract is signed. */
    static List<Breach> breaches(
            int age, Set<ContractType> kinds, double weeklyHours, Set<WorkingCondition> conditions) {
        var breaches = new ArrayList<Breach>();
        if (kinds.stream().noneMatch(kind -> age >= leastAge(kind))) {
            breaches.add(Breach.MINIMUM_AGE);
        }
        if (age < ADULT && weeklyHours > MINOR_WEEKLY_HOURS) {
            breaches.add(Breach.WEEKLY_HOURS);
        }
        if (age < ADULT && conditions.contains(WorkingCondition.NIGHT)) {
            breaches.add(Breach.NIGHT_WORK);
        }
        return breaches;
    }

    /** The age at which a contract of this kind may begin. */
    static int leastAge(ContractType kind) {
        return switch (kind) {
            case APPRENTISSAGE -> APPRENTICESHIP;
            case CDI_INCLUSION, CDI_INTERIMAIRE -> OPEN_ENDED_INCLUSION;
            case CDI, CDD, CDDI, CDD_USAGE, MISSION, CDD_TREMPLIN, CAT -> EMPLOYMENT;
            case PROFESSIONNALISATION, PEC, INDEPENDANT, OTHER -> EMPLOYMENT;
        };
    }

    /** Whole years on that day. Whoever is born on 29 February gets older on 1 March of a common year. */
    static int ageAt(LocalDate birthDate, LocalDate day) {
        return (int) ChronoUnit.YEARS.between(birthDate, day);
    }

    /** The start, or today once it has passed. */
    static LocalDate firstDay(LocalDate start, LocalDate today) {
        return start.isBefore(today) ? today : start;
    }

    /** The kinds of contract that could be signed: those in common, or all those offered when there is none. */
    private static Set<ContractType> agreed(Demand demand, Profile.Wishes wishes) {
        var common = new HashSet<>(demand.contracts());
        common.retainAll(wishes.contracts());
        return common.isEmpty() ? demand.contracts() : common;
    }

    /** The structure is told which rules; an adviser only that one is, for the birth date is identity. */
    private static Evidence broken(List<Breach> breaches, Reading reading) {
        var evidence = Evidence.of(NOT_LEGAL_AGE);
        return reading.viewpoint() == Viewpoint.STRUCTURE ? evidence.with("breaches", breaches) : evidence;
    }
}
