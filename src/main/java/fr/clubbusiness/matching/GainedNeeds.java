package fr.clubbusiness.matching;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.Facts.Reach;
import fr.clubbusiness.matching.feed.MatchIndex;
import fr.clubbusiness.matching.index.OpenNeeds;
import fr.clubbusiness.matching.law.Assessment;
import fr.clubbusiness.matching.law.Assessment.Outcome;
import fr.clubbusiness.matching.law.FrenchSkills;
import fr.clubbusiness.matching.law.MatchLaw;
import fr.clubbusiness.matching.law.Pair.Contact;
import fr.clubbusiness.matching.law.Profile;
import fr.clubbusiness.matching.law.Viewpoint;
import fr.clubbusiness.matching.law.WeeklyHoursRange;
import fr.clubbusiness.matching.source.MatchSource;
import fr.clubbusiness.matching.source.MatchSource.Scope;
import fr.clubbusiness.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How many open needs more a person would match if some of their facts were others. It counts as the person's structure sees it, and shows no need. The
 * open needs are those of the index. No transaction may be open.
 */
@ApplicationScoped
public class GainedNeeds {
    private final MatchIndex index;
    private final MatchSource source;
    private final CurrentLaw laws;

    GainedNeeds(MatchIndex index, MatchSource source, CurrentLaw laws) {
        this.index = index;
        this.source = source;
        this.laws = laws;
    }

    /**
     * The needs gained by each of these changes by itself, in their order. All are 0 for somebody who is not proposed at present.
     *
     * @throws Unavailable before the index is loaded
     */
    public List<Integer> of(Beneficiary person, List<Reach> changes) {
        var needs = index.of(person.clubId()).needs();
        var law = laws.of(person.clubId(), Viewpoint.STRUCTURE);
        var profile = source.person(person.id(), new Scope(person.clubId(), person.structureId()))
                .orElseThrow();
        var matching = new Matching(needs, law, source.pastOfPerson(person.id()));
        var now = matching.of(profile);
        return changes.stream()
                .map(change -> {
                    var then = new HashSet<>(matching.of(with(profile, change)));
                    then.removeAll(now);
                    return then.size();
                })
                .toList();
    }

    /** Which needs somebody matches, by their ids. */
    private record Matching(OpenNeeds needs, MatchLaw law, Map<UUID, Contact> past) {
        Set<UUID> of(Profile profile) {
            return needs.assess(profile, past, law).stream()
                    .filter(assessment -> assessment.outcome() == Outcome.MATCH)
                    .map(Assessment::pair)
                    .map(pair -> pair.demand().id())
                    .collect(Collectors.toSet());
        }
    }

    private static Profile with(Profile profile, Reach reach) {
        var abilities = profile.abilities();
        var wishes = profile.wishes();
        return new Profile(
                profile.id(),
                profile.standing(),
                profile.aims(),
                new Profile.Abilities(
                        abilities.skills(),
                        new FrenchSkills(reach.frenchOral(), reach.frenchWritten()),
                        Set.copyOf(reach.drivingLicences()),
                        abilities.certifications()),
                new Profile.Mobility(
                        profile.mobility().commune(),
                        profile.mobility().zone(),
                        reach.maxJourneyMinutes(),
                        Set.copyOf(reach.transport())),
                new Profile.Wishes(reach.availableFrom(), wishes.contracts(), hours(wishes, reach), wishes.excluded()),
                profile.birthDate());
    }

    private static WeeklyHoursRange hours(Profile.Wishes wishes, Reach reach) {
        var most = reach.weeklyHoursMax();
        return WeeklyHoursRange.between(wishes.hours().min(), most == null ? null : most.doubleValue());
    }
}
