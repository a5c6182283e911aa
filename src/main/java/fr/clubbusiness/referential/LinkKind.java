package fr.clubbusiness.referential;

/** The kinds of mobility between occupations, as the ROME names them. */
public enum LinkKind {
    /** Close enough to change without much training. */
    PROCHE,
    /** Within reach after experience or training. */
    EVOLUTION
}
