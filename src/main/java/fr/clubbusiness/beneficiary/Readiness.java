package fr.clubbusiness.beneficiary;

/** How close to work the structure judges a person to be. They return to it after a pause or a hire. */
public enum Readiness {
    PREPARING(BeneficiaryState.PREPARING),
    READY_FOR_IMMERSION(BeneficiaryState.READY_FOR_IMMERSION),
    READY_FOR_WORK(BeneficiaryState.READY_FOR_WORK);

    private final BeneficiaryState state;

    Readiness(BeneficiaryState state) {
        this.state = state;
    }

    /** The state of a person with this readiness who is not paused, placed or gone. */
    public BeneficiaryState state() {
        return state;
    }
}
