package fr.clubbusiness.matching;

import fr.clubbusiness.matching.Pair.Contact;
import fr.clubbusiness.matching.Search.Found;
import fr.clubbusiness.matching.Search.Hit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The people of one club who may be proposed, as they were at one moment: a value, never changed, so that readers never wait. */
final class PeopleIndex {
    private final Map<UUID, Indexed> people;

    private PeopleIndex(Map<UUID, Indexed> people) {
        this.people = people;
    }

    /** An index of these people. */
    static PeopleIndex of(Collection<Indexed> people) {
        return new PeopleIndex(Map.of()).with(people, Set.of());
    }

    /** The same with these people as they now are, and without those who are gone. */
    PeopleIndex with(Collection<Indexed> now, Set<UUID> gone) {
        var after = new HashMap<>(people);
        after.keySet().removeAll(gone);
        now.forEach(one -> after.put(one.profile().id(), one));
        return new PeopleIndex(Map.copyOf(after));
    }

    /** How many people it holds. */
    int size() {
        return people.size();
    }

    /** Who matches, who nearly does, and what relaxing the need would bring. */
    Found find(Search search) {
        var assessments = people.values().stream()
                .filter(one -> search.holder() == null || search.holder().equals(one.holder()))
                .map(Indexed::profile)
                .map(profile ->
                        new Pair(search.demand(), profile, search.past().getOrDefault(profile.id(), Contact.NONE)))
                .map(search.law()::assess)
                .toList();
        var ranking = Ranking.of(assessments, search.limit());
        return new Found(
                hits(ranking.matches()),
                Math.min(ranking.eligible(), search.countUpTo() + 1),
                search.nearMisses() ? hits(ranking.nearMisses()) : List.of(),
                ranking.eligible() < search.limit()
                        ? Relaxation.gains(search.steps(), assessments, search.law())
                        : List.of());
    }

    private static List<Hit> hits(List<Assessment> assessments) {
        return assessments.stream()
                .map(assessment -> new Hit(
                        assessment.pair().profile().id(),
                        assessment.failing().size(),
                        assessment.score().value()))
                .toList();
    }
}
