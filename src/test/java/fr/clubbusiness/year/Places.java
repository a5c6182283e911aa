package fr.clubbusiness.year;

import fr.clubbusiness.TestDatabase;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Where communes are, and how long the way between two of them is. */
final class Places {
    private static final double EARTH_KM = 6_371.0088;
    private static final Map<String, Double> KM_AN_HOUR =
            Map.of("WALK", 4.5, "BIKE", 12.0, "TRANSIT", 18.0, "CAR", 30.0);

    private final Map<String, Centre> centres = new HashMap<>();

    /** Radians. */
    private record Centre(double latitude, double longitude) {}

    private Places() {}

    static Places read() throws SQLException {
        var places = new Places();
        try (var connection = TestDatabase.unrestricted();
                var select = connection.prepareStatement(
                        "SELECT code, latitude, longitude FROM commune WHERE department = '92'");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                places.centres.put(
                        rows.getString(1),
                        new Centre(Math.toRadians(rows.getDouble(2)), Math.toRadians(rows.getDouble(3))));
            }
        }
        return places;
    }

    /** Kilometres between the centres of two communes. */
    double kilometres(Seeker seeker, Vacancy vacancy) {
        var home = centre(seeker.commune());
        var work = centre(vacancy.commune());
        var sine = Math.sin(home.latitude) * Math.sin(work.latitude);
        var cosine = Math.cos(home.latitude) * Math.cos(work.latitude) * Math.cos(home.longitude - work.longitude);
        return EARTH_KM * Math.acos(Math.min(1, sine + cosine));
    }

    /** Minutes by the person's fastest means (domain page, "Matching": journey). */
    double minutes(Seeker seeker, Vacancy vacancy) {
        var fastest = Seeker.texts(seeker.line().path("transport")).stream()
                .mapToDouble(means -> KM_AN_HOUR.getOrDefault(means, 0.0))
                .max()
                .orElse(4.5);
        return 10 + 60 * 1.4 * kilometres(seeker, vacancy) / fastest;
    }

    private Centre centre(String commune) {
        var centre = centres.get(commune);
        if (centre == null) {
            throw new IllegalArgumentException("not a commune of the year: " + commune);
        }
        return centre;
    }
}
