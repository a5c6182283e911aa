package fr.clubbusiness.catalogue.purchase;

import static java.util.stream.Collectors.toSet;

import fr.clubbusiness.catalogue.rule.AreaKind;
import fr.clubbusiness.catalogue.rule.Fit;
import fr.clubbusiness.catalogue.rule.OfferArea;
import fr.clubbusiness.catalogue.rule.PurchaseTerms;
import fr.clubbusiness.catalogue.rule.ReachKeys;
import fr.clubbusiness.catalogue.rule.Reservation;
import fr.clubbusiness.catalogue.rule.Sector;
import fr.clubbusiness.catalogue.rule.ServiceForm;
import fr.clubbusiness.directory.StructureCapacity;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.referential.Commune;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/**
 * Finds whose offers fit a purchase. The database finds candidates by an index; the rule ({@link Fit}) judges and explains each of them, and what it does
 * not admit is left out.
 */
@ApplicationScoped
class FindSuppliers {
    private static final String FITTING = """
            fitting_offers(:keys, :latitude, :longitude, CAST(:within AS int), :kinds, :stateKinds, :after, :today, :since, :purchase, :most, :buyer)
            """;

    /** What fails one condition, to be judged. */
    private static final String NEAR = """
            near_offers(:sector, :services, :latitude, :longitude, :commune, :department, CAST(:within AS int), :reserved, :hiring, :stateKinds, :after,
                :today, :since, :buyer, :fitting, :most)
            """;

    /** The kinds with an agreement of the State, which goes on for some days. */
    private static final String[] STATE_KINDS =
            names(Arrays.stream(StructureKind.values()).filter(StructureKind::isIae));

    private final Referential referential;
    private final StatelessSession rows;
    private final Clock clock;

    FindSuppliers(Referential referential, StatelessSession rows, Clock clock) {
        this.referential = referential;
        this.rows = rows;
        this.clock = clock;
    }

    /** An offer with its judgement, and the names that show it. */
    record Supplier(String offerReference, String structureName, Fit fit) {
        UUID offer() {
            return fit.candidate().offer();
        }

        UUID structure() {
            return fit.candidate().structure();
        }
    }

    /** Those that fit and were not asked yet, one offer a structure, in the fair order. */
    List<Supplier> notYetAsked(Purchase purchase, int most) {
        return fitting(purchase, purchase.id(), most);
    }

    /** All that fit, asked or not. */
    List<Supplier> fitting(Purchase purchase, int most) {
        return fitting(purchase, new UUID(0, 0), most);
    }

    private List<Supplier> fitting(Purchase purchase, UUID exceptAskedFor, int most) {
        var terms = purchase.terms();
        var at = commune(terms);
        var found = judged(FITTING, at)
                .setParameter(
                        "keys",
                        ReachKeys.ofPurchase(
                                        terms.sector(),
                                        terms.services(),
                                        at.code().value(),
                                        at.department(),
                                        at.place())
                                .toArray(String[]::new))
                .setParameter("within", terms.suppliersWithinKm(), Integer.class)
                .setParameter("kinds", names(terms.reserved().kinds().stream()))
                .setParameter("purchase", exceptAskedFor)
                .setParameter("buyer", purchase.buyer().id())
                .setParameter("most", most);
        return suppliers(terms, at, found).filter(one -> one.fit().fits()).toList();
    }

    /** Those of which exactly one condition fails, of structures with no other offer that fits: those of the sector first, the nearest first. */
    List<Supplier> nearMisses(Purchase purchase, List<Supplier> fitting, int most) {
        var terms = purchase.terms();
        var at = commune(terms);
        var found = judged(NEAR, at)
                .setParameter("sector", terms.sector().name())
                .setParameter("services", names(terms.services().stream()))
                .setParameter("commune", at.code().value())
                .setParameter("department", at.department())
                .setParameter("within", terms.suppliersWithinKm(), Integer.class)
                .setParameter(
                        "reserved",
                        names(terms.reserved() == Reservation.NONE ? Stream.of() : terms.reserved().kinds().stream()))
                .setParameter("hiring", names(Reservation.NONE.kinds().stream()))
                .setParameter(
                        "fitting", fitting.stream().map(Supplier::structure).toArray(UUID[]::new))
                .setParameter("buyer", purchase.buyer().id())
                .setParameter("most", most);
        return suppliers(terms, at, found).filter(one -> one.fit().isNearMiss()).toList();
    }

    /** Those that were found, in their order, with what is judged. */
    private NativeQuery<Tuple> judged(String found, Commune at) {
        return onDay(rows.createNativeQuery("""
                        WITH found AS MATERIALIZED (SELECT row_number() OVER () AS place, offer, received FROM %s)
                        SELECT j.*, found.received
                        FROM found JOIN offers_to_judge(ARRAY(SELECT offer FROM found), :stateKinds, :after, :today) j ON j.offer = found.offer
                        ORDER BY found.place
                        """.formatted(found), Tuple.class))
                .setParameter("latitude", at.place().latitude())
                .setParameter("longitude", at.place().longitude())
                .setParameter("since", clock.instant().minus(Duration.ofDays(Fit.FAIR_DAYS)));
    }

    /** What says as which kinds a structure works today. */
    private <T> NativeQuery<T> onDay(NativeQuery<T> query) {
        return query.setParameter("stateKinds", STATE_KINDS)
                .setParameter("after", StructureCapacity.IAE_DAYS_AFTER_AGREEMENT)
                .setParameter("today", LocalDate.now(clock));
    }

    private static String[] names(Stream<? extends Enum<?>> codes) {
        return codes.map(Enum::name).toArray(String[]::new);
    }

    private Commune commune(PurchaseTerms terms) {
        return referential.commune(terms.communeCode()).orElseThrow();
    }

    private Stream<Supplier> suppliers(PurchaseTerms terms, Commune at, NativeQuery<Tuple> found) {
        var wanted = new Fit.Wanted(terms, at.department());
        return found.getResultList().stream()
                .map(row -> new Supplier(
                        Reference.write(SubjectKind.OFFER, row.get("number", Long.class)),
                        row.get("structure_name", String.class),
                        Fit.of(wanted, candidate(row, at))));
    }

    private Fit.Candidate candidate(Tuple row, Commune at) {
        return new Fit.Candidate(
                row.get("offer", UUID.class),
                row.get("structure", UUID.class),
                Sector.valueOf(row.get("sector", String.class)),
                texts(row, "services").map(ServiceForm::valueOf).toList(),
                new OfferArea(
                        AreaKind.valueOf(row.get("area_kind", String.class)),
                        row.get("area_km", Integer.class),
                        texts(row, "area_codes").toList()),
                texts(row, "kinds").map(StructureKind::valueOf).collect(toSet()),
                row.get("is_open", Boolean.class),
                row.get("is_reachable", Boolean.class),
                Optional.ofNullable(row.get("commune_code", String.class))
                        .map(CommuneCode::new)
                        .flatMap(referential::commune)
                        .map(commune -> commune.place().kilometresTo(at.place())),
                row.get("received", Long.class));
    }

    private static Stream<String> texts(Tuple row, String column) {
        return Arrays.stream(row.get(column, String[].class));
    }

    /** Whether this structure of the club works for others today, as a kind that the purchase admits. */
    boolean isActive(UUID structure, Reservation reserved) {
        return onDay(rows.createNativeQuery(
                        "SELECT works_as(:structure, :kinds, :stateKinds, :after, :today)", Boolean.class))
                .setParameter("structure", structure)
                .setParameter("kinds", names(reserved.kinds().stream()))
                .getSingleResult();
    }
}
