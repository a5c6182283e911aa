package fr.clubbusiness.matching.index;

import java.util.List;

/** What is held in memory of one club, as it was at one moment: a value, never changed. */
public record ClubIndex(PeopleIndex people, OpenNeeds needs) {

    /** One to begin with. Each has its own: what is made of an index shares its dictionaries. */
    public static ClubIndex empty() {
        return new ClubIndex(PeopleIndex.of(List.of()), OpenNeeds.of(List.of()));
    }
}
