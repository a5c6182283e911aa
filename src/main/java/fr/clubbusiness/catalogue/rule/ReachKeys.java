package fr.clubbusiness.catalogue.rule;

import fr.clubbusiness.referential.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which an index finds the offers that may fit a purchase: one for each sector, service and piece of area. An offer whose area holds the
 * place of a purchase always has one of the purchase's keys. The contrary is not so: a circle has the keys of a square around it.
 */
public final class ReachKeys {
    /** Kilometres of one degree of latitude, rounded down so that a square is never too small. */
    private static final double KM_OF_A_DEGREE = 111;

    private ReachKeys() {}

    /**
     * Those of an offer.
     *
     * @param centre of the structure's commune; null when unknown, and then a circle reaches nothing
     */
    public static List<String> ofOffer(
            Sector sector, Collection<ServiceForm> services, OfferArea area, @Nullable Place centre) {
        var pieces = switch (area.kind()) {
            case COUNTRY -> List.of("*");
            case KM -> centre == null || area.km() == null ? List.<String>of() : square(centre, area.km());
            case DEPARTMENTS -> area.codes().stream().map(code -> "D" + code).toList();
            case COMMUNES -> area.codes().stream().map(code -> "C" + code).toList();
        };
        return keys(sector, services, pieces);
    }

    /** Those of a purchase at this commune. */
    public static List<String> ofPurchase(
            Sector sector, Collection<ServiceForm> services, String commune, String department, Place place) {
        return keys(
                sector,
                services,
                List.of(
                        "*",
                        "D" + department,
                        "C" + commune,
                        cell(degree(place.latitude()), degree(place.longitude()))));
    }

    private static List<String> keys(Sector sector, Collection<ServiceForm> services, List<String> pieces) {
        return services.stream()
                .distinct()
                .sorted()
                .flatMap(service -> pieces.stream().map(piece -> "%s:%s:%s".formatted(sector, service, piece)))
                .toList();
    }

    private static List<String> square(Place centre, int km) {
        double up = km / KM_OF_A_DEGREE;
        // Meridians come closer towards the poles: at the far edge of the square a degree is shortest.
        double nearest = Math.cos(Math.toRadians(Math.min(89, Math.abs(centre.latitude()) + up)));
        double aside = km / (KM_OF_A_DEGREE * nearest);
        var cells = new ArrayList<String>();
        for (int south = degree(centre.latitude() - up); south <= degree(centre.latitude() + up); south++) {
            for (int west = degree(centre.longitude() - aside); west <= degree(centre.longitude() + aside); west++) {
                cells.add(cell(south, west));
            }
        }
        return cells;
    }

    private static int degree(double value) {
        return (int) Math.floor(value);
    }

    private static String cell(int south, int west) {
        return Stream.of(south, west).map(String::valueOf).reduce("G", (text, one) -> text + "/" + one);
    }
}
