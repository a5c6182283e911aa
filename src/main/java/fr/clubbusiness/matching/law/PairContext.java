package fr.clubbusiness.matching.law;

import java.time.LocalDate;

/**
 * A pair as one viewpoint reads it on one day, with the two facts that constraints and terms share, computed once.
 *
 * @param affinity the link between the aims and the occupation
 * @param journey the way to work, from the place that the viewpoint may use
 */
record PairContext(Pair pair, LocalDate today, Viewpoint viewpoint, OccupationAffinity affinity, Journey journey) {

    Demand demand() {
        return pair.demand();
    }

    Profile profile() {
        return pair.profile();
    }

    boolean forCompany() {
        return viewpoint == Viewpoint.COMPANY;
    }
}
