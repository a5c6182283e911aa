package fr.clubbusiness.problem;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.util.Set;
import java.util.stream.Collectors;

/** 409: the request is valid, but the current state does not allow it. */
public final class Conflict extends Problem {
    static final LocalizedText TITLE =
            new LocalizedText("Conflit avec l'état actuel", "Conflict with the current state");

    /** With a stable lower-case code. */
    public Conflict(String code, String french, String english) {
        super(409, code, TITLE, new LocalizedText(french, english));
    }

    /**
     * Lets a step pass that is possible from this state.
     *
     * @throws Conflict {@code step-not-possible}, which names both states and those that may follow
     */
    public static <S extends Enum<S> & Step<S>> void unlessStep(S from, S to) {
        unlessStep(from, to, from.next());
    }

    /**
     * The same, where who asks may take some of the steps only.
     *
     * @param possible the states to which they may bring it from here
     * @throws Conflict {@code step-not-possible}, which names both states and the possible ones
     */
    public static <S extends Enum<S> & Step<S>> void unlessStep(S from, S to, Set<S> possible) {
        if (!possible.contains(to)) {
            var codes = possible.stream().map(Enum::name).collect(Collectors.joining(", "));
            throw new Conflict(
                    "step-not-possible",
                    "%s est %s (%s) et ne peut pas devenir %s ; possible ensuite : %s."
                            .formatted(
                                    from.subject().french(), from.label(), from, to, codes.isEmpty() ? "rien" : codes),
                    "%s is %s and cannot become %s; possible next: %s."
                            .formatted(from.subject().english(), from, to, codes.isEmpty() ? "nothing" : codes));
        }
    }
}
