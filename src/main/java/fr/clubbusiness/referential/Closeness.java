package fr.clubbusiness.referential;

/** How near an occupation is to one that a person aims at, nearest first; what each is worth belongs to the law of matching. */
public enum Closeness {
    /** The occupation itself. */
    SAME,
    /** Linked by the ROME as {@link LinkKind#PROCHE}. */
    PROCHE,
    /** Linked by the ROME as {@link LinkKind#EVOLUTION}. */
    EVOLUTION,
    /** Same family: the first three characters of the code. */
    FAMILY,
    /** None of these. */
    NONE
}
