package fr.clubbusiness.matching;

import java.util.List;

/** What is held in memory of one club, as it was at one moment: a value, never changed. */
record ClubIndex(PeopleIndex people, NeedBook needs) {

    /** One to begin with. Each has its own: what is made of an index shares its dictionaries. */
    static ClubIndex empty() {
        return new ClubIndex(PeopleIndex.of(List.of()), NeedBook.of(List.of()));
    }
}
