package fr.clubbusiness.beneficiary;

/** How far a person is on the way to work, as the structure judges it: what they come back to after a pause or a hire. */
public enum Readiness {
    PREPARING(BeneficiaryState.PREPARING),
    READY_FOR_IMMERSION(BeneficiaryState.READY_FOR_IMMERSION),
    READY_FOR_WORK(BeneficiaryState.READY_FOR_WORK);

    private final BeneficiaryState state;

    Readiness(BeneficiaryState state) {
        this.state = state;
    }

    /** The state of somebody of this readiness who is neither paused, nor placed, nor gone. */
    public BeneficiaryState state() {
        return state;
    }
}
