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
 * What the law says of age and work. Matching reads it before a proposal, {@link EmployerRules} before a hire.
 *
 * <p>The club uses the age for this and nothing else: it is a limit set by law, never a preference. A need states neither the hours of a
 * day (8 at most under 18) nor regulated works: the employer answers for these at the hire.
 */
public final class AgeLaw {

    /** Least age for employment (Code du travail L4153-1). */
    public static final int EMPLOYMENT = 16;

    /** Least age for an apprentice (L6222-1, once lower secondary school is done). */
    public static final int APPRENTICESHIP = 15;

    /** Least age for an open-ended inclusion contract (L5132-5-1, L5132-14-1, L5132-15-1-1; for the ETTI, L5132-6-1). */
    public static final int OPEN_ENDED_INCLUSION = 57;

    /** From this age on, nothing but the least age of the contract limits work. */
    public static final int ADULT = 18;

    /** Most weekly hours under 18 (L3162-1). */
    public static final int MINOR_WEEKLY_HOURS = 35;

    private AgeLaw() {}

    /** A rule of law that a person of some age would break. */
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

    /** All the rules that somebody of this age would break, whichever of these kinds of contract is signed. */
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

    /** The age at which a contract of this kind may begin. */
    public static int leastAge(ContractType kind) {
        return isForSeniors(kind) ? OPEN_ENDED_INCLUSION : leastWorkingAge(kind);
    }

    /** The age at which the law allows work by a contract of this kind, without the limit kept for older people. */
    static int leastWorkingAge(ContractType kind) {
        return kind == ContractType.APPRENTISSAGE ? APPRENTICESHIP : EMPLOYMENT;
    }

    /** Whether this kind of contract is kept for older people in insertion. */
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

    /** Whole years on {@code day}. A person born on 29 February gets older on 1 March of a common year. */
    public static int ageOn(LocalDate birthDate, LocalDate day) {
        return (int) ChronoUnit.YEARS.between(birthDate, day);
    }
}
