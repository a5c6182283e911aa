package fr.clubbusiness.matching.index;

import fr.clubbusiness.matching.law.Assessment;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.MatchLaw;
import fr.clubbusiness.matching.law.OccupationAffinity;
import fr.clubbusiness.matching.law.Pair;
import fr.clubbusiness.matching.law.Pair.Contact;
import fr.clubbusiness.matching.law.Profile;
import fr.clubbusiness.shared.RomeCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The open needs of one club, as they were at one moment. Immutable. */
public final class OpenNeeds {
    private final Map<UUID, Demand> needs;
    private final Collection<List<Demand>> byJob;

    private OpenNeeds(Map<UUID, Demand> needs) {
        this.needs = needs;
        this.byJob =
                needs.values().stream().collect(Collectors.groupingBy(Job::of)).values();
    }

    /**
     * The part of a need that is compared with a person's target occupations ({@link OccupationAffinity#best}). Needs with the same part are compared
     * only once.
     */
    private record Job(RomeCode occupation, boolean asksNoExperience) {
        static Job of(Demand demand) {
            return new Job(demand.occupation(), demand.asksNoExperience());
        }
    }

    /** The open needs of a club. */
    public static OpenNeeds of(Collection<Demand> needs) {
        return new OpenNeeds(needs.stream().collect(Collectors.toUnmodifiableMap(Demand::id, Function.identity())));
    }

    /** A copy with these needs added or replaced, and without those no longer open. */
    public OpenNeeds with(Collection<Demand> changed, Set<UUID> closed) {
        var updated = new HashMap<>(needs);
        updated.keySet().removeAll(closed);
        changed.forEach(one -> updated.put(one.id(), one));
        return new OpenNeeds(Map.copyOf(updated));
    }

    /** How many needs it holds. */
    public int size() {
        return needs.size();
    }

    /** The open need of this id, if any. */
    public Optional<Demand> need(UUID id) {
        return Optional.ofNullable(needs.get(id));
    }

    /** All needs, in no order. */
    public Collection<Demand> all() {
        return needs.values();
    }

    /** The needs that this person matches or nearly matches by this law; {@code past} holds the past contacts of the person, by need. */
    public List<Assessment> assess(Profile person, Map<UUID, Contact> past, MatchLaw law) {
        return near(person.aims(), law).stream()
                .map(demand -> new Pair(demand, person, past.getOrDefault(demand.id(), Contact.NONE)))
                .flatMap(pair -> law.assessUnlessNo(pair).stream())
                .toList();
    }

    /** Every need whose occupation is close to one of these targets, by this law. */
    public List<Demand> near(Profile.Aims aims, MatchLaw law) {
        return byJob.stream()
                .filter(group -> OccupationAffinity.best(group.getFirst(), aims, law.graph(), law.weights())
                        .exists())
                .flatMap(List::stream)
                .toList();
    }
}
