package fr.clubbusiness.matching;

import java.util.List;

/** What is held in memory of one club, as it was at one moment: a value, never changed. */
record ClubIndex(PeopleIndex people, NeedBook needs) {

    static final ClubIndex EMPTY = new ClubIndex(PeopleIndex.of(List.of()), NeedBook.of(List.of()));
}
