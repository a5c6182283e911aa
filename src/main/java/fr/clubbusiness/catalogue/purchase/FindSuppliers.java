package fr.clubbusiness.catalogue.purchase;

import static java.util.stream.Collectors.toMap;

import fr.clubbusiness.catalogue.offer.ServiceOffer;
import fr.clubbusiness.catalogue.rule.Fit;
import fr.clubbusiness.catalogue.rule.OfferStatus;
import fr.clubbusiness.catalogue.rule.PurchaseTerms;
import fr.clubbusiness.catalogue.rule.ReachKeys;
import fr.clubbusiness.catalogue.rule.Reservation;
import fr.clubbusiness.catalogue.rule.Sector;
import fr.clubbusiness.catalogue.rule.ServiceForm;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.directory.StructureCapacity;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.referential.Commune;
import fr.clubbusiness.referential.Referential;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
            SELECT offer, received FROM fitting_offers(:keys, :latitude, :longitude, CAST(:within AS int), :kinds, :stateKinds, :after, :today, :since,
                :purchase, :most, :buyer)
            """;

    /** What fails one condition is in the same sector with one of the services, or delivered there: candidates to be judged, the nearest first. */
    private static final String NEAR = """
            SELECT offer, received FROM near_offers(:sector, :services, :others, :latitude, :longitude, :since, :buyer, :fitting, :most)
            """;

    private static final int CANDIDATES_TO_JUDGE = 60;

    private final Referential referential;
    private final StatelessSession rows;
    private final Clock clock;

    FindSuppliers(Referential referential, StatelessSession rows, Clock clock) {
        this.referential = referential;
        this.rows = rows;
        this.clock = clock;
    }

    /** An offer with its judgement. */
    record Supplier(ServiceOffer offer, Fit fit) {
        Organisation structure() {
            return offer.structure();
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
        var found = placed(rows.createNativeQuery(FITTING, Object[].class), at)
                .setParameter("keys", keys(terms, at, terms.sector(), terms.services()))
                .setParameter("within", terms.suppliersWithinKm(), Integer.class)
                .setParameter("kinds", names(terms.reserved().kinds().stream()))
                .setParameter(
                        "stateKinds",
                        names(Arrays.stream(StructureKind.values()).filter(StructureKind::isIae)))
                .setParameter("after", StructureCapacity.IAE_DAYS_AFTER_AGREEMENT)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("purchase", exceptAskedFor)
                .setParameter("buyer", purchase.buyer().id())
                .setParameter("most", most)
                .getResultList();
        return judged(terms, at, found).filter(one -> one.fit().fits()).toList();
    }

    /** Those of which exactly one condition fails, the nearest first: of structures with no other offer that fits. */
    List<Supplier> nearMisses(Purchase purchase, List<Supplier> fitting, int most) {
        var terms = purchase.terms();
        var at = commune(terms);
        var others = Stream.of(Sector.values())
                .flatMap(sector -> Arrays.stream(keys(
                        terms,
                        at,
                        sector,
                        sector == terms.sector() ? List.of(ServiceForm.values()) : terms.services())))
                .toArray(String[]::new);
        var found = placed(rows.createNativeQuery(NEAR, Object[].class), at)
                .setParameter("sector", terms.sector().name())
                .setParameter("services", names(terms.services().stream()))
                .setParameter("others", others)
                .setParameter(
                        "fitting",
                        fitting.stream().map(one -> one.structure().id()).toArray(UUID[]::new))
                .setParameter("buyer", purchase.buyer().id())
                .setParameter("most", CANDIDATES_TO_JUDGE)
                .getResultList();
        return judged(terms, at, found)
                .filter(one -> one.fit().isNearMiss())
                .limit(most)
                .toList();
    }

    private NativeQuery<Object[]> placed(NativeQuery<Object[]> query, Commune at) {
        return query.setParameter("latitude", at.place().latitude())
                .setParameter("longitude", at.place().longitude())
                .setParameter("since", clock.instant().minus(Duration.ofDays(Fit.FAIR_DAYS)));
    }

    private static String[] keys(PurchaseTerms terms, Commune at, Sector sector, List<ServiceForm> services) {
        return ReachKeys.ofPurchase(sector, services, terms.communeCode().value(), at.department(), at.place())
                .toArray(String[]::new);
    }

    private static String[] names(Stream<? extends Enum<?>> codes) {
        return codes.map(Enum::name).toArray(String[]::new);
    }

    private Commune commune(PurchaseTerms terms) {
        return referential.commune(terms.communeCode()).orElseThrow();
    }

    private Stream<Supplier> judged(PurchaseTerms terms, Commune at, List<Object[]> found) {
        var received = new HashMap<UUID, Long>();
        found.forEach(row -> received.put((UUID) row[0], ((Number) row[1]).longValue()));
        var offers = offers(received);
        var today = LocalDate.now(clock);
        var wanted = new Fit.Wanted(terms, at.department());
        return found.stream().map(row -> offers.get((UUID) row[0])).map(offer -> {
            var candidate = candidate(offer, at, received.getOrDefault(offer.id(), 0L), today);
            return new Supplier(offer, Fit.of(wanted, candidate));
        });
    }

    private static Map<UUID, ServiceOffer> offers(Map<UUID, Long> received) {
        return ServiceOffer.<ServiceOffer>list(
                        "from ServiceOffer f join fetch f.structure s left join fetch s.capacities where f.id in ?1",
                        List.copyOf(received.keySet()))
                .stream()
                .distinct()
                .collect(toMap(ServiceOffer::id, Function.identity()));
    }

    private Fit.Candidate candidate(ServiceOffer offer, Commune at, long received, LocalDate today) {
        var structure = offer.structure();
        var kinds = EnumSet.noneOf(StructureKind.class);
        kinds.addAll(structure.kindsOn(today));
        var terms = offer.terms();
        return new Fit.Candidate(
                offer.id(),
                structure.id(),
                terms.sector(),
                terms.services(),
                terms.area(),
                kinds,
                offer.status() == OfferStatus.PUBLISHED && structure.isMember(),
                structure.contact().email() != null,
                structure
                        .communeCode()
                        .flatMap(referential::commune)
                        .map(commune -> commune.place().kilometresTo(at.place())),
                received);
    }

    /** Whether this structure of the club works for others today, as a kind that the purchase admits. */
    boolean isActive(UUID structure, Reservation reserved) {
        return rows.createNativeQuery("SELECT works_as(:structure, :kinds, :stateKinds, :after, :today)", Boolean.class)
                .setParameter("structure", structure)
                .setParameter("kinds", names(reserved.kinds().stream()))
                .setParameter(
                        "stateKinds",
                        names(Arrays.stream(StructureKind.values()).filter(StructureKind::isIae)))
                .setParameter("after", StructureCapacity.IAE_DAYS_AFTER_AGREEMENT)
                .setParameter("today", LocalDate.now(clock))
                .getSingleResult();
    }
}
