package fr.clubbusiness.adversary;

/** How the adversary looks for a secret. The first ones say which needs it posts, one change at a time; the others are tried on each secret. */
enum Strategy {
    /** The same need in one commune after another. */
    MOVE_THE_NEED,
    /** Hours, nights and starts near to what the law allows. */
    COME_NEAR_THE_LAW,
    ONE_CONDITION_AT_A_TIME,
    ONE_KIND_AT_A_TIME,
    /** The same need again, with changes that say nothing about people. */
    ASK_AGAIN,
    /** What the cards of two needs have in common: the alias, or what is unique. */
    LINK_THE_CARDS,
    /** Who comes first where cards are equal. */
    READ_THE_ORDER,
    /** Proposes each of the twins, reads, withdraws, and asks again. */
    ASK_AND_WITHDRAW,
    /** All steps of a proposal, also those that are refused. */
    TRY_EVERY_STEP,
    /** Requests that must fail: other needs, other ids, other methods, wrong bodies. */
    PROVOKE_ERRORS,
    /** How long each answer takes. Only reported: on a busy machine a difference proves nothing, and no difference neither. */
    TIME_THE_ANSWERS
}
