package fr.clubbusiness.referential;

/** What the ROME calls the mobility from one occupation to another. */
public enum LinkKind {
    /** Near enough to change without much training. */
    PROCHE,
    /** Within reach after experience or training. */
    EVOLUTION
}
