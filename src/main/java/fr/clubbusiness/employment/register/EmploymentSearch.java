package fr.clubbusiness.employment.register;

import static java.util.stream.Collectors.toMap;

import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The contracts that a caller sees, in a list or by themselves, with all that a view shows read in one statement. */
@ApplicationScoped
class EmploymentSearch {
    private static final Ordering<Employment> ORDER = Ordering.newestFirst("e.id", Employment::id)
            .or("startDate", "e.startDate", LocalDate::parse, row -> row.terms().start());

    private static final String SHOWN = """
            select e as contract, o.name as employer, h.name as host, b.number as person, r.number as renewed,
                cast(function('subject_number', 'INTRODUCTION', e.introductionId) as Long) as introduction%s
            from Employment e
            join Organisation o on o.id = e.employerId
            left join Organisation h on h.id = e.hostId
            left join Beneficiary b on b.id = e.beneficiaryId
            left join Employment r on r.id = e.renewsId
            %s
            where among(e.id, :shown)
            """;
    private static final String WITHOUT_NAMES =
            SHOWN.formatted(", cast(null as String) as firstName, cast(null as String) as lastName", "");

    /** For a structure: the names of its own people, and of nobody else. */
    private static final String WITH_NAMES = SHOWN.formatted(
            ", k.identity.firstName as firstName, k.identity.lastName as lastName",
            "left join BeneficiaryIdentity k on k.beneficiaryId = b.id and b.structureId = :holder");

    private final CurrentCaller current;
    private final Session entities;

    EmploymentSearch(CurrentCaller current, Session entities) {
        this.current = current;
        this.entities = entities;
    }

    /** The contracts that the caller may see and the filter accepts. */
    Listing<Employment, EmploymentView> of(EmploymentFilter filter) {
        var caller = current.get();
        var query = new Query(caller, filter);
        return new Listing<>(caller.club(), ORDER, query::rows, this::views);
    }

    /** The view of a contract, as it is in the database. */
    EmploymentView view(Employment contract) {
        return views(List.of(contract)).getFirst();
    }

    private List<EmploymentView> views(List<Employment> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var caller = current.get();
        var query = entities.createSelectionQuery(caller.isStructure() ? WITH_NAMES : WITHOUT_NAMES, Tuple.class)
                .setParameter("shown", rows.stream().map(Employment::id).toArray(UUID[]::new));
        if (caller.isStructure()) {
            query.setParameter("holder", caller.organisation());
        }
        Map<UUID, ShownEmployment> shown = query.getResultList().stream()
                .map(row -> new ShownEmployment(row, caller))
                .collect(toMap(ShownEmployment::id, row -> row));
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(shown.get(row.id())).stream())
                .map(ShownEmployment::view)
                .toList();
    }

    /** The conditions of one query. */
    private static final class Query {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Query(Caller caller, EmploymentFilter filter) {
            where("e.clubId = :club", "club", caller.club());
            var visible = Access.EMPLOYMENTS.condition(caller, VisibleEmployments.own(caller));
            conditions.add(visible.hql());
            values.putAll(visible.values());
            whereGiven("e.status = :status", "status", filter.status());
            whereGiven("e.beneficiaryId = :person", "person", filter.beneficiary(caller));
            whereGiven("e.lastDay < :before", "before", filter.endingBefore());
            filter.structure(caller).ifPresent(id -> where(ofStructure(caller, id), "structure", id));
        }

        /** Who accompanies somebody is known to themselves and to advisers. */
        private static String ofStructure(Caller caller, UUID structure) {
            var accompanied = Access.PEOPLE.includes(caller, structure);
            return accompanied ? "(e.employerId = :structure or e.holderId = :structure)" : "e.employerId = :structure";
        }

        List<Employment> rows(ListSlice<Employment> slice) {
            var all = new HashMap<>(values);
            all.putAll(slice.values());
            var query = "from Employment e where " + String.join(" and ", conditions) + slice.and() + slice.orderBy();
            return Employment.<Employment>find(query, all)
                    .page(0, slice.fetch())
                    .list();
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
