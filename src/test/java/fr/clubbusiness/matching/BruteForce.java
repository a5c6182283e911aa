package fr.clubbusiness.matching;

import fr.clubbusiness.matching.index.IndexedPerson;
import fr.clubbusiness.matching.index.PeopleSearch;
import fr.clubbusiness.matching.index.PeopleSearch.Found;
import fr.clubbusiness.matching.index.PeopleSearch.Hit;
import fr.clubbusiness.matching.law.Assessment;
import fr.clubbusiness.matching.law.Assessment.Outcome;
import fr.clubbusiness.matching.law.MatchLaw;
import fr.clubbusiness.matching.law.Pair;
import fr.clubbusiness.matching.law.Pair.Contact;
import fr.clubbusiness.matching.law.Ranking;
import fr.clubbusiness.matching.law.Relaxation;
import fr.clubbusiness.matching.law.Relaxation.Gain;
import java.util.Collection;
import java.util.List;

/**
 * Applies the law to everybody, one by one: the result that any index must give. It shares no code with an index, so that it has none of its
 * shortcuts.
 */
public final class BruteForce {
    private BruteForce() {}

    static Found find(Collection<IndexedPerson> people, PeopleSearch search) {
        var assessments = assess(people, search);
        var ranking = Ranking.of(assessments, search.limit());
        var gains = gains(search.steps(), assessments, search.law());
        return new Found(
                hits(ranking.matches()),
                Math.min(ranking.eligible(), search.countUpTo() + 1),
                search.nearMisses() ? hits(ranking.nearMisses()) : List.of(),
                ranking.eligible() < search.limit() ? gains : List.of());
    }

    /** The people in the scope of the search, judged. */
    static List<Assessment> assess(Collection<IndexedPerson> people, PeopleSearch search) {
        return people.stream()
                .filter(one -> search.holder() == null || search.holder().equals(one.holder()))
                .map(one -> new Pair(
                        search.demand(),
                        one.profile(),
                        search.past().getOrDefault(one.profile().id(), Contact.NONE)))
                .map(search.law()::assess)
                .toList();
    }

    /**
     * The relaxations that would bring somebody, the greatest gain first.
     *
     * @param assessments all pairs of the need, including matches, judged by {@code law}
     */
    public static List<Gain> gains(Collection<Relaxation> steps, Collection<Assessment> assessments, MatchLaw law) {
        return Relaxation.mostFirst(steps.stream()
                .map(step -> new Gain(step, additional(step, assessments, law)))
                .toList());
    }

    private static int additional(Relaxation relaxation, Collection<Assessment> assessments, MatchLaw law) {
        return Math.toIntExact(assessments.stream()
                .filter(assessment -> assessment.outcome() != Outcome.MATCH)
                .filter(assessment ->
                        law.assess(assessment.pair().with(relaxation.relaxed())).outcome() == Outcome.MATCH)
                .count());
    }

    private static List<Hit> hits(List<Assessment> assessments) {
        return assessments.stream()
                .map(one -> new Hit(
                        one.pair().profile().id(),
                        one.failing().size(),
                        one.score().value()))
                .toList();
    }
}
