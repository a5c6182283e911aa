package fr.clubbusiness.matching.law;

import fr.clubbusiness.vocabulary.ContractType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change of a need by its employer that lets more people match. No change ever loses a match.
 *
 * @param values of the step, as shown
 * @param relaxed the need after this one step
 */
public record Relaxation(Step step, Map<String, Object> values, Demand relaxed) {

    /** By how many days the start is moved after the first possible day of work. */
    static final int DAYS_LATER = 14;

    /** By how many weekly hours the offer is wider at each end. */
    static final int HOURS_EITHER_WAY = 5;

    /** The kinds of step, in the order used between equal gains. */
    @Schema(name = "RelaxationStep")
    public enum Step {
        /** The first possible day of work, 14 days later. */
        START_LATER,
        /** The levels of French asked, oral and written, one level lower. */
        FRENCH_LOWER,
        /** One licence is wished instead of required. */
        LICENCE_WISHED,
        /** Up to 5 weekly hours more or fewer. */
        HOURS,
        /** One more kind of contract accepted. */
        CONTRACT_MORE;

        /** Whether this step can make the constraint hold where it fails. A step changes no other constraint. */
        public boolean eases(Constraint constraint) {
            return switch (constraint) {
                case AVAILABILITY -> this == START_LATER;
                // A later start gives time to come of age, a minor may work fewer hours, an apprentice may be younger.
                case AGE -> this == START_LATER || this == HOURS || this == CONTRACT_MORE;
                case FRENCH -> this == FRENCH_LOWER;
                case LICENCE -> this == LICENCE_WISHED;
                case HOURS -> this == HOURS;
                case CONTRACT -> this == CONTRACT_MORE;
                case AGREEMENT, OCCUPATION, NO_CURRENT_INTRODUCTION, JOURNEY, CERTIFICATION, CONDITIONS -> false;
            };
        }
    }

    /**
     * The effect of a step.
     *
     * @param additional how many more people would match, above 0
     */
    public record Gain(Relaxation relaxation, int additional) {}

    /**
     * Every single step possible on this need.
     *
     * @param signable the kinds of contract that its employer may sign
     * @param today replaces a start that has passed
     */
    public static List<Relaxation> of(Demand demand, Set<ContractType> signable, LocalDate today) {
        var steps = new ArrayList<Relaxation>();
        steps.add(startLater(demand, today));
        demand.french().oneLower().ifPresent(lower -> steps.add(frenchLower(demand, lower)));
        demand.licences().stream()
                .sorted()
                .map(licence ->
                        new Relaxation(Step.LICENCE_WISHED, Map.of("licence", licence), demand.without(licence)))
                .forEach(steps::add);
        steps.add(hours(demand));
        signable.stream()
                .filter(kind -> !demand.contracts().contains(kind))
                .sorted()
                .map(kind -> contractMore(demand, kind))
                .forEach(steps::add);
        return steps;
    }

    /** Those that bring somebody, the largest first; equal ones keep their order. */
    public static List<Gain> mostFirst(List<Gain> gains) {
        return gains.stream()
                .filter(gain -> gain.additional() > 0)
                .sorted(Comparator.comparingInt(Gain::additional).reversed())
                .toList();
    }

    private static Relaxation startLater(Demand demand, LocalDate today) {
        var later = demand.firstDay(today).plusDays(DAYS_LATER);
        return new Relaxation(Step.START_LATER, Map.of("days", DAYS_LATER), demand.startingOn(later));
    }

    private static Relaxation frenchLower(Demand demand, FrenchSkills lower) {
        return new Relaxation(Step.FRENCH_LOWER, lower.values(), demand.asking(lower));
    }

    private static Relaxation hours(Demand demand) {
        return new Relaxation(
                Step.HOURS,
                Map.of("hours", HOURS_EITHER_WAY),
                demand.offering(demand.hours().widenedBy(HOURS_EITHER_WAY)));
    }

    private static Relaxation contractMore(Demand demand, ContractType kind) {
        return new Relaxation(Step.CONTRACT_MORE, Map.of("contractType", kind), demand.accepting(kind));
    }
}
