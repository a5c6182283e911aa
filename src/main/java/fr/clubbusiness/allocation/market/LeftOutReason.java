package fr.clubbusiness.allocation.market;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a person or a seat is left out of a proposal. It states what was lacking and blames no one. */
@Schema(name = "AllocationLack")
public enum LeftOutReason {
    /** Need: no person matches it. */
    NOBODY_FITS("Personne ne convient à ce besoin pour l'instant : voyez ce que l'assouplir apporterait."),
    /** Need: fewer people match it than it has seats, and all of them are proposed for it. */
    TOO_FEW_FIT("Moins de personnes conviennent à ce besoin qu'il n'a de postes : toutes lui sont proposées."),
    /** Need: the people considered, its {@code SolvedMarket#WIDER_MATCHES} best at most, are proposed for other needs. */
    PEOPLE_ELSEWHERE(
            "Les personnes qui conviennent le mieux à ce besoin (les 1 000 premières au plus) sont proposées pour d'autres."),
    /** Person: in no need's list. */
    IN_NO_LIST("Aucun des besoins répartis ne retient cette personne dans sa liste."),
    /** Person: in at least one list, but all its seats went to others. */
    OUTRANKED("Les postes qui convenaient à cette personne sont proposés à d'autres.");

    private final String text;

    LeftOutReason(String text) {
        this.text = text;
    }

    /** Whether it is about people; otherwise it is about needs. */
    public boolean isOfPeople() {
        return this == IN_NO_LIST || this == OUTRANKED;
    }

    /** The French text shown to people. */
    public String text() {
        return text;
    }
}
