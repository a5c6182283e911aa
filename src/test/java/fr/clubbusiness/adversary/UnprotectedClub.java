package fr.clubbusiness.adversary;

import static fr.clubbusiness.matching.law.Viewpoint.ADVISER;
import static fr.clubbusiness.matching.law.Viewpoint.COMPANY;
import static fr.clubbusiness.matching.law.Viewpoint.STRUCTURE;

import fr.clubbusiness.adversary.Observations.Seen;
import fr.clubbusiness.matching.law.Assessment;
import fr.clubbusiness.matching.law.Constraint;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.MatchLaw;
import fr.clubbusiness.matching.law.Pair;
import fr.clubbusiness.matching.law.Pair.Contact;
import fr.clubbusiness.matching.law.Profile;
import fr.clubbusiness.matching.law.Profile.Mobility;
import fr.clubbusiness.matching.law.Ranking;
import fr.clubbusiness.matching.law.Score.Term;
import fr.clubbusiness.matching.law.Viewpoint;
import fr.clubbusiness.matching.law.Weights;
import fr.clubbusiness.matching.source.MatchSource;
import fr.clubbusiness.matching.source.MatchSource.Scope;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import fr.clubbusiness.referential.Place;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.security.TheClub;
import fr.clubbusiness.shared.UuidOrder;
import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The lists that a company would read if one protection were missing, of the people that are planted, by the classes of production. Without a missing one
 * they are in the order of the real lists.
 */
final class UnprotectedClub {
    private final MatchSource source = CDI.current().select(MatchSource.class).get();
    private final Referential referential =
            CDI.current().select(Referential.class).get();
    private final Twins twins;
    private final @Nullable Protection missing;

    UnprotectedClub(Twins twins, @Nullable Protection missing) {
        this.twins = twins;
        this.missing = missing;
    }

    /** The twins of a secret in the list of a need, by their id. */
    Map<String, Seen> list(Secret secret, Need need) {
        var id = UUID.fromString(need.id());
        var whole =
                Objects.requireNonNull(source.demands(List.of(id), TheClub.id()).get(id));
        var demand = missing == Protection.OPEN_KINDS_ALONE ? whole : COMPANY.evaluated(whole);
        var ids = twins.people(secret).keySet().stream().map(UUID::fromString).toList();
        var assessments = source.ranked(ids, new Scope(TheClub.id(), null)).stream()
                .map(person -> missing == Protection.ZONE_FOR_COMMUNE ? at(person, Mobility::commune) : person)
                .filter(person -> isAdmitted(demand, person))
                .map(person -> assess(COMPANY, demand, person))
                .toList();
        var list = new HashMap<String, Seen>();
        for (var match : ordered(Ranking.of(assessments, ids.size()).matches())) {
            var person = match.pair().profile();
            list.put(person.id().toString(), new Seen(list.size() + 1, card(secret, match), alias(person)));
        }
        return demand.contracts().isEmpty() ? Map.of() : list;
    }

    private boolean isAdmitted(Demand demand, Profile person) {
        var findings = assess(STRUCTURE, demand, person).obstacles();
        return !(missing == Protection.AGE_NOT_EVALUATED && findings.contains(Constraint.AGE))
                && !(missing == Protection.CONDITIONS_NOT_EVALUATED && findings.contains(Constraint.CONDITIONS));
    }

    private List<Assessment> ordered(List<Assessment> matches) {
        var order = new ArrayList<>(matches);
        if (missing == Protection.WAITING_NOT_SCORED) {
            order.sort(Comparator.comparingDouble(
                    match -> -asToAdviser(match).score().value()));
        }
        if (missing == Protection.TIES_AT_RANDOM) {
            order.sort(Comparator.comparingDouble(
                            (Assessment match) -> -match.score().value())
                    .thenComparing(match -> match.pair().profile().id(), UuidOrder.AS_WRITTEN));
        }
        return order;
    }

    /** What an adviser would read of somebody who lives at the centre of the zone: no more of the place than a company. */
    private Assessment asToAdviser(Assessment match) {
        return assess(ADVISER, match.pair().demand(), at(match.pair().profile(), Mobility::zone));
    }

    private String card(Secret secret, Assessment match) {
        return match.score().fit() + " " + match.inFavour() + datum(secret, match);
    }

    /** What no answer has, and the missing protection would keep back. */
    private String datum(Secret secret, Assessment match) {
        var person = match.pair().profile();
        if (missing == null) {
            return "";
        }
        return switch (missing) {
            case JOURNEY_IN_BANDS ->
                asToAdviser(match).score().terms().stream()
                        .filter(term -> term.name() == Term.Name.JOURNEY)
                        .map(Term::evidence)
                        .toList()
                        .toString();
            case NO_PITCH -> twins.pitch(person.id().toString());
            case NO_DATE -> String.valueOf(person.wishes().availableFrom());
            case STRUCTURE_NOT_NAMED ->
                Objects.requireNonNull(twins.people(secret).get(person.id().toString()))
                        .holder()
                        .id();
            default -> "";
        };
    }

    private String alias(Profile person) {
        return (missing == Protection.ALIAS_OF_EACH_NEED ? person.id() : UUID.randomUUID()).toString();
    }

    private Assessment assess(Viewpoint viewpoint, Demand demand, Profile person) {
        return new MatchLaw(Weights.DEFAULT, referential.graph(), Needs.today(), viewpoint)
                .assess(new Pair(demand, person, Contact.NONE));
    }

    /** The same person, with one place for both. */
    private static Profile at(Profile person, Function<Mobility, Place> place) {
        var there = place.apply(person.mobility());
        return new Profile(
                person.id(),
                person.standing(),
                person.aims(),
                person.abilities(),
                new Mobility(
                        there,
                        there,
                        person.mobility().limitMinutes(),
                        person.mobility().modes()),
                person.wishes(),
                person.birthDate());
    }
}
