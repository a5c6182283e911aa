package fr.clubbusiness.matching;

import java.time.LocalDate;

/**
 * A pair as one viewpoint reads it on one day, with the two facts that both constraints and terms need, reckoned once.
 *
 * @param affinity what the aims have in common with the occupation
 * @param journey the way to work, from the place that the viewpoint may reckon with
 */
record Reading(Pair pair, LocalDate today, Viewpoint viewpoint, Affinity affinity, Journey journey) {

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
