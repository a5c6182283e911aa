package fr.clubbusiness.matching.index;

import java.util.List;

/** The people and open needs of one club in memory, as they were at one moment. Immutable. */
public record ClubIndex(PeopleIndex people, OpenNeeds needs) {

    /** An empty index. Each call makes a new one, because later versions of an index share its dictionaries. */
    public static ClubIndex empty() {
        return new ClubIndex(PeopleIndex.of(List.of()), OpenNeeds.of(List.of()));
    }
}
