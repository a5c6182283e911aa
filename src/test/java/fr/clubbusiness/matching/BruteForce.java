package fr.clubbusiness.matching;

import fr.clubbusiness.matching.Pair.Contact;
import fr.clubbusiness.matching.Search.Found;
import fr.clubbusiness.matching.Search.Hit;
import java.util.Collection;
import java.util.List;

/** The law applied to everybody, one by one: what any index must answer. Kept apart from every index, so that no short cut enters it. */
final class BruteForce {
    private BruteForce() {}

    static Found find(Collection<Indexed> people, Search search) {
        var law = search.law();
        var assessments = people.stream()
                .filter(one -> search.holder() == null || search.holder().equals(one.holder()))
                .map(one -> new Pair(
                        search.demand(),
                        one.profile(),
                        search.past().getOrDefault(one.profile().id(), Contact.NONE)))
                .map(law::assess)
                .toList();
        var ranking = Ranking.of(assessments, search.limit());
        var gains = Relaxation.gains(search.steps(), assessments, law);
        return new Found(
                hits(ranking.matches()),
                Math.min(ranking.eligible(), search.countUpTo() + 1),
                search.nearMisses() ? hits(ranking.nearMisses()) : List.of(),
                ranking.eligible() < search.limit() ? gains : List.of());
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
