package fr.clubbusiness.matching;

import fr.clubbusiness.matching.index.PackedPerson;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.MatchLaw;
import fr.clubbusiness.matching.law.OccupationAffinity.Kind;
import fr.clubbusiness.matching.law.Score;
import fr.clubbusiness.matching.law.Score.Term;
import fr.clubbusiness.matching.law.Weights;
import java.util.stream.Stream;

/** The law's score for one need, on the numbers in Lucene's documents. */
final class RivalScore {
    private final double[] worth;
    private final double entryLevelWorth;
    private final Weights weights;
    private final int today;
    private final int[] askedSkills;
    private final double[] skillWeights;
    private final double whole;
    private final double max;

    RivalScore(Demand need, MatchLaw law, RivalCodes codes) {
        weights = law.weights();
        worth = codes.occupations().stream()
                .mapToDouble(target -> weights.worth(Kind.of(law.graph().closeness(target, need.occupation()))))
                .toArray();
        entryLevelWorth = need.asksNoExperience() ? weights.worth(Kind.ENTRY_LEVEL) : 0;
        today = PackedPerson.day(law.today());
        askedSkills = need.skills().stream()
                .mapToInt(skill -> codes.skill(skill.code()))
                .toArray();
        skillWeights = need.skills().stream().mapToDouble(weights::weight).toArray();
        whole = weights.weightOf(need.skills(), _ -> true);
        max = Stream.of(Term.Name.values())
                .filter(term -> term != Term.Name.SKILLS || askedSkills.length > 0)
                .mapToDouble(weights::max)
                .sum();
    }

    double[] worth() {
        return worth;
    }

    double entryLevelWorth() {
        return entryLevelWorth;
    }

    /** Closeness × rank factor of the best of these aims, packed as {@link PackedPerson#AIMS}. */
    double share(long aims) {
        double best = 0;
        int rank = 1;
        for (long left = aims & ~PackedPerson.ENTRY_LEVEL; left != 0; left >>>= PackedPerson.TARGET_BITS) {
            best = Math.max(best, worth[(int) (left & PackedPerson.TARGET_MASK) - 1] * weights.rankFactor(rank++));
        }
        return (aims & PackedPerson.ENTRY_LEVEL) == 0 ? best : Math.max(best, entryLevelWorth);
    }

    /** Upper bound of the score with this share. */
    double bound(double share) {
        return of(share, weights.max(Term.Name.SKILLS), weights.max(Term.Name.JOURNEY), weights.max(Term.Name.WAITING));
    }

    /** The score. {@code skills} contains {@code count} numbers; 0 when no skill is assessed. */
    double score(long[] row, int[] skills, int count, double share, double minutes) {
        double covered = 0;
        for (int i = 0; i < askedSkills.length; i++) {
            for (int j = 0; j < count; j++) {
                if (skills[j] == askedSkills[i]) {
                    covered += skillWeights[i];
                    break;
                }
            }
        }
        double held = weights.max(Term.Name.SKILLS) * (count == 0 ? weights.unassessedShare() : covered / whole);
        double journey = Score.journeyPoints(
                weights.max(Term.Name.JOURNEY),
                weights.journeyAtLimit(),
                minutes,
                PackedPerson.limit(row[PackedPerson.FACTS]));
        int since = PackedPerson.lower(row[PackedPerson.DAYS]);
        double waiting = Score.waitingPoints(
                weights.max(Term.Name.WAITING),
                since == PackedPerson.NEVER ? 0 : Math.max(0, today - since),
                weights.fullWaitingDays());
        return of(share, held, journey, waiting);
    }

    private double of(double share, double skills, double journey, double waiting) {
        double points = weights.max(Term.Name.OCCUPATION) * share;
        if (askedSkills.length > 0) {
            points += skills;
        }
        points += journey;
        points += waiting;
        return Score.outOfHundred(points, max);
    }
}
