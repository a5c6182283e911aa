package fr.clubbusiness.matching;

import fr.clubbusiness.matching.Affinity.Kind;
import fr.clubbusiness.matching.Demand.AskedSkill;
import fr.clubbusiness.matching.Score.Term;

/**
 * The score of packed people for one demand: the very sums of {@link Score}, in the same order, so that the last digit is the same; and
 * a bound that no score exceeds, from what is read without looking at the skills one by one.
 */
final class Grade {
    private final double[] worth;
    private final double[] rankFactors;
    private final double entryLevelWorth;
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

    Grade(Demand demand, Law law, Lexicons lexicons) {
        var weights = law.weights();
        worth = lexicons.occupations.all().stream()
                .mapToDouble(target -> weights.worth(Kind.of(law.graph().closeness(target, demand.occupation()))))
                .toArray();
        rankFactors = new double[5];
        for (int rank = 0; rank < rankFactors.length; rank++) {
            rankFactors[rank] = weights.rankFactor(rank + 1);
        }
        entryLevelWorth = demand.asksNoExperience() ? weights.worth(Kind.ENTRY_LEVEL) : 0;
        occupationMax = weights.max(Term.Name.OCCUPATION);
        skillsMax = weights.max(Term.Name.SKILLS);
        journeyMax = weights.max(Term.Name.JOURNEY);
        waitingMax = weights.max(Term.Name.WAITING);
        journeyAtLimit = weights.journeyAtLimit();
        unassessedShare = weights.unassessedShare();
        fullWaitingDays = weights.fullWaitingDays();
        today = Packed.day(law.today());
        askedSkills = demand.skills().stream()
                .mapToInt(skill -> lexicons.skills.find(skill.code()))
                .toArray();
        skillWeights = demand.skills().stream().mapToDouble(weights::weight).toArray();
        skillsWhole = weights.weightOf(demand.skills(), (AskedSkill _) -> true);
        waitingCounts = law.viewpoint() != Viewpoint.COMPANY;
        max = occupationMax + (askedSkills.length == 0 ? 0 : skillsMax) + journeyMax + (waitingCounts ? waitingMax : 0);
    }

    /** What each occupation is worth as a target, by its number. */
    double[] worth() {
        return worth;
    }

    /** What being open to entry level is worth; 0 when the need asks experience. */
    double entryLevelWorth() {
        return entryLevelWorth;
    }

    /**
     * Closeness × rank factor of the best that these aims have in common with the need, as {@link Affinity#best}.
     *
     * @param through the number of the target by which the person is met, {@link Walk#ENTRY_LEVEL} or {@link Walk#ANY}
     * @return 0 when nothing is in common, or when the best is another one: the person is met there too
     */
    double share(long aims, int through) {
        double best = 0;
        int which = Walk.ANY;
        int rank = 0;
        for (long left = aims & ~Packed.ENTRY_LEVEL; left != 0; left >>>= Packed.TARGET_BITS) {
            int target = (int) (left & Packed.TARGET_MASK) - 1;
            double share = worth[target] * rankFactors[rank++];
            if (share > best) {
                best = share;
                which = target;
            }
        }
        if ((aims & Packed.ENTRY_LEVEL) != 0 && entryLevelWorth > best) {
            best = entryLevelWorth;
            which = Walk.ENTRY_LEVEL;
        }
        return through == Walk.ANY || through == which ? best : 0;
    }

    /** No score of somebody met through a list of this worth exceeds this. */
    double bound(double listWorth) {
        return sum(occupationMax * listWorth, skillsMax, journeyMax, waitingMax);
    }

    /** No score of this person exceeds this, wherever they live. */
    double bound(long[] rows, int at, double share) {
        long signature = rows[at + Packed.SIGNATURE];
        double covered = 0;
        for (int i = 0; i < askedSkills.length; i++) {
            covered += mayHold(signature, askedSkills[i]) ? skillWeights[i] : 0;
        }
        return sum(occupationMax * share, skills(signature, covered), journeyMax, waiting(rows[at + Packed.DAYS]));
    }

    /** The person's score, 0 to 100. */
    double score(long[] rows, int[] skills, int at, double share, double minutes) {
        long signature = rows[at + Packed.SIGNATURE];
        double covered = 0;
        for (int i = 0; i < askedSkills.length; i++) {
            if (mayHold(signature, askedSkills[i]) && holds(rows[at + Packed.SKILLS], skills, askedSkills[i])) {
                covered += skillWeights[i];
            }
        }
        double journey =
                Score.journeyPoints(journeyMax, journeyAtLimit, minutes, Packed.limit(rows[at + Packed.FACTS]));
        return sum(occupationMax * share, skills(signature, covered), journey, waiting(rows[at + Packed.DAYS]));
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

    /** A person without any skill has no bit: not assessed. */
    private double skills(long signature, double covered) {
        return skillsMax * (signature == 0 ? unassessedShare : covered / skillsWhole);
    }

    private double waiting(long days) {
        int since = Packed.lower(days);
        return Score.waitingPoints(waitingMax, since == Packed.NEVER ? 0 : Math.max(0, today - since), fullWaitingDays);
    }

    private static boolean mayHold(long signature, int skill) {
        return skill >= 0 && (signature >>> skill & 1) != 0;
    }

    private static boolean holds(long where, int[] skills, int skill) {
        int start = Segment.skillStart(where);
        int end = start + Segment.skillCount(where);
        for (int i = start; i < end; i++) {
            if (skills[i] == skill) {
                return true;
            }
        }
        return false;
    }
}
