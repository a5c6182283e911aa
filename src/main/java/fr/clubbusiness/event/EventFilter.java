package fr.clubbusiness.event;

import fr.clubbusiness.event.rule.EventKind;
import fr.clubbusiness.event.rule.EventStatus;
import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.InvalidValue;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a list of events, and the list. They are read as text, so that a wrong value is a 400 that names its parameter. */
public class EventFilter {
    private static final Ordering<ClubEvent> ORDER =
            Ordering.newestFirst("id", ClubEvent::id).or("startsAt", "startsAt", Instant::parse, ClubEvent::startsAt);

    /** Where each filter looks. */
    private static final Map<String, String> FIELDS =
            Map.of("status", "status", "kind", "details.kind", "series", "details.series");

    @QueryParam("status")
    @Nullable
    @Parameter(
            description = "Seulement les événements dans cet état.",
            schema = @Schema(implementation = EventStatus.class))
    String status;

    @QueryParam("kind")
    @Nullable
    @Parameter(
            description = "Seulement les événements de ce genre.",
            schema = @Schema(implementation = EventKind.class))
    String kind;

    @QueryParam("series")
    @Nullable
    @Size(min = 1, max = 60)
    @Parameter(description = "Seulement cette série, par son nom exact.", example = "Mois de l'ESS 2026")
    String series;

    /** Those that the caller sees. */
    Listing<ClubEvent, EventView> of(Caller caller) {
        var seen = Access.EVENTS.condition(caller, "organiserId = :own", "publishedAt is not null");
        var wanted = wanted();
        return new Listing<>(
                caller.club(), ORDER, slice -> rows(caller, seen, wanted, slice), Listing.each(EventView::of));
    }

    private static List<ClubEvent> rows(
            Caller caller, Access.Condition seen, Map<String, Object> wanted, ListSlice<ClubEvent> slice) {
        var values = slice.values();
        values.put("club", caller.club());
        values.putAll(seen.values());
        values.putAll(wanted);
        var where = new StringBuilder("clubId = :club and ").append(seen.hql());
        wanted.keySet()
                .forEach(field -> where.append(" and ")
                        .append(FIELDS.get(field))
                        .append(" = :")
                        .append(field));
        return ClubEvent.<ClubEvent>find(where + slice.and() + slice.orderBy(), values)
                .page(0, slice.fetch())
                .list();
    }

    private Map<String, Object> wanted() {
        var wanted = new LinkedHashMap<String, Object>();
        if (status != null) {
            wanted.put("status", code("status", status, EventStatus.class));
        }
        if (kind != null) {
            wanted.put("kind", code("kind", kind, EventKind.class));
        }
        if (series != null) {
            wanted.put("series", series);
        }
        return wanted;
    }

    private static <E extends Enum<E>> E code(String field, String text, Class<E> codes) {
        return Arrays.stream(codes.getEnumConstants())
                .filter(known -> known.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Invalid.of(field, InvalidValue.unknownCode(codes)));
    }
}
