package fr.clubbusiness.directory;

/** The kind of a partner. One organisation may have several. */
public enum PartnerKind {
    /** Buys from structures, or puts social clauses in its contracts. */
    BUYER,
    /** Lends to projects or invests in them. */
    FINANCER,
    /** A school that looks for placements for its pupils. */
    SCHOOL,
    /** Accompanies young people, without being a structure of the club. */
    YOUTH,
    /** Accompanies project holders. */
    PROVIDER,
    /** A commune or a group of communes. */
    MUNICIPALITY,
    /** Gives money to structures. */
    FUNDER
}
