package fr.clubbusiness.directory;

import fr.clubbusiness.shared.Labelled;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.WorkingCondition;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The legal limits on work by age. Matching applies them before a proposal, {@link EmployerRules} before a hire.
 *
 * <p>The club uses the age for nothing else: it is a legal limit, never a preference. A need does not state the hours of a day (at most 8 under 18)
 * or regulated work: the employer checks these at the hire.
 */
public final class AgeLaw {

    /** Minimum age for employment (Code du travail L4153-1). */
    public static final int EMPLOYMENT = 16;

    /** Minimum age for an apprentice (L6222-1), once lower secondary school is finished. */
    public static final int APPRENTICESHIP = 15;

    /** Minimum age for an open-ended inclusion contract (L5132-5-1, L5132-14-1, L5132-15-1-1; for the ETTI, L5132-6-1). */
    public static final int OPEN_ENDED_INCLUSION = 57;

    /** From this age on, only the minimum age of the contract applies. */
    public static final int ADULT = 18;

    /** Maximum weekly hours under 18 (L3162-1). */
    public static final int MINOR_WEEKLY_HOURS = 35;

    private AgeLaw() {}

    /** A legal rule that a person of some age would break. */
    public enum Breach implements Labelled {
        MINIMUM_AGE("Âge minimum du contrat non atteint"),
        WEEKLY_HOURS("Moins de 18 ans : 35 h par semaine au plus"),
        NIGHT_WORK("Moins de 18 ans : pas de travail entre 22 h et 6 h");

        private final String label;

        Breach(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** All rules that a person of this age would break, whichever of these contracts is signed. */
    public static List<Breach> breaches(
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

    /** The minimum age for this kind of contract. */
    public static int leastAge(ContractType kind) {
        return isForSeniors(kind) ? OPEN_ENDED_INCLUSION : leastWorkingAge(kind);
    }

    /** The minimum age to work by this kind of contract, without the limit of contracts for older people. */
    static int leastWorkingAge(ContractType kind) {
        return kind == ContractType.APPRENTISSAGE ? APPRENTICESHIP : EMPLOYMENT;
    }

    /** Whether this kind of contract is only for older people in insertion. */
    static boolean isForSeniors(ContractType kind) {
        return switch (kind) {
            case CDI_INCLUSION, CDI_INTERIMAIRE -> true;
            case CDI,
                    CDD,
                    CDDI,
                    CDD_USAGE,
                    MISSION,
                    CDD_TREMPLIN,
                    CAT,
                    APPRENTISSAGE,
                    PROFESSIONNALISATION,
                    PEC,
                    INDEPENDANT,
                    OTHER -> false;
        };
    }

    /** Age in whole years on {@code day}. A person born on 29 February gets older on 1 March of a common year. */
    public static int ageOn(LocalDate birthDate, LocalDate day) {
        return (int) ChronoUnit.YEARS.between(birthDate, day);
    }
}
