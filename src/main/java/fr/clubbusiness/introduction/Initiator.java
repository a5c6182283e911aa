package fr.clubbusiness.introduction;

/** In whose name a step of an introduction is taken. */
public enum Initiator {
    /** The poster of the need. */
    COMPANY,
    /** The structure that accompanies the person. */
    STRUCTURE,
    /** The agency. */
    ADVISER
}
