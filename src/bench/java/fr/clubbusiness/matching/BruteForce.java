package fr.clubbusiness.matching;

import fr.clubbusiness.matching.Assessment.Outcome;
import fr.clubbusiness.matching.Pair.Contact;
import java.util.List;

/** Judges everybody by the law itself, whoever has nothing in common with the occupation passed over at once. */
final class BruteForce implements Rival {
    private final List<Indexed> people;
    private final Law law;

    BruteForce(List<Indexed> people, Law law) {
        this.people = people;
        this.law = law;
    }

    @Override
    public Answer find(Demand need) {
        var top = new Top(EngineBench.TOP);
        int eligible = 0;
        for (var person : people) {
            var profile = person.profile();
            if (!Affinity.best(need, profile.aims(), law.graph(), law.weights()).exists()) {
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
