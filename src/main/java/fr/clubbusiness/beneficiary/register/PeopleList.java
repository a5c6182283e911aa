package fr.clubbusiness.beneficiary.register;

import fr.clubbusiness.beneficiary.BeneficiaryView;
import fr.clubbusiness.beneficiary.PeopleViews;
import fr.clubbusiness.beneficiary.ShownPerson;
import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people that a caller sees in a list: all of the club for an adviser, their own for a structure. */
@ApplicationScoped
class PeopleList {
    /** Stands in for the start of the wait of a person who does not wait, so that they come last. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** The newest first, or the longest wait first. */
    private static final Ordering<ShownPerson> ORDER = Ordering.newestFirst("b.id", ShownPerson::id)
            .or(
                    "waitingSince",
                    "b.waitsFrom",
                    Instant::parse,
                    shown -> shown.person().waitingSince().orElse(NEVER));

    private final CurrentCaller current;
    private final PeopleViews views;

    PeopleList(CurrentCaller current, PeopleViews views) {
        this.current = current;
        this.views = views;
    }

    /** The people that the caller may see and the filter accepts. */
    Listing<ShownPerson, BeneficiaryView> of(PersonFilter filter) {
        var query = new Query(filter);
        return new Listing<>(current.get().club(), ORDER, query::rows, Listing.each(views::of));
    }

    /** The conditions of one query. */
    private final class Query {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Query(PersonFilter filter) {
            var caller = current.get();
            var state = filter.state();
            whereGiven("b.structureId = :structure", "structure", filter.holder(caller));
            whereGiven("b.state = :state", "state", state);
            whereGiven("b.readiness = :readiness", "readiness", filter.readiness());
            whereGiven("b.facts.communeCode = :communeCode", "communeCode", filter.communeCode());
            whereGiven("array_position(b.facts.targetOccupations, :romeCode) > 0", "romeCode", filter.romeCode());
            whereGiven("b.referentId = :referent", "referent", filter.referent(caller));
            // Their structure alone still finds who is stored and nothing else.
            if (!caller.isStructure()) {
                conditions.add("b.limits.restricted = false");
            }
            if (state.isEmpty()) {
                conditions.add("b.leftAt is null");
            }
        }

        List<ShownPerson> rows(ListSlice<ShownPerson> slice) {
            var all = new HashMap<>(values);
            all.putAll(slice.values());
            return views.find(String.join(" and ", conditions) + slice.and() + slice.orderBy(), all, slice.fetch());
        }

        private void whereGiven(String condition, String name, Optional<?> value) {
            value.ifPresent(given -> {
                conditions.add(condition);
                values.put(name, given);
            });
        }
    }
}
