package fr.clubbusiness.need;

import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The needs that a caller sees in a list: all of the club for an adviser, its own for a poster. A structure also sees the open ones. */
@ApplicationScoped
class NeedSearch {
    /** The newest first, or by start date. */
    private static final Ordering<LabourNeed> ORDER = Ordering.newestFirst("n.id", LabourNeed::id)
            .or(
                    "startDate",
                    "n.criteria.startDate",
                    LocalDate::parse,
                    need -> need.criteria().startDate());

    private final CurrentCaller current;
    private final NeedViews views;

    NeedSearch(CurrentCaller current, NeedViews views) {
        this.current = current;
        this.views = views;
    }

    /** The needs that the caller may see and the filter accepts. */
    Listing<LabourNeed, NeedView> of(NeedFilter filter) {
        var caller = current.get();
        return new Listing<>(caller.club(), ORDER, slice -> new Query(caller, filter).rows(slice), views::of);
    }

    /** The conditions of one query. */
    private static final class Query {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Query(Caller caller, NeedFilter filter) {
            where("n.clubId = :club", "club", caller.club());
            onlyVisibleTo(caller);
            whereGiven("n.status = :status", "status", filter.status());
            whereGiven("n.criteria.romeCode = :romeCode", "romeCode", filter.romeCode());
            whereGiven("n.criteria.communeCode = :communeCode", "communeCode", filter.communeCode());
            whereGiven("n.employer.id = :employer", "employer", filter.employer(caller.club()));
        }

        List<LabourNeed> rows(ListSlice<LabourNeed> slice) {
            values.putAll(slice.values());
            var query = "from LabourNeed n join fetch n.employer where " + String.join(" and ", conditions)
                    + slice.and() + slice.orderBy();
            return LabourNeed.<LabourNeed>find(query, values)
                    .page(0, slice.fetch())
                    .list();
        }

        private void onlyVisibleTo(Caller caller) {
            var visible = Access.NEEDS.condition(caller, "n.employer.id = :own", "n.status = OPEN");
            conditions.add(visible.hql());
            values.putAll(visible.values());
        }

        private void whereGiven(String condition, String name, Optional<?> value) {
            value.ifPresent(given -> where(condition, name, given));
        }

        private void where(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
