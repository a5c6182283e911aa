package fr.clubbusiness.beneficiary;

import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The state of a person at the structure that accompanies them. */
public enum BeneficiaryState implements Step<BeneficiaryState> {
    /** Accompanied, and not proposed yet. */
    PREPARING("en préparation"),
    /** May be proposed where an immersion is possible. */
    READY_FOR_IMMERSION("prête pour une immersion"),
    /** May be proposed. */
    READY_FOR_WORK("prête à travailler"),
    /** Accompanied, and not proposed for a while. */
    PAUSED("en pause"),
    /** Hired: not proposed until the hire ends or is cancelled. */
    PLACED("en emploi"),
    /** No longer accompanied by the structure. */
    LEFT("sortie de l'accompagnement");

    /** The states of {@link #isReady}, as a list for SQL: {@code ('A', 'B')}. */
    public static final String READY_IN_SQL = Stream.of(values())
            .filter(BeneficiaryState::isReady)
            .map(state -> "'" + state + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    private static final LocalizedText SUBJECT = new LocalizedText("La personne", "The person");

    private final String label;

    BeneficiaryState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public LocalizedText subject() {
        return SUBJECT;
    }

    @Override
    public Set<BeneficiaryState> next() {
        return switch (this) {
            case PREPARING -> EnumSet.of(READY_FOR_IMMERSION, READY_FOR_WORK, PAUSED, PLACED, LEFT);
            case READY_FOR_IMMERSION -> EnumSet.of(PREPARING, READY_FOR_WORK, PAUSED, PLACED, LEFT);
            case READY_FOR_WORK -> EnumSet.of(PREPARING, READY_FOR_IMMERSION, PAUSED, PLACED, LEFT);
            // A pause stops new proposals only. An open introduction may still end in a hire.
            case PAUSED -> EnumSet.of(PREPARING, READY_FOR_IMMERSION, READY_FOR_WORK, PLACED, LEFT);
            // PAUSED too: a person who was paused before a cancelled hire is paused again.
            case PLACED -> EnumSet.of(PREPARING, READY_FOR_IMMERSION, READY_FOR_WORK, PAUSED, LEFT);
            case LEFT -> EnumSet.noneOf(BeneficiaryState.class);
        };
    }

    /** Whether the structure is preparing or proposing the person: not paused, placed or gone. */
    public boolean isActive() {
        return switch (this) {
            case PREPARING, READY_FOR_IMMERSION, READY_FOR_WORK -> true;
            case PAUSED, PLACED, LEFT -> false;
        };
    }

    /** Whether the person is matched, once an agreement is in force. */
    public boolean isReady() {
        return switch (this) {
            case READY_FOR_IMMERSION, READY_FOR_WORK -> true;
            case PREPARING, PAUSED, PLACED, LEFT -> false;
        };
    }

    /**
     * Allows changes only while the structure accompanies the person.
     *
     * @throws Conflict when the person has left
     */
    public void requireAccompanied() {
        if (this == LEFT) {
            throw new Conflict(
                    "step-not-possible",
                    "La personne est %s (%s) : sa fiche ne change plus.".formatted(label, this),
                    "The person is %s: nothing of them changes any more.".formatted(this));
        }
    }
}
