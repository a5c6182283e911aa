package fr.clubbusiness.pathway.rule;

/**
 * What a person's structure answered to a proposal since the barrier was last lifted. A proposal that has its answer does not come back.
 *
 * @param gain what the proposal would have added to the fact ({@link FactProposal#gain})
 */
public record AnsweredProposal(LiftedFact fact, String gain, Answer answer) {

    /** Whether what was proposed is true. */
    public enum Answer {
        /** It is true, and the fact says so since. */
        ACCEPTED,
        /** It is not true. */
        DECLINED
    }

    /**
     * Whether nothing is left to ask by this proposal. What is accepted settles its fact: the next step of it belongs to another barrier, or to the next
     * time. What is declined settles the fact too, except for a way of travelling, of which several are proposed: who cannot drive may cycle.
     */
    boolean settles(FactProposal proposal) {
        return fact == proposal.fact()
                && (answer == Answer.ACCEPTED || fact != LiftedFact.TRANSPORT || gain.equals(proposal.gain()));
    }
}
