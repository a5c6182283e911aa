package fr.clubbusiness.allocation.market;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody, or a seat, is left out of a proposal: what was lacking, never whose fault it is. */
@Schema(name = "AllocationLack")
public enum LeftOutReason {
    /** Of a need: nobody goes together with it. */
    NOBODY_FITS("Personne ne convient à ce besoin pour l'instant : voyez ce que l'assouplir apporterait."),
    /** Of a need: fewer people go together with it than it has seats, and all of them are proposed for it. */
    TOO_FEW_FIT("Moins de personnes conviennent à ce besoin qu'il n'a de postes : toutes lui sont proposées."),
    /** Of a need: people go together with it, and other needs have those that were weighed, the best {@code SolvedMarket#WIDER} of them. */
    PEOPLE_ELSEWHERE(
            "Les personnes qui conviennent le mieux à ce besoin (les 1 000 premières au plus) sont proposées pour d'autres."),
    /** Of a person: on no need's list. */
    IN_NO_LIST("Aucun des besoins répartis ne retient cette personne dans sa liste."),
    /** Of a person: on some list, and all the seats went to others. */
    OUTRANKED("Les postes qui convenaient à cette personne sont proposés à d'autres.");

    private final String text;

    LeftOutReason(String text) {
        this.text = text;
    }

    /** Whether it is said of people, and not of needs. */
    public boolean isOfPeople() {
        return this == IN_NO_LIST || this == OUTRANKED;
    }

    /** The same for people, in French. */
    public String text() {
        return text;
    }
}
