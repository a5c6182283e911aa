package fr.clubbusiness.matching.law;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How well a pair matches: 100 × points ÷ maximum of the present terms. A term with nothing to judge is absent, so that nobody gains or loses by it.
 *
 * @param terms those present, in the order of {@link Term.Name}
 * @param value 0 to 100, unrounded; used for ranking
 */
public record Score(List<Term> terms, double value) {

    /** The score of this pair. */
    static Score of(PairContext reading, Weights weights) {
        var terms = new ArrayList<Term>(Term.Name.values().length);
        terms.add(occupation(reading, weights));
        skills(reading, weights).ifPresent(terms::add);
        terms.add(journey(reading, weights));
        waiting(reading, weights).ifPresent(terms::add);
        // Added one by one in order: the index adds in the same order and must get the same number.
        double points = 0;
        double max = 0;
        for (var term : terms) {
            points += term.points();
            max += term.max();
        }
        return new Score(Collections.unmodifiableList(terms), outOfHundred(points, max));
    }

    /** Points out of the maximum, as a score from 0 to 100. */
    public static double outOfHundred(double points, double max) {
        return 100 * points / max;
    }

    /** As shown to structures and advisers, with one decimal. */
    public double shown() {
        return oneDecimal(value);
    }

    /** As shown to companies. */
    public Fit fit() {
        return Fit.of(value);
    }

    /** The nearest number with one decimal, halves up. */
    public static double oneDecimal(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** Closeness × rank factor of the best target. */
    private static Term occupation(PairContext reading, Weights weights) {
        var max = weights.max(Term.Name.OCCUPATION);
        return new Term(Term.Name.OCCUPATION, max * reading.affinity().share(), max, reading);
    }

    /** Weight covered ÷ weight asked; half for a person without any assessed skill; absent when the need asks none. */
    private static Optional<Term> skills(PairContext reading, Weights weights) {
        var asked = reading.demand().skills();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var held = reading.profile().abilities().skills();
        var whole = weights.weightOf(asked, _ -> true);
        var covered = weights.weightOf(asked, skill -> held.contains(skill.code()));
        var share = held.isEmpty() ? weights.unassessedShare() : covered / whole;
        var max = weights.max(Term.Name.SKILLS);
        return Optional.of(new Term(Term.Name.SKILLS, max * share, max, reading));
    }

    /** All points up to half the limit, then linearly down to the floor at the limit, and none beyond. */
    private static Term journey(PairContext reading, Weights weights) {
        var max = weights.max(Term.Name.JOURNEY);
        var journey = reading.journey();
        var points = journeyPoints(max, weights.journeyAtLimit(), journey.minutes(), journey.limit());
        return new Term(Term.Name.JOURNEY, points, max, reading);
    }

    /** The points of a journey of so many minutes for a person who accepts {@code limit}: {@code max} down to {@code atLimit}, then 0. */
    public static double journeyPoints(double max, double atLimit, double minutes, int limit) {
        return Journey.accepted(minutes, limit) ? max - (max - atLimit) * Journey.strain(minutes, limit) : 0;
    }

    /** Days waited ÷ 90, so that nobody is forgotten; absent from a company's order. */
    private static Optional<Term> waiting(PairContext reading, Weights weights) {
        if (reading.forCompany()) {
            return Optional.empty();
        }
        var max = weights.max(Term.Name.WAITING);
        var points = waitingPoints(max, daysWaited(reading), weights.fullWaitingDays());
        return Optional.of(new Term(Term.Name.WAITING, points, max, reading));
    }

    /** The points for so many days of waiting: {@code max} from {@code fullDays} on. */
    public static double waitingPoints(double max, long days, int fullDays) {
        return max * Math.min(1, (double) days / fullDays);
    }

    /** Whole days since last shared or ready; 0 when that never happened or lies in the future. */
    static long daysWaited(PairContext reading) {
        var since = reading.profile().standing().waitingSince();
        return since == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(since, reading.today()));
    }

    /** What a company sees instead of a score: a number about a person invites comparing people by decimals. */
    @Schema(name = "CandidateFit")
    public enum Fit {
        STRONG(75),
        POSSIBLE(50),
        TO_STUDY(0);

        private final double from;

        Fit(double from) {
            this.from = from;
        }

        /** The label of this unrounded score, 0 to 100. */
        static Fit of(double score) {
            return score >= STRONG.from ? STRONG : score >= POSSIBLE.from ? POSSIBLE : TO_STUDY;
        }
    }

    /**
     * One term of a score, with its explanation.
     *
     * @param points unrounded, 0 to {@code max}
     * @param max the most points that the term can give to this pair
     * @param reading the source of the points and of the evidence
     */
    public record Term(Name name, double points, double max, PairContext reading) {

        /** The terms of a score, in the order in which they are shown. */
        @Schema(name = "MatchTermName")
        public enum Name {
            OCCUPATION,
            SKILLS,
            JOURNEY,
            WAITING
        }

        /** What explains the points. Made on demand: a ranking of thousands of pairs shows only a few. */
        public Evidence evidence() {
            return switch (name) {
                case OCCUPATION -> ScoreEvidence.occupation(reading);
                case SKILLS -> ScoreEvidence.skills(reading);
                case JOURNEY -> ScoreEvidence.journey(reading);
                case WAITING -> ScoreEvidence.waiting(reading);
            };
        }

        /** Points as shown, with one decimal. */
        public double shownPoints() {
            return Score.oneDecimal(points);
        }

        /** Terms with the same content are equal, whatever else was read of the pair. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Term term
                    && name == term.name
                    && points == term.points
                    && max == term.max
                    && evidence().equals(term.evidence());
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, points, max);
        }

        /** Without the context, which holds more about a person than may be logged. */
        @Override
        public String toString() {
            return "%s %s/%s %s".formatted(name, points, max, evidence());
        }
    }
}
