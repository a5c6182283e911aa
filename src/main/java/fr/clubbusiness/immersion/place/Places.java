package fr.clubbusiness.immersion.place;

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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Finds places: those of the caller's organisation, and those that are open to it. A row policy leaves out what is for others first. */
@ApplicationScoped
public class Places {
    private static final Ordering<ImmersionPlace> ORDER = Ordering.newestFirst("p.id", ImmersionPlace::id);

    /** A place where it sent somebody is read on, also once it is closed. */
    private static final String OPEN =
            "(p.status = OPEN or exists (select 1 from Immersion i where i.placeId = p.id and i.senderId = :own))";

    private static final String LOCK = "SELECT lock_immersion_place(:id)";

    private static final String SEAT = "SELECT free_immersion_seat(:id)";

    private static final String SIGNS = "SELECT host_signs_by(:id, :addresses)";

    private final CurrentCaller current;
    private final Session entities;

    Places(CurrentCaller current, Session entities) {
        this.current = current;
        this.entities = entities;
    }

    /** Those that the caller sees and the filter accepts. */
    Listing<ImmersionPlace, PlaceView> of(PlaceFilter filter) {
        var caller = current.get();
        var values = new HashMap<String, Object>();
        var where = new StringBuilder(visible(caller, values));
        filter.kind().ifPresent(kind -> and(where, values, "kind", kind));
        filter.status().ifPresent(status -> and(where, values, "status", status));
        filter.tension().ifPresent(tension -> and(where, values, "tension", tension));
        filter.ess().ifPresent(ess -> and(where, values, "ess", ess));
        return new Listing<>(caller.club(), ORDER, slice -> rows(where.toString(), values, slice), this::views);
    }

    private static void and(StringBuilder where, Map<String, Object> values, String column, Object value) {
        where.append(" and p.%1$s = :%1$s".formatted(column));
        values.put(column, value);
    }

    private static List<ImmersionPlace> rows(
            String where, Map<String, Object> values, ListSlice<ImmersionPlace> slice) {
        var all = new HashMap<>(values);
        all.putAll(slice.values());
        return ImmersionPlace.<ImmersionPlace>find(
                        "from ImmersionPlace p where " + where + slice.and() + slice.orderBy(), all)
                .page(0, slice.fetch())
                .list();
    }

    /** The one with this id or short reference. Throws {@link NotFound} when the caller sees none. */
    ImmersionPlace get(Reference reference) {
        return find(reference).orElseThrow(Places::unknown);
    }

    private Optional<ImmersionPlace> find(Reference reference) {
        return reference.find(
                SubjectKind.IMMERSION_PLACE,
                id -> find("p.id = :value", id),
                number -> find("p.number = :value", number));
    }

    /** The caller's own, held for a change. Throws {@link NotFound} when it is not theirs. */
    ImmersionPlace lockOwn(Reference reference) {
        var seen = get(reference);
        if (!current.get().actsFor(seen.host())) {
            throw unknown();
        }
        return lock(seen);
    }

    /** The place of an immersion of the caller's organisation. */
    public ImmersionPlace get(UUID place) {
        return find("p.id = :value", place).orElseThrow(Places::unknown);
    }

    /** Whether one of these addresses is that of who signs for the host. */
    public boolean isSignedBy(ImmersionPlace place, List<String> addresses) {
        return entities.createNativeQuery(SIGNS, Boolean.class)
                .setParameter("id", place.id())
                .setParameter("addresses", addresses.toArray(String[]::new))
                .getSingleResult();
    }

    /** One that the caller sees, held until the transaction ends: of two who take the last seat at once, the second finds none. */
    public Optional<ImmersionPlace> lock(Reference reference) {
        return find(reference).map(this::lock);
    }

    private ImmersionPlace lock(ImmersionPlace seen) {
        entities.createNativeQuery(LOCK, Boolean.class)
                .setParameter("id", seen.id())
                .getSingleResult();
        entities.detach(seen);
        return get(seen.id());
    }

    /** The lowest seat that nobody holds. */
    public Optional<Integer> freeSeat(ImmersionPlace place) {
        return Optional.ofNullable(entities.createNativeQuery(SEAT, Integer.class)
                .setParameter("id", place.id())
                .getSingleResultOrNull());
    }

    /** As it is in the database, with what this transaction changed. */
    ImmersionPlace read(ImmersionPlace place) {
        entities.flush();
        entities.refresh(place);
        return place;
    }

    /** As the caller sees it. */
    PlaceView view(ImmersionPlace place) {
        return views(List.of(place)).getFirst();
    }

    /** As the caller sees them. Who signs for the hosts is read for those alone who may know it. */
    private List<PlaceView> views(List<ImmersionPlace> shown) {
        var caller = current.get();
        var whole = shown.stream()
                .filter(place -> caller.actsFor(place.host()) || Access.IMMERSION_PLACES.isAll(caller))
                .map(ImmersionPlace::id)
                .collect(Collectors.toSet());
        var signers = HostSigner.of(whole).stream().collect(Collectors.toMap(HostSigner::place, Function.identity()));
        return shown.stream()
                .map(place -> PlaceView.of(place, whole.contains(place.id()), signers.get(place.id())))
                .toList();
    }

    private Optional<ImmersionPlace> find(String condition, Object value) {
        var values = new HashMap<String, Object>(Map.of("value", value));
        var where = visible(current.get(), values) + " and " + condition;
        return ImmersionPlace.<ImmersionPlace>find("from ImmersionPlace p where " + where, values)
                .firstResultOptional();
    }

    private static String visible(Caller caller, Map<String, Object> values) {
        var seen = Access.IMMERSION_PLACES.condition(caller, "p.hostId = :own", OPEN);
        values.put("club", caller.club());
        values.putAll(seen.values());
        return "p.clubId = :club and " + seen.hql();
    }

    private static NotFound unknown() {
        return new NotFound(SubjectKind.IMMERSION_PLACE);
    }
}
