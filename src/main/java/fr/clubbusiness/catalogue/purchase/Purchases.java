package fr.clubbusiness.catalogue.purchase;

import fr.clubbusiness.catalogue.rule.PurchaseStatus;
import fr.clubbusiness.catalogue.rule.Sector;
import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Finds purchases: those of the caller's organisation, and all of them for an adviser. */
@ApplicationScoped
class Purchases {
    private static final Ordering<Purchase> ORDER = Ordering.newestFirst("p.id", Purchase::id)
            .or(
                    "deadline",
                    "p.deadline",
                    LocalDate::parse,
                    purchase -> purchase.terms().deadline());

    private static final String FROM = "from Purchase p join fetch p.buyer where p.clubId = :club and ";

    private final CurrentCaller current;
    private final PurchaseViews views;

    Purchases(CurrentCaller current, PurchaseViews views) {
        this.current = current;
        this.views = views;
    }

    /** The one with this id or short reference. Throws {@link NotFound} when the caller sees none. */
    Purchase get(Reference reference) {
        return reference
                .<Purchase>find(
                        SubjectKind.PURCHASE,
                        id -> first("p.id = :value", id),
                        number -> first("p.number = :value", number))
                .filter(found ->
                        Access.PURCHASES.includes(current.get(), found.buyer().id()))
                .orElseThrow(() -> new NotFound(SubjectKind.PURCHASE));
    }

    /** The same, locked: of two steps at once, the second reads the first. */
    Purchase lock(Reference reference) {
        var purchase = get(reference);
        Purchase.getEntityManager().refresh(purchase, LockModeType.PESSIMISTIC_WRITE);
        return purchase;
    }

    private Optional<Purchase> first(String condition, Object value) {
        return Purchase.find(FROM + condition, Map.of("club", current.get().club(), "value", value))
                .firstResultOptional();
    }

    /** Those that the caller may see and the filter accepts. */
    Listing<Purchase, PurchaseView> of(Filter filter) {
        var caller = current.get();
        var seen = Access.PURCHASES.condition(caller, "p.buyer.id = :own");
        var values = new HashMap<String, Object>(seen.values());
        values.put("club", caller.club());
        return new Listing<>(
                caller.club(),
                ORDER,
                slice -> rows(seen.hql() + filter.conditions(values), values, slice),
                Listing.each(views::of));
    }

    private static List<Purchase> rows(String where, Map<String, Object> values, ListSlice<Purchase> slice) {
        var all = new HashMap<>(values);
        all.putAll(slice.values());
        return Purchase.<Purchase>find(FROM + where + slice.and() + slice.orderBy(), all)
                .page(0, slice.fetch())
                .list();
    }

    /** The filters of a list of purchases. They are read as text, so that a wrong value is a 400 that names its parameter. */
    public static class Filter {
        @QueryParam("status")
        @Nullable
        @Parameter(
                description = "Seulement les achats dans cet état.",
                schema = @Schema(implementation = PurchaseStatus.class))
        String status;

        @QueryParam("sector")
        @Nullable
        @Parameter(description = "Seulement ce domaine.", schema = @Schema(implementation = Sector.class))
        String sector;

        /** What to add to the conditions of the query, whose values go to {@code values}. */
        String conditions(Map<String, Object> values) {
            var conditions = new StringBuilder();
            if (status != null) {
                conditions.append(" and p.status = :status");
                values.put("status", named("status", PurchaseStatus.class, status));
            }
            if (sector != null) {
                conditions.append(" and p.sector = :sector");
                values.put("sector", named("sector", Sector.class, sector));
            }
            return conditions.toString();
        }

        static <E extends Enum<E>> E named(String field, Class<E> type, String code) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(known -> known.name().equals(code))
                    .findFirst()
                    .orElseThrow(() -> Invalid.of(field, InvalidValue.unknownCode(type)));
        }
    }
}
