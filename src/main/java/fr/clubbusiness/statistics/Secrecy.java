package fr.clubbusiness.statistics;

import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which numbers may be published as they are. Source: the club's rules of statistics (people: no cell under 5; organisations: none under 3, and none where
 * one makes more than 85 %), which are those of the public statistical service for enterprises (law no 51-711 of 7 June 1951).
 */
public enum Secrecy {
    /** Of tables that the agency reads: only the people are to be protected. */
    PEOPLE {
        @Override
        boolean allows(CellCount cell) {
            return cell.total() >= LEAST_PEOPLE;
        }

        @Override
        Stream<SecrecyReader> readers(Stream<CellCount> cells) {
            return Stream.of(SecrecyReader.OF_THE_TABLE_ALONE);
        }
    },
    /** Of tables that organisations read. Each knows its own people, so the others in a number are to be protected from it too. */
    PEOPLE_AND_ORGANISATIONS {
        @Override
        boolean allows(CellCount cell) {
            return PEOPLE.allows(cell)
                    && cell.organisations() >= LEAST_ORGANISATIONS
                    && cell.largest() * 100 <= cell.total() * MOST_OF_ONE_PERCENT
                    && cell.total() - cell.largest() >= LEAST_PEOPLE;
        }

        @Override
        Stream<SecrecyReader> readers(Stream<CellCount> cells) {
            return Stream.concat(
                    Stream.of(SecrecyReader.OF_THE_TABLE_ALONE),
                    organisations(cells).distinct().map(SecrecyReader::new));
        }
    };

    static final int LEAST_PEOPLE = 5;
    static final int LEAST_ORGANISATIONS = 3;
    static final int MOST_OF_ONE_PERCENT = 85;

    /** Whether this number may be read by itself. Nobody is no exception: that nobody of a group left well is told of each of them. */
    abstract boolean allows(CellCount cell);

    /** Who reads the table. */
    abstract Stream<SecrecyReader> readers(Stream<CellCount> cells);

    /**
     * By how many people a secret number must be able to be larger: it could then be one that is no secret.
     *
     * @param people behind the number
     */
    int margin(int people) {
        return Math.max(LEAST_PEOPLE - people, 1);
    }

    private static Stream<UUID> organisations(Stream<CellCount> cells) {
        return cells.flatMap(cell -> cell.people().keySet().stream());
    }
}
