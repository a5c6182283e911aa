package fr.clubbusiness.introduction;

import fr.clubbusiness.introduction.rule.Initiator;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The sides of one introduction that the caller belongs to: poster, structure or agency. A structure that posts a need and proposes one of
 * its own people is on two sides.
 *
 * @param introduction the introduction
 * @param own the caller's sides; empty when the caller must not know of the introduction
 */
public record CallerSides(Introduction introduction, Set<Initiator> own) {

    static Set<Initiator> sides(Caller caller, Introduction introduction) {
        var facts = introduction.facts();
        var sides = EnumSet.noneOf(Initiator.class);
        if (caller.isAdviser()) {
            sides.add(Initiator.ADVISER);
        }
        if (Access.PEOPLE.isOwn(caller, facts.structure())) {
            sides.add(Initiator.STRUCTURE);
        }
        if (caller.actsFor(facts.employer()) && isKnownToPoster(facts)) {
            sides.add(Initiator.COMPANY);
        }
        return sides;
    }

    private static boolean isKnownToPoster(IntroductionFacts facts) {
        return facts.initiator() == Initiator.COMPANY || facts.sharedAt() != null;
    }

    /** Whether the caller is the poster and nothing else. It then sees an alias, and the person only once shared. */
    boolean isPosterOnly() {
        return own.equals(EnumSet.of(Initiator.COMPANY));
    }

    /**
     * The caller's side for a step that only these sides may take.
     *
     * @throws Forbidden when the caller is on none of them
     */
    public Initiator requireSide(Initiator... allowed) {
        return Arrays.stream(allowed)
                .filter(own::contains)
                .findFirst()
                .orElseThrow(() -> new Forbidden(
                        "not-your-step",
                        "Cette étape revient à un autre acteur de la mise en relation.",
                        "This step belongs to another party of the introduction."));
    }
}
