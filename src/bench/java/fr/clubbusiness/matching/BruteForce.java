package fr.clubbusiness.matching;

import fr.clubbusiness.matching.index.IndexedPerson;
import fr.clubbusiness.matching.index.Rival;
import fr.clubbusiness.matching.index.Top;
import fr.clubbusiness.matching.law.Assessment.Outcome;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.MatchLaw;
import fr.clubbusiness.matching.law.OccupationAffinity;
import fr.clubbusiness.matching.law.Pair;
import fr.clubbusiness.matching.law.Pair.Contact;
import java.util.List;

/** Assesses every person by the law itself, except those whose aims have no link to the occupation. */
public final class BruteForce implements Rival {
    private final List<IndexedPerson> people;
    private final MatchLaw law;

    BruteForce(List<IndexedPerson> people, MatchLaw law) {
        this.people = people;
        this.law = law;
    }

    @Override
    public Answer find(Demand need) {
        var top = new Top(need.id(), EngineBench.TOP);
        int eligible = 0;
        for (var person : people) {
            var profile = person.profile();
            if (!OccupationAffinity.best(need, profile.aims(), law.graph(), law.weights())
                    .exists()) {
                continue;
            }
            var assessment = law.assess(new Pair(need, profile, Contact.NONE));
            if (assessment.outcome() == Outcome.MATCH) {
                eligible++;
                var id = profile.id();
                top.offer(assessment.score().value(), id.getMostSignificantBits(), id.getLeastSignificantBits());
            }
        }
        return new Answer(top.hits(), eligible);
    }
}
