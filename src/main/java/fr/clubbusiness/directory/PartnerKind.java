package fr.clubbusiness.directory;

/** What a partner is to the club; one organisation may be several. */
public enum PartnerKind {
    /** Buys from structures, or puts social clauses in its contracts. */
    BUYER,
    /** Lends to or invests in projects. */
    FINANCER,
    /** A school, whose pupils look for places. */
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
