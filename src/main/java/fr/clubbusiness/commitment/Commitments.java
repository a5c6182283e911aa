package fr.clubbusiness.commitment;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Finds commitments: what is offered for everybody in the club, all that it offers or took for an organisation, everything for an adviser. */
@ApplicationScoped
class Commitments {
    private static final Ordering<Commitment> ORDER = Ordering.<Commitment>newestFirst("c.id", Commitment::id);

    private static final String OWN =
            "c.offererId = :own or exists (select 1 from CommitmentTaking t where t.commitmentId = c.id and t.takerId = :own)";

    private static final String OPEN = "c.status = OFFERED";

    private static final String LOCK = "SELECT lock_commitment(:id)";

    private final CurrentCaller current;
    private final Session entities;

    Commitments(CurrentCaller current, Session entities) {
        this.current = current;
        this.entities = entities;
    }

    /** Those that the caller sees and the filter accepts. */
    Listing<Commitment, CommitmentView> of(CommitmentFilter filter) {
        var caller = current.get();
        var values = new HashMap<String, Object>();
        var where = new StringBuilder(visible(caller, values));
        filter.kind().ifPresent(kind -> and(where, values, "kind", kind));
        filter.status().ifPresent(status -> and(where, values, "status", status));
        filter.communeCode().ifPresent(commune -> and(where, values, "communeCode", commune));
        return new Listing<>(caller.club(), ORDER, slice -> rows(where.toString(), values, slice), this::views);
    }

    private static void and(StringBuilder where, Map<String, Object> values, String column, Object value) {
        where.append(" and c.%1$s = :%1$s".formatted(column));
        values.put(column, value);
    }

    private static List<Commitment> rows(String where, Map<String, Object> values, ListSlice<Commitment> slice) {
        var all = new HashMap<>(values);
        all.putAll(slice.values());
        return Commitment.<Commitment>find("from Commitment c where " + where + slice.and() + slice.orderBy(), all)
                .page(0, slice.fetch())
                .list();
    }

    /** The one with this id or short reference. Throws {@link NotFound} when the caller sees none. */
    Commitment get(Reference reference) {
        return reference
                .<Commitment>find(
                        SubjectKind.COMMITMENT,
                        id -> find("c.id = :value", id),
                        number -> find("c.number = :value", number))
                .orElseThrow(() -> new NotFound(SubjectKind.COMMITMENT));
    }

    /**
     * The same, held until the transaction ends: of two steps at once, the second reads what the first left. Throws {@link NotFound} when the first left
     * nothing that the caller sees.
     */
    Commitment lock(Reference reference) {
        return held(get(reference), reference);
    }

    /** The same for a change by its offerer. Throws {@link NotFound} when it is no offer of theirs. */
    Commitment lockOwn(Reference reference) {
        var commitment = get(reference);
        if (!current.get().actsFor(commitment.offerer())) {
            throw new NotFound(SubjectKind.COMMITMENT);
        }
        return held(commitment, reference);
    }

    private Commitment held(Commitment seen, Reference reference) {
        lock(seen.id());
        entities.detach(seen);
        return get(reference);
    }

    /** Holds it until the transaction ends, for the club itself. */
    void lock(UUID id) {
        entities.createNativeQuery(LOCK, Boolean.class).setParameter("id", id).getSingleResult();
    }

    /** As it is in the database, with what this transaction changed. */
    Commitment read(Commitment commitment) {
        entities.flush();
        entities.refresh(commitment);
        return commitment;
    }

    /** As the caller sees it. */
    CommitmentView view(Commitment commitment) {
        return views(List.of(commitment)).getFirst();
    }

    /** As the caller sees them; all takings in one statement. */
    private List<CommitmentView> views(List<Commitment> commitments) {
        var caller = current.get();
        var takings = CommitmentTaking.of(
                        commitments.stream().map(Commitment::id).toList())
                .stream()
                .filter(taking -> Access.COMMITMENTS.isAll(caller)
                        || caller.actsFor(taking.taker())
                        || caller.actsFor(taking.offerer()))
                .collect(Collectors.groupingBy(
                        CommitmentTaking::commitment, Collectors.mapping(CommitmentTaking::view, Collectors.toList())));
        return commitments.stream()
                .map(one -> CommitmentView.of(one, takings.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Optional<Commitment> find(String condition, Object value) {
        var values = new HashMap<String, Object>(Map.of("value", value));
        var where = visible(current.get(), values) + " and " + condition;
        return Commitment.<Commitment>find("from Commitment c where " + where, values)
                .firstResultOptional();
    }

    private static String visible(Caller caller, Map<String, Object> values) {
        var seen = Access.COMMITMENTS.condition(caller, OWN, OPEN);
        values.put("club", caller.club());
        values.putAll(seen.values());
        return "c.clubId = :club and " + seen.hql();
    }
}
