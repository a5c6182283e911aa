package fr.clubbusiness.shared;

import java.util.Set;

/**
 * A state of something, as one constant of its state machine. The enum alone says which states follow which. The refusal of a step is
 * {@code Conflict.unlessStep} of package {@code problem}, which may use this package and not the other way round.
 *
 * @param <S> the enum
 */
public interface Step<S extends Enum<S> & Step<S>> extends Labelled {

    /** What is in this state: "Le besoin", "The need". The French name of a state agrees with it. */
    LocalizedText subject();

    /** The states that may follow this one; a state never follows itself. */
    Set<S> next();

    /** Whether {@code to} is one step away. */
    default boolean mayBecome(S to) {
        return next().contains(to);
    }
}
