package fr.clubbusiness.commitment.label;

import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds labels: those that are granted for everybody in the club, also those of before for their organisation and advisers. */
@ApplicationScoped
class Labels {
    private static final Ordering<Label> ORDER = Ordering.<Label>newestFirst("l.id", Label::id);

    private final CurrentCaller current;
    private final Clock clock;

    Labels(CurrentCaller current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    /** Those that the caller sees. */
    Listing<Label, LabelView> seen() {
        var caller = current.get();
        var today = LocalDate.now(clock);
        var values = new HashMap<String, Object>();
        var where = visible(caller, values);
        return new Listing<>(
                caller.club(), ORDER, slice -> rows(where, values, slice), Listing.each(label -> label.view(today)));
    }

    private static List<Label> rows(String where, Map<String, Object> values, ListSlice<Label> slice) {
        var all = new HashMap<>(values);
        all.putAll(slice.values());
        return Label.<Label>find("from Label l where " + where + slice.and() + slice.orderBy(), all)
                .page(0, slice.fetch())
                .list();
    }

    /** The one with this id. Throws {@link NotFound} when the caller sees none. */
    Label get(UUID id) {
        var values = new HashMap<String, Object>(Map.of("id", id));
        return Label.<Label>find("from Label l where " + visible(current.get(), values) + " and l.id = :id", values)
                .firstResultOptional()
                .orElseThrow(Labels::missing);
    }

    /** The last label of an organisation that stands, in force or to come. */
    static Optional<Label> last(UUID organisation) {
        return Label.<Label>find("organisationId = ?1 and status = GRANTED order by until desc", organisation)
                .firstResultOptional();
    }

    /** All labels of an organisation that stand, in force and to come. */
    static List<Label> granted(UUID organisation) {
        return Label.list("organisationId = ?1 and status = GRANTED order by id", organisation);
    }

    LabelView view(Label label) {
        return label.view(LocalDate.now(clock));
    }

    private static NotFound missing() {
        return new NotFound("Ce label", "This label");
    }

    private static String visible(Caller caller, Map<String, Object> values) {
        var seen = Access.LABELS.condition(caller, "l.organisationId = :own", "l.status = GRANTED");
        values.put("club", caller.club());
        values.putAll(seen.values());
        return "l.clubId = :club and " + seen.hql();
    }
}
