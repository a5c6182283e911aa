package fr.clubbusiness.employment.followup;

/**
 * Why somebody has a task about news of a person at work, in HQL. A task stands as long as its reason:
 *
 * <ul>
 *   <li>A side is asked from the day of a question until its last day, while somebody works there and the side has said nothing.
 *   <li>The end of a contract is asked for while somebody works under it and the last thing that a side said is that the person left.
 *   <li>Both sides are called while somebody works there and one of them said, of a day after the other's last day at work, that the person is there.
 * </ul>
 *
 * <p>So the jobs look at what is true today, and never at what happened: a renewal that is said late, or that does not take place, a corrected first day and a
 * person who changes structure take tasks away and bring them back like an answer does. A task that somebody did comes back only once a side says something
 * anew. In all conditions {@code w} is a question, {@code e} the contract with which its stay began, and {@code t} a task.
 */
public final class NewsReasons {
    /** Somebody works under a contract {@code c}. A renewal goes on with what has started. */
    static final String RUNS = "(c.startDate <= :today and (c.lastDay is null or c.lastDay >= :today)"
            + " and (c.status = STARTED or c.status = SIGNED and c.renewsId is not null))";

    /** The side is asked. */
    private static final String ASKED =
            "((w.answer is null or w.answer = NOT_REACHED) and :today between w.dueOn and w.openUntil and "
                    + running("w.stayId") + ")";

    /** It is for the person's structure, which may be the employer. */
    private static final String OF_STRUCTURE =
            "(w.side = STRUCTURE and e.employerId <> e.holderId or w.side = EMPLOYER and e.employerId = e.holderId)";

    /** It is for an employer who does not accompany the person. */
    private static final String OF_EMPLOYER = "(w.side = EMPLOYER and e.employerId <> e.holderId)";

    /** The last thing that the side said is that the person left. */
    private static final String LEFT = "(w.answer = LEFT and " + isLatest("w") + ")";

    /** The other side, in {@code o}, said last that the person is there, of a day after the departure in {@code w}. */
    private static final String DENIED =
            "o.stayId = w.stayId and o.side <> w.side and o.answer = IN_WORK and o.answeredOn > w.leftOn and "
                    + isLatest("o");

    private static final String FIRST = "exists (select 1 from Employment e where e.id = w.stayId and ";

    /** A task of the person's structure that asks {@code w}. One about another question, or of another structure, is none. */
    private static final String TASK_OF_STRUCTURE =
            "t.kind = FOLLOW_UP and t.subjectId = e.id and t.dueOn = w.dueOn and t.organisationId = e.holderId";

    private static final String TASK_OF_EMPLOYER =
            "t.kind = FOLLOW_UP_EMPLOYER and t.subjectId = e.id and t.dueOn = w.dueOn";

    /**
     * The side of a question {@code w} is asked, and no task says so. A question that does not count from the first day of today moves first: with the one of
     * today there would be two.
     */
    public static final String SIDE_TO_ASK = ASKED + " and " + FIRST + "w.firstDay = e.startDate and (" + OF_STRUCTURE
            + " and " + noTask(TASK_OF_STRUCTURE) + " or " + OF_EMPLOYER + " and " + noTask(TASK_OF_EMPLOYER) + "))";

    /** After the departure in {@code w} the end of a contract is asked for, and no task says so. */
    public static final String END_TO_ASK = LEFT
            + " and exists (select 1 from Employment e join Employment c on c.stayId = e.id where e.id = w.stayId and "
            + RUNS
            + " and (" + OF_STRUCTURE + " and " + noTaskSince("w.answeredAt", "CONFIRM_END", "c.id") + " or "
            + OF_EMPLOYER + " and " + noTaskSince("w.answeredAt", "CONFIRM_END_EMPLOYER", "c.id") + "))";

    /** The departure in {@code w} is denied by the other side, and no task says so. */
    public static final String SIDES_TO_CALL =
            LEFT + " and " + running("w.stayId") + " and exists (select 1 from FollowUp o where " + DENIED + " and "
                    + noTaskSince("greatest(w.answeredAt, o.answeredAt)", "CONTRADICTION", "w.stayId") + ")";

    /** An open task {@code t} has no reason any more. */
    public static final String POINTLESS =
            "(t.kind = FOLLOW_UP and not " + question(ASKED + " and " + OF_STRUCTURE + " and " + TASK_OF_STRUCTURE)
                    + " or t.kind = FOLLOW_UP_EMPLOYER and not "
                    + question(ASKED + " and " + OF_EMPLOYER + " and " + TASK_OF_EMPLOYER)
                    + " or t.kind = CONFIRM_END and not " + departure(OF_STRUCTURE)
                    + " or t.kind = CONFIRM_END_EMPLOYER and not " + departure(OF_EMPLOYER)
                    + " or t.kind = CONTRADICTION and not exists (select 1 from FollowUp w join FollowUp o on " + DENIED
                    + " where w.stayId = t.subjectId and "
                    + LEFT + " and " + running("w.stayId") + "))";

    private NewsReasons() {}

    /** Somebody works on {@code :today} under a contract of this stay. */
    public static String running(String stay) {
        return "exists (select 1 from Employment c where c.stayId = " + stay + " and " + RUNS + ")";
    }

    private static String isLatest(String question) {
        return "not exists (select 1 from FollowUp n where n.stayId = " + question + ".stayId and n.side = " + question
                + ".side and n.answer in (IN_WORK, LEFT) and n.answeredAt > " + question + ".answeredAt)";
    }

    private static String noTask(String which) {
        return "not exists (select 1 from Task t where " + which + " and t.status <> DROPPED)";
    }

    /** Nobody has a task of this kind about the subject, nor did one since. */
    private static String noTaskSince(String said, String kind, String subject) {
        return "not exists (select 1 from Task t where t.subjectId = " + subject + " and t.kind = " + kind
                + " and (t.status = OPEN or t.status = DONE and t.createdAt >= " + said + "))";
    }

    /** Such a question about the stay that is the subject of {@code t}. */
    private static String question(String which) {
        return "exists (select 1 from FollowUp w join Employment e on e.id = w.stayId where e.id = t.subjectId and "
                + which + ")";
    }

    /** Such a departure from the contract that is the subject of {@code t}, under which somebody works. */
    private static String departure(String which) {
        return "exists (select 1 from Employment c join Employment e on e.id = c.stayId join FollowUp w on w.stayId = e.id where c.id = t.subjectId and "
                + RUNS + " and " + LEFT + " and " + which + ")";
    }
}
