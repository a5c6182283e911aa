package fr.clubbusiness.matching;

import fr.clubbusiness.matching.law.Constraint;
import fr.clubbusiness.shared.RefusalReason;
import java.util.List;
import java.util.stream.Stream;

/**
 * Stands for each private fact that may bar a pair, an age or an excluded condition: one code and one text for all. Somebody who chooses the need would
 * else learn by its refusals what only a recorded purpose tells.
 */
public final class PrivateFact {
    /** Instead of any private reason. */
    static final RefusalReason REASON = RefusalReason.of(
            "PRIVATE_FACT",
            "Une donnée privée de la personne s'y oppose : dites pourquoi vous la consultez dans l'en-tête Purpose, et la réponse dira laquelle.",
            "A private fact about the person stands against it: say why you read it in the Purpose header, and the answer tells which.");

    private static final List<String> CODES = Stream.of(Constraint.values())
            .filter(Constraint::isPrivate)
            .map(Constraint::name)
            .toList();

    private PrivateFact() {}

    /** Whether a reason with this code tells a private fact. */
    static boolean isToldBy(String code) {
        return CODES.contains(code);
    }

    /** These codes of reasons, as they are shown to whoever gives no purpose. */
    public static List<String> withheld(List<String> codes) {
        return codes.stream()
                .map(code -> isToldBy(code) ? REASON.code() : code)
                .distinct()
                .toList();
    }
}
