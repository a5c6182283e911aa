package fr.clubbusiness.matching.index;

import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.Demand.AskedSkill;
import fr.clubbusiness.matching.law.MatchLaw;
import fr.clubbusiness.matching.law.Score;
import fr.clubbusiness.matching.law.Score.Term;
import fr.clubbusiness.matching.law.Viewpoint;

/**
 * The score of packed people for one demand. It adds the same terms as {@link Score} in the same order, so that even the last digit is equal. It also
 * gives an upper bound of the score without reading the skills one by one.
 */
final class PackedScore {
    /** More than the rounding errors of a bound, and less than any real difference of points. */
    private static final double ROUNDING = 1e-6;

    private final TargetWorth worth;
    private final double[] rankFactors;
    private final double occupationMax;
    private final double skillsMax;
    private final double journeyMax;
    private final double waitingMax;
    private final double journeyAtLimit;
    private final double unassessedShare;
    private final int fullWaitingDays;
    private final int today;
    private final int[] askedSkills;
    private final double[] skillWeights;
    private final double skillsWhole;
    private final boolean waitingCounts;
    private final double max;
    private final double[] waitingPoints;
    private final double pointsPerSkillWeight;

    PackedScore(Demand demand, MatchLaw law, TargetWorth worth, IndexNumbering numbering) {
        this.worth = worth;
        var weights = law.weights();
        rankFactors = new double[PostingLists.NO_RANK + 1];
        for (int rank = 0; rank < PostingLists.NO_RANK; rank++) {
            rankFactors[rank] = weights.rankFactor(rank + 1);
        }
        rankFactors[PostingLists.NO_RANK] = 1;
        occupationMax = weights.max(Term.Name.OCCUPATION);
        skillsMax = weights.max(Term.Name.SKILLS);
        journeyMax = weights.max(Term.Name.JOURNEY);
        waitingMax = weights.max(Term.Name.WAITING);
        journeyAtLimit = weights.journeyAtLimit();
        unassessedShare = weights.unassessedShare();
        fullWaitingDays = weights.fullWaitingDays();
        today = PackedPerson.day(law.today());
        askedSkills = demand.skills().stream()
                .mapToInt(skill -> numbering.skills.find(skill.code()))
                .toArray();
        skillWeights = demand.skills().stream().mapToDouble(weights::weight).toArray();
        skillsWhole = weights.weightOf(demand.skills(), (AskedSkill _) -> true);
        pointsPerSkillWeight = askedSkills.length == 0 ? 0 : skillsMax / skillsWhole;
        waitingCounts = law.viewpoint() != Viewpoint.COMPANY;
        max = occupationMax + (askedSkills.length == 0 ? 0 : skillsMax) + journeyMax + (waitingCounts ? waitingMax : 0);
        waitingPoints = new double[fullWaitingDays + 1];
        for (int days = 0; days <= fullWaitingDays; days++) {
            waitingPoints[days] = Score.waitingPoints(waitingMax, days, fullWaitingDays);
        }
    }

    /**
     * Closeness × rank factor of the best target for this need, as {@code OccupationAffinity#best}.
     *
     * @param through the list in which the person was found: a target's number, {@link TargetWorth#ENTRY_LEVEL} or {@link PostingTraversal#ANY}
     * @return 0 when no target is close, or when another one is the best: the person is found in that list too
     */
    double share(long aims, int through) {
        double best = 0;
        int which = PostingTraversal.ANY;
        int rank = 0;
        for (long left = aims & ~PackedPerson.ENTRY_LEVEL; left != 0; left >>>= PackedPerson.TARGET_BITS) {
            int target = (int) (left & PackedPerson.TARGET_MASK) - 1;
            double share = worth.of(target) * rankFactors[rank++];
            if (share > best) {
                best = share;
                which = target;
            }
        }
        if ((aims & PackedPerson.ENTRY_LEVEL) != 0 && worth.of(TargetWorth.ENTRY_LEVEL) > best) {
            best = worth.of(TargetWorth.ENTRY_LEVEL);
            which = TargetWorth.ENTRY_LEVEL;
        }
        return through == PostingTraversal.ANY || through == which ? best : 0;
    }

    /** An upper bound of the scores of people in a list of this worth. */
    double bound(double listWorth) {
        return sum(occupationMax * listWorth, skillsMax, journeyMax, waitingMax);
    }

    /**
     * An upper bound of the points of a person in a target's list of this worth, wherever they live. It needs fewer operations than the score, and
     * its error is below {@link #ROUNDING}.
     *
     * @param hint from {@link PostingLists#hints}
     */
    double bound(long signature, int hint, double listWorth) {
        double covered = 0;
        for (int i = 0; i < askedSkills.length; i++) {
            covered += mayHold(signature, askedSkills[i]) ? skillWeights[i] : 0;
        }
        double bound = occupationMax * listWorth * rankFactors[PostingLists.rank(hint)] + journeyMax;
        if (askedSkills.length > 0) {
            bound += signature == 0 ? skillsMax * unassessedShare : covered * pointsPerSkillWeight;
        }
        return waitingCounts ? bound + waiting(PostingLists.since(hint)) : bound;
    }

    /** The least points with which a person can reach this score. */
    double floor(double score) {
        return score / 100 * max - ROUNDING;
    }

    /** The person's score, 0 to 100. */
    double score(long[] rows, int[] skills, int at, double share, double minutes) {
        long signature = rows[at + PackedPerson.SIGNATURE];
        double covered = 0;
        for (int i = 0; i < askedSkills.length; i++) {
            if (mayHold(signature, askedSkills[i]) && holds(rows[at + PackedPerson.SKILLS], skills, askedSkills[i])) {
                covered += skillWeights[i];
            }
        }
        return sum(
                occupationMax * share,
                skills(signature, covered),
                journey(rows, at, minutes),
                waiting(PackedPerson.lower(rows[at + PackedPerson.DAYS])));
    }

    private double journey(long[] rows, int at, double minutes) {
        return Score.journeyPoints(
                journeyMax, journeyAtLimit, minutes, PackedPerson.limit(rows[at + PackedPerson.FACTS]));
    }

    private double sum(double occupation, double skills, double journey, double waiting) {
        double points = occupation;
        if (askedSkills.length > 0) {
            points += skills;
        }
        points += journey;
        if (waitingCounts) {
            points += waiting;
        }
        return Score.outOfHundred(points, max);
    }

    /** A person without a skill has no bit set: not assessed. */
    private double skills(long signature, double covered) {
        return skillsMax * (signature == 0 ? unassessedShare : covered / skillsWhole);
    }

    /** By the start of the waiting time: 0 for a person who does not wait, or whose start is in the future. */
    private double waiting(int since) {
        return waitingPoints[Math.clamp((long) today - since, 0, fullWaitingDays)];
    }

    private static boolean mayHold(long signature, int skill) {
        return skill >= 0 && (signature >>> skill & 1) != 0;
    }

    private static boolean holds(long where, int[] skills, int skill) {
        int start = IndexSegment.skillStart(where);
        int end = start + IndexSegment.skillCount(where);
        for (int i = start; i < end; i++) {
            if (skills[i] == skill) {
                return true;
            }
        }
        return false;
    }
}
