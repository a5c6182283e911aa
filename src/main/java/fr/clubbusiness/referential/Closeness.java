package fr.clubbusiness.referential;

/** How close an occupation is to a person's target, closest first. The matching law defines what each is worth. */
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
