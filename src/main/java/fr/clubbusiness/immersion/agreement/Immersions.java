package fr.clubbusiness.immersion.agreement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.clubbusiness.history.History;
import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.purpose.DailyIdentities;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds immersions: those that the caller's organisation sends, and those that it hosts once it is asked to sign; all of them for an adviser. */
@ApplicationScoped
class Immersions {
    private static final Ordering<Immersion> ORDER = Ordering.newestFirst("i.id", Immersion::id);

    private static final String OWN = "(i.senderId = :own or i.hostId = :own and i.requestedAt is not null)";

    private final CurrentCaller current;
    private final Session entities;
    private final DailyIdentities identities;
    private final History history;

    Immersions(CurrentCaller current, Session entities, DailyIdentities identities, History history) {
        this.current = current;
        this.entities = entities;
        this.identities = identities;
        this.history = history;
    }

    /** Those that the caller sees and the filter accepts. */
    Listing<Immersion, ImmersionView> of(ImmersionFilter filter) {
        var caller = current.get();
        var values = new HashMap<String, Object>();
        var where = new StringBuilder(visible(caller, values));
        filter.status().ifPresent(status -> {
            where.append(" and i.status = :status");
            values.put("status", status);
        });
        return new Listing<>(caller.club(), ORDER, slice -> rows(where.toString(), values, slice), this::views);
    }

    /** The same without a word about people, also for whoever sent them: nobody follows what becomes of a file. */
    Listing<Immersion, ImmersionView> withoutPeople(ImmersionFilter filter) {
        var all = of(filter);
        return new Listing<>(all.club(), all.order(), all.query(), found -> views(found, Set.of()));
    }

    private static List<Immersion> rows(String where, Map<String, Object> values, ListSlice<Immersion> slice) {
        var all = new HashMap<>(values);
        all.putAll(slice.values());
        return Immersion.<Immersion>find("from Immersion i where " + where + slice.and() + slice.orderBy(), all)
                .page(0, slice.fetch())
                .list();
    }

    /** The one with this id or short reference. Throws {@link NotFound} when the caller sees none. */
    Immersion get(Reference reference) {
        return reference
                .<Immersion>find(
                        SubjectKind.IMMERSION,
                        id -> find("i.id = :value", id),
                        number -> find("i.number = :value", number))
                .orElseThrow(Immersions::unknown);
    }

    /** The same, held until the transaction ends: of two steps at once, the second reads what the first left. */
    Immersion lock(Reference reference) {
        return lock(get(reference));
    }

    /** The same for whoever sent the person, or an adviser. Throws {@link NotFound} for a host, whose part is another one. */
    Immersion lockSent(Reference reference) {
        var immersion = get(reference);
        var caller = current.get();
        if (!caller.actsFor(immersion.sender()) && !caller.isAdviser()) {
            throw unknown();
        }
        return lock(immersion);
    }

    /** Holds it until the transaction ends. */
    Immersion lock(Immersion immersion) {
        entities.refresh(immersion, LockModeType.PESSIMISTIC_WRITE);
        return immersion;
    }

    /** As it is in the database, with what this transaction changed. */
    Immersion read(Immersion immersion) {
        entities.flush();
        entities.refresh(immersion);
        return immersion;
    }

    /** As the caller sees it. */
    ImmersionView view(Immersion immersion) {
        return views(List.of(immersion)).getFirst();
    }

    /** The same for an adviser who states why they read who comes: it is recorded, as other readings of identity are. */
    ImmersionView open(Immersion immersion) {
        var purpose = current.get().purpose();
        if (purpose == null
                || isSide(immersion)
                || ImmersionPerson.of(immersion.id()).isEmpty()) {
            return view(immersion);
        }
        identities.requireLeft(List.of(immersion.id()));
        history.record(SubjectKind.IMMERSION, immersion.id(), "IDENTITY_READ", purpose);
        return views(List.of(immersion), Set.of(immersion.id())).getFirst();
    }

    private boolean isSide(Immersion immersion) {
        var caller = current.get();
        return caller.actsFor(immersion.sender()) || caller.actsFor(immersion.host());
    }

    private List<ImmersionView> views(List<Immersion> immersions) {
        return views(
                immersions,
                immersions.stream().filter(this::isSide).map(Immersion::id).collect(Collectors.toSet()));
    }

    /**
     * As the caller sees them; what stands in a table apart in one statement each.
     *
     * @param opened of which of them people are shown, as far as the caller may know them
     */
    private List<ImmersionView> views(List<Immersion> immersions, Set<UUID> opened) {
        var ids = immersions.stream().map(Immersion::id).toList();
        var people =
                ImmersionPerson.of(opened).stream().collect(toMap(ImmersionPerson::immersion, Function.identity()));
        var births = ImmersionBirth.of(opened).stream().collect(toMap(ImmersionBirth::immersion, ImmersionBirth::date));
        var signatories = Signatory.of(opened).stream().collect(groupingBy(Signatory::immersion));
        var signatures = Signature.of(ids).stream().collect(groupingBy(Signature::immersion));
        var said = ImmersionAssessment.of(ids).stream().collect(groupingBy(ImmersionAssessment::immersion));
        return immersions.stream()
                .map(one -> view(
                        one,
                        Optional.ofNullable(people.get(one.id()))
                                .map(person -> new ImmersionView.Who(
                                        person.firstName(), person.lastName(), births.get(one.id())))
                                .orElse(null),
                        signed(
                                one,
                                signatories.getOrDefault(one.id(), List.of()),
                                signatures.getOrDefault(one.id(), List.of())),
                        said.getOrDefault(one.id(), List.of()).stream()
                                .map(each -> said(each, opened.contains(one.id())))
                                .toList()))
                .toList();
    }

    private ImmersionView view(
            Immersion immersion,
            ImmersionView.@Nullable Who person,
            List<ImmersionView.Signed> signed,
            List<ImmersionView.Said> said) {
        return new ImmersionView(
                immersion.id(),
                immersion.reference(),
                immersion.place(),
                immersion.host(),
                immersion.hostName(),
                immersion.sender(),
                immersion.introduction().orElse(null),
                immersion.kind(),
                immersion.romeCode(),
                immersion.communeCode(),
                person,
                ImmersionView.When.of(immersion.terms(List.of())),
                signed,
                immersion.status(),
                immersion.officialReference().orElse(null),
                said,
                immersion.createdAt());
    }

    /** What a side says in its own words may name the person: it is shown with them. */
    private static ImmersionView.Said said(ImmersionAssessment one, boolean isOpened) {
        return new ImmersionView.Said(
                one.side(), one.held(), one.outcome(), isOpened ? one.comment() : null, one.saidAt());
    }

    private static List<ImmersionView.Signed> signed(
            Immersion immersion, List<Signatory> signatories, List<Signature> signatures) {
        var named = signatories.stream().collect(toMap(Signatory::party, Signatory::said));
        var at = signatures.stream().collect(toMap(Signature::party, Signature::signedAt));
        return immersion.parties().stream()
                .map(party -> {
                    var who = named.get(party);
                    return new ImmersionView.Signed(
                            party, who == null ? null : who.name(), who == null ? null : who.email(), at.get(party));
                })
                .toList();
    }

    private Optional<Immersion> find(String condition, Object value) {
        var values = new HashMap<String, Object>(Map.of("value", value));
        var where = visible(current.get(), values) + " and " + condition;
        return Immersion.<Immersion>find("from Immersion i where " + where, values)
                .firstResultOptional();
    }

    /** For the club itself. */
    static Optional<Immersion> find(UUID id) {
        return Immersion.findByIdOptional(id);
    }

    private static String visible(Caller caller, Map<String, Object> values) {
        var seen = Access.IMMERSIONS.condition(caller, OWN, OWN);
        values.put("club", caller.club());
        values.putAll(seen.values());
        return "i.clubId = :club and " + seen.hql();
    }

    static NotFound unknown() {
        return new NotFound(SubjectKind.IMMERSION);
    }
}
