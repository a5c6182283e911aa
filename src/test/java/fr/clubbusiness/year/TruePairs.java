package fr.clubbusiness.year;

/** What is true of a person and a need, whoever proposes one to the other. */
record TruePairs(Places places, Chance chance) {
    TrueFit fit(Seeker seeker, Vacancy vacancy) {
        return new TrueFit(seeker, vacancy, places, chance);
    }

    /** From home to work. */
    double kilometres(Seeker seeker, Vacancy vacancy) {
        return places.kilometres(seeker, vacancy);
    }

    /** Orders people of whom a rule has no first. */
    double tie(Seeker seeker) {
        return chance.of("tie", seeker.n(), 0);
    }
}
