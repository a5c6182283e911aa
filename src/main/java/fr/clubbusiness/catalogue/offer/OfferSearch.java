package fr.clubbusiness.catalogue.offer;

import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.referential.Commune;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds offers: those of the caller's structure, all for an adviser, and published ones for buyers. */
@ApplicationScoped
class OfferSearch {
    private static final Ordering<ServiceOffer> ORDER = Ordering.newestFirst("f.id", ServiceOffer::id);

    private static final String FROM = "from ServiceOffer f join fetch f.structure where ";

    /** A circle is given by the commune of the structure: the great circle, on the sphere of the matching law. */
    private static final String IN_CIRCLE = """
            f.areaKind = KM and f.areaKm >= cast(sql('kilometres_from(?, ?, ?)', f.structure.communeCode, :latitude, :longitude) as Double)""";

    private final CurrentCaller current;
    private final OfferViews views;
    private final Referential referential;

    OfferSearch(CurrentCaller current, OfferViews views, Referential referential) {
        this.current = current;
        this.views = views;
        this.referential = referential;
    }

    /** The one with this id or short reference. Throws {@link NotFound} when the caller may not read it. */
    ServiceOffer get(Reference reference) {
        return find(reference).orElseThrow(() -> new NotFound(SubjectKind.OFFER));
    }

    /** The same, when the caller may change it. */
    ServiceOffer editable(Reference reference) {
        return find(reference)
                .filter(offer -> Access.WRITTEN_OFFERS.includes(
                        current.get(), offer.structure().id()))
                .orElseThrow(() -> new NotFound(SubjectKind.OFFER));
    }

    private Optional<ServiceOffer> find(Reference reference) {
        return reference.find(
                SubjectKind.OFFER, id -> first("f.id = :value", id), number -> first("f.number = :value", number));
    }

    private Optional<ServiceOffer> first(String condition, Object value) {
        var seen = seen(current.get());
        var values = new HashMap<>(seen.values());
        values.put("value", value);
        values.put("club", current.get().club());
        return ServiceOffer.<ServiceOffer>find(
                        FROM + "f.clubId = :club and " + seen.hql() + " and " + condition, values)
                .firstResultOptional();
    }

    private static Access.Condition seen(Caller caller) {
        return Access.OFFERS.condition(caller, "f.structure.id = :own", "f.status = PUBLISHED");
    }

    /** Those that the caller may see and the filter accepts. */
    Listing<ServiceOffer, OfferView> of(OfferFilter filter) {
        var caller = current.get();
        var query = new Query(caller, filter);
        return new Listing<>(caller.club(), ORDER, query::rows, Listing.each(views::of));
    }

    private final class Query {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Query(Caller caller, OfferFilter filter) {
            where("f.clubId = :club", "club", caller.club());
            var seen = seen(caller);
            conditions.add(seen.hql());
            values.putAll(seen.values());
            filter.status().ifPresent(one -> where("f.status = :status", "status", one));
            filter.sector().ifPresent(one -> where("f.sector = :sector", "sector", one));
            filter.service().ifPresent(one -> where(contains("service", "f.services"), "service", one.name()));
            filter.commune().ifPresent(this::whereDelivered);
        }

        List<ServiceOffer> rows(ListSlice<ServiceOffer> slice) {
            var all = new HashMap<>(values);
            all.putAll(slice.values());
            return ServiceOffer.<ServiceOffer>find(
                            FROM + String.join(" and ", conditions) + slice.and() + slice.orderBy(), all)
                    .page(0, slice.fetch())
                    .list();
        }

        /** An unknown commune is served by what is offered everywhere. */
        private void whereDelivered(CommuneCode code) {
            var commune = referential.commune(code);
            values.put("commune", code.value());
            values.put("department", commune.map(Commune::department).orElse(""));
            commune.map(Commune::place).ifPresent(place -> {
                values.put("latitude", place.latitude());
                values.put("longitude", place.longitude());
            });
            conditions.add("(f.areaKind = COUNTRY or " + contains("commune", "f.areaCodes") + " or "
                    + contains("department", "f.areaCodes") + (commune.isPresent() ? " or " + IN_CIRCLE : "") + ")");
        }

        private static String contains(String parameter, String list) {
            return "cast(sql('? = any(?)', :%s, %s) as Boolean)".formatted(parameter, list);
        }

        private void where(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
