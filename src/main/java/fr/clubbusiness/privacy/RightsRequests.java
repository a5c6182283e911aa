package fr.clubbusiness.privacy;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The requests that the caller may see: a structure those of its people, an adviser those of the club. */
@ApplicationScoped
class RightsRequests {
    private static final UUID NOBODY = new UUID(0, 0);

    private static final Ordering<RightsRequest> ORDER = Ordering.newestFirst("r.id", RightsRequest::id)
            .or("dueOn", "r.dueOn", LocalDate::parse, RightsRequest::dueOn);

    private final CurrentCaller current;

    RightsRequests(CurrentCaller current) {
        this.current = current;
    }

    /** The request with this id or short reference. Throws {@link NotFound} when it does not exist, or the caller may not see it. */
    RightsRequest get(Reference reference) {
        var caller = current.get();
        return reference
                .find(SubjectKind.RIGHTS_REQUEST, id -> find("id", id), number -> find("number", number))
                .filter(request -> Access.RIGHTS.includes(caller, request.structure()))
                .orElseThrow(() -> new NotFound(SubjectKind.RIGHTS_REQUEST));
    }

    private Optional<RightsRequest> find(String key, Object value) {
        return RightsRequest.find(
                        "clubId = ?1 and " + key + " = ?2", current.get().club(), value)
                .firstResultOptional();
    }

    /** Those that the filter accepts. */
    Listing<RightsRequest, RightsRequestView> of(RightsRequestFilter filter) {
        var caller = current.get();
        var query = new Query(caller, filter);
        return new Listing<>(caller.club(), ORDER, query::rows, Listing.each(RightsRequestView::row));
    }

    /** The conditions of one query. */
    private static final class Query {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Query(Caller caller, RightsRequestFilter filter) {
            where("r.clubId = :club", "club", caller.club());
            var visible = Access.RIGHTS.condition(caller, "r.structureId = :own");
            conditions.add(visible.hql());
            values.putAll(visible.values());
            filter.status().ifPresent(status -> where("r.status = :status", "status", status));
            filter.right().ifPresent(right -> where("r.asked.right = :right", "right", right));
            filter.person().ifPresent(person -> where("r.beneficiaryId = :person", "person", id(caller, person)));
        }

        /** Somebody whom the caller does not see is nobody. */
        private static UUID id(Caller caller, Reference person) {
            return Beneficiary.find(caller.club(), person)
                    .filter(found -> Access.PEOPLE.includes(caller, found.structureId()))
                    .map(Beneficiary::id)
                    .orElse(NOBODY);
        }

        List<RightsRequest> rows(ListSlice<RightsRequest> slice) {
            var all = new HashMap<>(values);
            all.putAll(slice.values());
            var query =
                    "from RightsRequest r where " + String.join(" and ", conditions) + slice.and() + slice.orderBy();
            return RightsRequest.<RightsRequest>find(query, all)
                    .page(0, slice.fetch())
                    .list();
        }

        private void where(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
