package fr.clubbusiness.year;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What came of a year.
 *
 * @param positions of all needs that arrived
 * @param filled of them at the end of the year; a hire that did not last its trial fills none
 * @param answerRate share of the people shared with companies about whom the company answered, of those that it answered or let expire
 * @param medianDays from the arrival of the need to the hire; p90Days likewise
 * @param lasting hires by open-ended contracts, or of six months or more, that started and were not broken in the trial
 * @param longestWait days for which somebody waited for one answer at most
 * @param exposure of each group, its share of what is proposed over its share of the people who could be
 * @param shared people with whom a company was put in touch
 * @param seconds that the year took
 * @param broken invariants that did not hold, empty when all is well
 * @param refusals steps that the service refused, and why
 */
record YearResult(
        Rule rule,
        UUID club,
        int positions,
        int filled,
        double answerRate,
        int medianDays,
        int p90Days,
        int lasting,
        int longestWait,
        Map<String, Double> exposure,
        int proposals,
        int shared,
        int calls,
        int requests,
        long seconds,
        List<String> broken,
        Map<String, Integer> refusals) {

    /** The group that is shown least, compared with the others. */
    Map.Entry<String, Double> leastExposed() {
        return exposure.entrySet().stream()
                .min(Comparator.comparingDouble(Map.Entry::getValue))
                .orElseThrow();
    }
}
