package fr.clubbusiness.matching.law;

import java.time.LocalDate;

/**
 * A pair as one viewpoint reads it on one day, with the two facts that both constraints and terms need, reckoned once.
 *
 * @param affinity what the aims have in common with the occupation
 * @param journey the way to work, from the place that the viewpoint may reckon with
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
