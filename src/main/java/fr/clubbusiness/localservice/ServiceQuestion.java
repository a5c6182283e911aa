package fr.clubbusiness.localservice;

import fr.clubbusiness.beneficiary.Barrier;
import fr.clubbusiness.list.SearchedText;
import fr.clubbusiness.localservice.rule.EligibilityZone;
import fr.clubbusiness.referential.Commune;
import fr.clubbusiness.referential.Place;
import fr.clubbusiness.vocabulary.JourneyTime;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The SQL of one question for services, in two forms that give the same services. A page is found by {@code services_found}, which reads indexes and
 * little more than the page. A list that is read whole, for an export, is plain conditions on each service of the club.
 */
final class ServiceQuestion {
    private static final double KILOMETRES_OF_A_DEGREE = 6_371.0088 * Math.PI / 180;

    /** So that rounding leaves none out at the edge of the rectangle. */
    private static final double MARGIN = 1e-6;

    private static final String TODAY = """
            s.club_id = :club AND s.from_import <= (SELECT current_service_import())
            AND (s.to_import IS NULL OR s.to_import > (SELECT current_service_import()))
            """;

    private static final String FAR = "great_circle_km(s.latitude, s.longitude, :latitude, :longitude)";

    private static final String NEAR =
            "s.in_person AND point(s.longitude, s.latitude) <@ CAST(:around AS box) AND " + FAR + " <= :km";

    /** For who lives in the commune. */
    private static final String TERRITORY = """
             AND (territories(s.zone) && CAST(:territory AS text[]) OR (s.unknown_zone AND s.department = :department))
            """;

    private static final String METRES =
            "CASE WHEN %s THEN CAST(round(%s * 1000) AS int) ELSE %d END".formatted(NEAR, FAR, FoundService.NO_WAY);

    /** The arguments of {@code services_found}, by their names; one that is not given asks for nothing. */
    private static final Map<String, String> ARGUMENTS = Map.ofEntries(
            Map.entry("most", "int"),
            Map.entry("fresh_since", "date"),
            Map.entry("barrier", "text"),
            Map.entry("latitude", "double precision"),
            Map.entry("longitude", "double precision"),
            Map.entry("km", "double precision"),
            Map.entry("around", "box"),
            Map.entry("territory", "text[]"),
            Map.entry("department", "text"),
            Map.entry("words", "tsquery"),
            Map.entry("at_distance", "boolean"),
            Map.entry("free", "boolean"),
            Map.entry("after_old", "int"),
            Map.entry("after_metres", "int"),
            Map.entry("after_id", "uuid"));

    private final UUID club;
    private final Map<String, Object> asked = new HashMap<>();

    /** All of the club today. Services that nobody updated since then are old. */
    ServiceQuestion(UUID club, LocalDate freshSince) {
        this.club = club;
        asked.put("fresh_since", freshSince);
    }

    ServiceQuestion about(Barrier barrier) {
        asked.put("barrier", barrier.name());
        return this;
    }

    ServiceQuestion within(Reach reach, Commune from) {
        var km = JourneyTime.radius(reach.minutes(), reach.mode());
        var place = from.place();
        var north = km / KILOMETRES_OF_A_DEGREE + MARGIN;
        var east = east(place, km) + MARGIN;
        asked.put("km", km);
        asked.put("latitude", place.latitude());
        asked.put("longitude", place.longitude());
        asked.put(
                "around",
                "(%s,%s),(%s,%s)"
                        .formatted(
                                place.longitude() + east,
                                place.latitude() + north,
                                place.longitude() - east,
                                place.latitude() - north));
        asked.put("department", from.department());
        asked.put(
                "territory",
                EligibilityZone.covering(from.code().value(), from.department()).stream()
                        .collect(Collectors.joining(",", "{", "}")));
        return this;
    }

    ServiceQuestion withWords(SearchedText text) {
        asked.put("words", text.words().stream().map("'%s':*"::formatted).collect(Collectors.joining(" & ")));
        return this;
    }

    /** Only at a distance, or only where people go. */
    ServiceQuestion remote(boolean remote) {
        asked.put("at_distance", remote);
        return this;
    }

    ServiceQuestion free() {
        asked.put("free", true);
        return this;
    }

    /** The keys of at most so many services in the usual order, with their place in it. */
    Statement found(int most) {
        var values = new HashMap<>(asked);
        values.put("most", most);
        return found(values);
    }

    /** The same after the service of a cursor. */
    Statement found(int most, int old, int metres, UUID id) {
        var values = new HashMap<>(asked);
        values.put("most", most);
        values.put("after_old", old);
        values.put("after_metres", metres);
        values.put("after_id", id);
        return found(values);
    }

    /** How many help with each of these barriers, at most so many. */
    Statement counts(List<Barrier> barriers, int most) {
        var values = new HashMap<>(asked);
        values.put("most", most);
        var found = call(values.keySet()) + ", barrier => b.barrier";
        values.put("barriers", barriers.stream().map(Barrier::name).collect(Collectors.joining(",", "{", "}")));
        return new Statement(
                "SELECT b.barrier, (SELECT count(*) FROM services_found(" + found
                        + ")) FROM unnest(CAST(:barriers AS text[])) AS b (barrier)",
                values);
    }

    private static Statement found(Map<String, Object> values) {
        return new Statement("services_found(" + call(values.keySet()) + ")", values);
    }

    private static String call(Set<String> names) {
        return names.stream()
                .sorted()
                .map(name -> "%1$s => CAST(:%1$s AS %2$s)".formatted(name, ARGUMENTS.get(name)))
                .collect(Collectors.joining(", "));
    }

    /** The rows with their place in the order. */
    Statement rows() {
        var values = new HashMap<>(asked);
        values.put("club", club);
        var where = new StringBuilder(TODAY);
        if (values.containsKey("barrier")) {
            values.put("barrier", "{" + values.get("barrier") + "}");
            where.append(" AND s.barriers @> CAST(:barrier AS text[])");
        }
        if (values.containsKey("words")) {
            where.append(" AND s.search_words @@ CAST(:words AS tsquery)");
        }
        if (values.remove("free") != null) {
            where.append(" AND s.fees = 'gratuit'");
        }
        var near = values.containsKey("around");
        var remote = values.remove("at_distance");
        if (remote != null) {
            where.append(remote.equals(true) ? " AND s.remote" : " AND s.in_person");
        }
        if (near) {
            where.append(" AND ((" + NEAR + ")" + (Boolean.FALSE.equals(remote) ? ")" : " OR s.remote)") + TERRITORY);
        }
        return new Statement(
                "SELECT s.*, CASE WHEN s.updated_on < :fresh_since THEN 1 ELSE 0 END AS old, "
                        + (near ? METRES : String.valueOf(FoundService.NO_WAY))
                        + " AS metres FROM local_service_sheet s WHERE " + where,
                values);
    }

    /** Some SQL with the values of its parameters. */
    record Statement(String sql, Map<String, Object> values) {}

    /** How far east the circle reaches at its widest, in degrees. */
    private static double east(Place place, double km) {
        var angle = Math.sin(Math.min(Math.PI / 2, km / 6_371.0088));
        var width = Math.cos(Math.toRadians(place.latitude()));
        return angle >= width ? 180 : Math.toDegrees(Math.asin(angle / width));
    }
}
