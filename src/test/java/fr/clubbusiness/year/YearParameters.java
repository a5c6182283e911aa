package fr.clubbusiness.year;

import java.time.LocalDate;

/**
 * Everything that the simulated year assumes. Each number says where it comes from. "Assumed" means that no source is known: the number is a guess, the same
 * for every rule, and what is found depends on it.
 *
 * <p>Whether a person and a job suit each other is decided by {@link TrueFit}, which is not the club's score: part of it is visible to nobody.
 */
final class YearParameters {
    /** A Monday. The year is always the same one, so that its public holidays are too. */
    static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 4);

    static final int DAYS = 365;

    /** How long the club goes on alone afterwards: the life of a need and the longest wait (rule book: 90 days, then 20 working days). */
    static final int DAYS_TO_END = 150;

    // ---- Who is there. 60 structures, 150 companies, 3,000 people, 300 needs: the scale of one club (domain page,
    // "The club"); the distributions are
    // ---- those of the demo.

    /** Of the people of the year, those who are there on its first day. The others enter on a day of the year. Assumed. */
    static final double THERE_FROM_THE_START = 0.6;

    /** Whoever is accompanied leaves in a month, for reasons that have nothing to do with the club. Assumed: a stay of four years at most. */
    static final double LEAVES_IN_A_MONTH = 0.02;

    /** A company that still looks finds somebody elsewhere, or gives up, in a month. Assumed. */
    static final double NEED_CLOSES_ELSEWHERE_IN_A_MONTH = 0.10;

    // ---- Who answers. The share of contacts to which a company answers by itself: 17 % (immersion-facile, domain page
    // "The club"). Reminders and calls have no
    // ---- source.

    /** Companies, about a person who was shared with them. */
    static final Habit COMPANY_ABOUT_A_PERSON = new Habit("company", 0.17, 9, 0.15, 0.40);

    /** Companies, after they have met the person: they know them, and mostly answer. Assumed. */
    static final Habit COMPANY_AFTER_INTERVIEW = new Habit("interview", 0.60, 5, 0.20, 0.50);

    /** Structures, about a person of theirs: they take up what is proposed. Assumed. */
    static final Habit STRUCTURE_ABOUT_A_PERSON = new Habit("structure", 0.50, 5, 0.25, 0.60);

    /**
     * How one side answers.
     *
     * @param name of its draws
     * @param unasked share that answers by itself
     * @param within working days in which these answers come, evenly
     * @param reminded share of the silent that answer after each reminder, on the next working day
     * @param called share of those still silent that answer when an adviser calls, on the same day
     */
    record Habit(String name, double unasked, int within, double reminded, double called) {}

    /** People who open the address in an SMS (whole-club page, "Simulated year": 50 %). */
    static final double CLICKS_SMS = 0.50;

    /** People who open the address in a mail (whole-club page, "Simulated year": 31 %). */
    static final double CLICKS_EMAIL = 0.31;

    /** Of those who open it, the ones who prefer to be called. Assumed. */
    static final double PREFERS_A_CALL = 0.15;

    /** Working days that a structure leaves a message before it telephones the person. Assumed. */
    static final int DAYS_BEFORE_TELEPHONING = 3;

    /** Calls by which a structure reaches the person. Assumed. */
    static final double REACHED_BY_TELEPHONE = 0.60;

    /** Calls to one person about one job, three working days apart. Assumed. */
    static final int MOST_CALLS_TO_A_PERSON = 2;

    // ---- What the agency does, the same for every rule. Assumed.

    /** People under way at one time for each seat, and for one need. */
    static final int UNDER_WAY_PER_SEAT = 3;

    static final int UNDER_WAY_PER_NEED = 6;

    /** Jobs under way at one time for one person. */
    static final int UNDER_WAY_PER_PERSON = 2;

    /** Calls to companies and structures in a working day: half a day of one adviser. */
    static final int CALLS_A_DAY = 10;

    /**
     * Without deadlines, days until an adviser takes silence for a no and proposes somebody else: 60, the time after which the State's platform refuses by
     * itself (les-emplois, domain page "The club": 48 % of refusals).
     */
    static final int DAYS_UNTIL_SILENCE_IS_A_NO = 60;

    // ---- What becomes of a meeting and of a contract. Assumed; TrueFit makes each of these depend on the pair. A
    // yardstick for both: of applications through an
    // ---- authorised prescriber 17.5 % end in a hire, of those that people make by themselves 2.7 % (les-emplois,
    // domain page "The club").

    /** Working days from an answer to the interview, at least and at most. */
    static final int INTERVIEW_FROM = 2;

    static final int INTERVIEW_TO = 6;

    /** Days from the decision to the first day of work, at least, and more when the need starts later. */
    static final int DAYS_TO_START = 5;

    /** Hires that never start. */
    static final double NOT_STARTED = 0.04;

    /** Days within which a trial is broken, if it is. */
    static final int BROKEN_FROM = 7;

    static final int BROKEN_TO = 50;

    /** Months of a contract from which it is lasting (domain page, "Introduction": exits). */
    static final int LASTING_MONTHS = 6;

    // ---- Insertion contracts of ACI and EI. Assumed, but for the rules that they meet.

    /** People whom such a structure employs under a CDDI when they enter, of those of whom the demo says so. */
    static final double RECORDED_CDDI = 0.5;

    /** Days for which that contract and the PASS have already lasted, at most. */
    static final int CDDI_SINCE = 300;

    static final int CDDI_MONTHS = 12;

    /** Contracts that the structure renews by six months when they end. */
    static final double CDDI_RENEWED = 0.4;

    private YearParameters() {}
}
