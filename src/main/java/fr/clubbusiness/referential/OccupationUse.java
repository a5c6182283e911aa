package fr.clubbusiness.referential;

import fr.clubbusiness.shared.RomeCode;
import java.util.Map;
import java.util.UUID;

/** How often a club uses each occupation. The feature that holds the needs counts them. */
public interface OccupationUse {

    /** The number of open needs of the club, by occupation; occupations without one are left out. */
    Map<RomeCode, Integer> openNeeds(UUID club);
}
