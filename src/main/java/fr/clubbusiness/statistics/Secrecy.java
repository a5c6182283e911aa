package fr.clubbusiness.statistics;

/**
 * Which numbers may be published as they are. Source: the club's rules of statistics (people: no cell under 5; organisations: none under 3, and none where
 * one makes more than 85 %), which are those of the public statistical service for enterprises (law no 51-711 of 7 June 1951).
 */
public enum Secrecy {
    /** Of tables by organisation, which that organisation or the agency reads: only the people are to be protected. */
    PEOPLE {
        @Override
        boolean allows(CellCount cell) {
            return cell.total() >= LEAST_PEOPLE;
        }
    },
    /** Of all other tables. */
    PEOPLE_AND_ORGANISATIONS {
        @Override
        boolean allows(CellCount cell) {
            return PEOPLE.allows(cell)
                    && cell.organisations() >= LEAST_ORGANISATIONS
                    && cell.largest() * 100 <= cell.total() * MOST_OF_ONE_PERCENT;
        }
    };

    static final int LEAST_PEOPLE = 5;
    static final int LEAST_ORGANISATIONS = 3;
    static final int MOST_OF_ONE_PERCENT = 85;

    /** Whether this number may be read by itself. Nobody is no exception: that nobody of a small group left well is told of each of them. */
    abstract boolean allows(CellCount cell);
}
