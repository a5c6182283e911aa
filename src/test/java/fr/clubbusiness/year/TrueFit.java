package fr.clubbusiness.year;

/**
 * How well a person and a job truly suit each other, and what follows: whether the person wants it, the company meets and takes them, and the trial is broken.
 *
 * <p>It is not the club's score, which would then prove itself. Two of its parts are drawn and visible to nobody: half of the person's ability in the occupation,
 * and how far they really like to travel and to work. The other parts are also seen by the club: the occupations that the person aims at, the way, the hours, the
 * recorded skills. So a list that orders people by them orders them a little by their true fit, and no list does it wholly. Barriers lower the chances,
 * and no list knows them. All numbers are assumed.
 */
final class TrueFit {
    private final Seeker seeker;
    private final Vacancy vacancy;
    private final Chance chance;
    private final double occupation;
    private final double journey;
    private final double hours;
    private final double skills;
    private final double ability;

    TrueFit(Seeker seeker, Vacancy vacancy, Places places, Chance chance) {
        this.seeker = seeker;
        this.vacancy = vacancy;
        this.chance = chance;
        this.occupation = occupation();
        this.journey = journey(places.minutes(seeker, vacancy));
        this.hours = hours();
        this.skills = skills();
        this.ability = 0.5 * skills + 0.5 * drawn("ability " + family(vacancy.occupation()));
    }

    /** The person says yes to this job. */
    boolean isWanted() {
        return happens(0.25 + 0.35 * occupation + 0.20 * journey + 0.10 * hours, "wanted");
    }

    /** The company that answers wants to meet the person, of whom it reads occupation and skills. */
    boolean isMet() {
        return happens(0.40 + 0.25 * occupation + 0.25 * skills, "met");
    }

    /** The person comes to the interview. */
    boolean comes() {
        return happens(0.96 * Math.pow(0.96, seeker.barriers()), "comes");
    }

    /** The company takes the person whom it has met. */
    boolean isTaken() {
        return happens(0.25 + 0.45 * ability + 0.10 * occupation - 0.02 * seeker.barriers(), "taken");
    }

    /** The person does not start, for another reason than the job. */
    boolean isNotStarted() {
        return happens(YearParameters.NOT_STARTED, "not started");
    }

    /** One of the two breaks the contract in the trial: the worse the fit, the likelier. */
    boolean isBroken() {
        return happens(0.35 - 0.12 * ability - 0.08 * journey - 0.05 * hours + 0.015 * seeker.barriers(), "broken");
    }

    private boolean happens(double probability, String topic) {
        return chance.happens(probability, topic, seeker.n(), vacancy.n());
    }

    /** What is drawn of the person alone. */
    private double drawn(String topic) {
        return chance.of(topic, seeker.n(), 0);
    }

    private double occupation() {
        var targets = seeker.targets();
        int rank = targets.indexOf(vacancy.occupation());
        if (rank >= 0) {
            return 1 - 0.1 * rank;
        }
        return targets.stream().map(TrueFit::family).anyMatch(family(vacancy.occupation())::equals) ? 0.5 : 0.3;
    }

    /** From 1 at the door to 0 at the end of what the person really bears, from 0.7 to 1.3 of what they said. */
    private double journey(double minutes) {
        var said = seeker.line().path("maxJourneyMinutes").asDouble(60);
        return Math.max(0, 1 - minutes / (said * (0.7 + 0.6 * drawn("bears the way"))));
    }

    /** From 1 for as many hours as the person likes best, somewhere between the limits that they said. */
    private double hours() {
        var least = seeker.line().path("weeklyHoursMin").asDouble(20);
        var most = seeker.line().path("weeklyHoursMax").asDouble(39);
        var best = least + (most - least) * drawn("best hours");
        return Math.max(0, 1 - Math.abs(vacancy.weeklyHours() - best) / 20);
    }

    /** Share of the skills asked that are recorded of the person. */
    private double skills() {
        var asked = vacancy.line().path("skills");
        if (asked.isEmpty()) {
            return 0.5;
        }
        var has = seeker.line().path("skills").findValuesAsText("code");
        return (double) asked.findValuesAsText("code").stream()
                        .filter(has::contains)
                        .count()
                / asked.size();
    }

    private static String family(String occupation) {
        return occupation.substring(0, 3);
    }
}
