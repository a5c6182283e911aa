package fr.clubbusiness.need;

import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.Ordering;
import fr.clubbusiness.shared.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which needs somebody sees in a list: an adviser all of the club, a poster its own, a structure the open ones besides. */
final class NeedSearch {
    /** The newest first, or the first to start. */
    static final Ordering<LabourNeed> ORDER = Ordering.newestFirst("n.id", LabourNeed::id)
            .or(
                    "startDate",
                    "n.criteria.startDate",
                    LocalDate::parse,
                    need -> need.criteria().startDate());

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    private NeedSearch() {}

    /** A page, with one more row than shown. */
    static List<LabourNeed> page(Caller caller, NeedFilter filter, Slice<LabourNeed> slice) {
        var search = new NeedSearch();
        search.where("n.clubId = :club", "club", caller.club());
        search.onlyVisibleTo(caller);
        search.whereGiven("n.status = :status", "status", filter.status());
        search.whereGiven("n.criteria.romeCode = :romeCode", "romeCode", filter.romeCode());
        search.whereGiven("n.criteria.communeCode = :communeCode", "communeCode", filter.communeCode());
        search.whereGiven("n.employer.id = :employer", "employer", filter.employer(caller.club()));
        search.values.putAll(slice.values());
        var query = "from LabourNeed n join fetch n.employer where " + String.join(" and ", search.conditions)
                + slice.and() + slice.orderBy();
        return LabourNeed.<LabourNeed>find(query, search.values)
                .page(0, slice.fetch())
                .list();
    }

    private void onlyVisibleTo(Caller caller) {
        if (caller.isAdviser()) {
            return;
        }
        where(
                caller.isStructure() ? "(n.employer.id = :own or n.status = OPEN)" : "n.employer.id = :own",
                "own",
                caller.organisation());
    }

    private void whereGiven(String condition, String name, Optional<?> value) {
        value.ifPresent(given -> where(condition, name, given));
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }
}
