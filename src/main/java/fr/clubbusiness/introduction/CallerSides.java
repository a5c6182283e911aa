package fr.clubbusiness.introduction;

import fr.clubbusiness.introduction.rule.Initiator;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * On which sides of one introduction the caller stands: the poster's, the structure's, the agency's; an employing structure that is
 * introduced its own person stands on two.
 *
 * @param introduction the introduction
 * @param own the caller's sides; none when the caller is not to know it
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

    /** Whether the caller sees it as the poster alone: by an alias, and the person only once shared. */
    boolean asPosterOnly() {
        return own.equals(EnumSet.of(Initiator.COMPANY));
    }

    /**
     * The side from which the caller takes a step that is for these sides only.
     *
     * @throws Forbidden when none of the caller's sides may
     */
    public Initiator taking(Initiator... allowed) {
        return Arrays.stream(allowed)
                .filter(own::contains)
                .findFirst()
                .orElseThrow(() -> new Forbidden(
                        "not-your-step",
                        "Cette étape revient à un autre acteur de la mise en relation.",
                        "This step belongs to another party of the introduction."));
    }
}
