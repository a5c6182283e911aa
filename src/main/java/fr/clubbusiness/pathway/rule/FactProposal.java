package fr.clubbusiness.pathway.rule;

import fr.clubbusiness.beneficiary.Facts.Reach;
import java.util.List;

/**
 * One change of one fact that may have become true with the end of a barrier.
 *
 * @param reach the facts as they would be, all others unchanged
 */
public record FactProposal(LiftedFact fact, Reach reach) {

    /** The proposed values, as the contract writes them. */
    public List<String> proposed() {
        return fact.values(reach);
    }

    /** What it adds to the fact: the level, the way, the number. Empty when the fact would say nothing more. */
    public String gain() {
        var values = proposed();
        return values.isEmpty() ? "" : values.getLast();
    }

    /** What the structure says yes to when it accepts. French. */
    public String question() {
        return fact.question(reach);
    }
}
