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

/** The open needs of one club, as they were at one moment: a value, never changed. */
public final class OpenNeeds {
    private final Map<UUID, Demand> needs;
    private final Collection<List<Demand>> alike;

    private OpenNeeds(Map<UUID, Demand> needs) {
        this.needs = needs;
        this.alike =
                needs.values().stream().collect(Collectors.groupingBy(Job::of)).values();
    }

    /** All of a need that aims are compared with ({@link OccupationAffinity#best}): it is compared once for all needs that have it in common. */
    private record Job(RomeCode occupation, boolean asksNoExperience) {
        static Job of(Demand demand) {
            return new Job(demand.occupation(), demand.asksNoExperience());
        }
    }

    /** A book of these needs. */
    public static OpenNeeds of(Collection<Demand> needs) {
        return new OpenNeeds(needs.stream().collect(Collectors.toUnmodifiableMap(Demand::id, Function.identity())));
    }

    /** The same with these needs as they now are, and without those no longer open. */
    public OpenNeeds with(Collection<Demand> now, Set<UUID> gone) {
        var after = new HashMap<>(needs);
        after.keySet().removeAll(gone);
        now.forEach(one -> after.put(one.id(), one));
        return new OpenNeeds(Map.copyOf(after));
    }

    /** How many needs it holds. */
    public int size() {
        return needs.size();
    }

    /** The open need of this id, if any. */
    public Optional<Demand> need(UUID id) {
        return Optional.ofNullable(needs.get(id));
    }

    /** All of them, in no order. */
    public Collection<Demand> all() {
        return needs.values();
    }

    /** The needs that this person matches or nearly does, judged by this law; {@code past} is what passed between them, by need. */
    public List<Assessment> suiting(Profile person, Map<UUID, Contact> past, MatchLaw law) {
        return near(person.aims(), law).stream()
                .map(demand -> new Pair(demand, person, past.getOrDefault(demand.id(), Contact.NONE)))
                .flatMap(pair -> law.assessUnlessNo(pair).stream())
                .toList();
    }

    /** Every need with something in common with these aims, by this law. */
    public List<Demand> near(Profile.Aims aims, MatchLaw law) {
        return alike.stream()
                .filter(some -> OccupationAffinity.best(some.getFirst(), aims, law.graph(), law.weights())
                        .exists())
                .flatMap(List::stream)
                .toList();
    }
}
