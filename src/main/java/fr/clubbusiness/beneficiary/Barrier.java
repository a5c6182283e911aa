package fr.clubbusiness.beneficiary;

/** What stands between a person and work (frein); health in functional words only, justice under availability. Never shown to a company. */
enum Barrier {
    MOBILITY,
    HOUSING,
    HEALTH,
    CHILDCARE,
    LANGUAGE,
    LITERACY,
    DIGITAL,
    ADMINISTRATIVE,
    FINANCIAL,
    AVAILABILITY;

    /** How far its lifting has come. */
    enum Status {
        TO_LIFT,
        UNDER_WAY,
        LIFTED
    }
}
