package fr.clubbusiness.localservice.rule;

import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours as a person reads them. The format writes them as OpenStreetMap does: {@code Mo-Fr 08:30-12:30; PH off}. What is not of its usual
 * form stays as it is written: wrong hours are worse than odd ones.
 */
public final class OpeningHours {
    private static final Map<String, String> DAYS = Map.of(
            "Mo",
            "lundi",
            "Tu",
            "mardi",
            "We",
            "mercredi",
            "Th",
            "jeudi",
            "Fr",
            "vendredi",
            "Sa",
            "samedi",
            "Su",
            "dimanche");

    private static final String DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su)";
    private static final String HOURS = "[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}";
    private static final Pattern RULE =
            Pattern.compile("(" + DAY + "(?:[-,]" + DAY + ")*) (" + HOURS + "(?:, ?" + HOURS + ")*|off)");
    private static final Pattern SPAN = Pattern.compile("(" + DAY + ")-(" + DAY + ")");

    private OpeningHours() {}

    /** In French: {@code du lundi au vendredi de 08:30 à 12:30 ; fermé les jours fériés}. */
    public static String french(String written) {
        var words = new ArrayList<String>();
        for (var part : written.split(";", -1)) {
            if (!part.isBlank()) {
                var rule = rule(part.strip());
                if (rule == null) {
                    return written;
                }
                words.add(rule);
            }
        }
        return String.join(" ; ", words);
    }

    private static @Nullable String rule(String part) {
        if (part.equals("PH off")) {
            return "fermé les jours fériés";
        }
        var found = RULE.matcher(part);
        if (!found.matches()) {
            return null;
        }
        var days = days(found.group(1));
        return found.group(2).equals("off") ? "fermé " + days : days + " " + hours(found.group(2));
    }

    private static String days(String written) {
        var days = new ArrayList<String>();
        for (var part : written.split(",", -1)) {
            var span = SPAN.matcher(part);
            if (span.matches()) {
                days.add("du " + DAYS.get(span.group(1)) + " au " + DAYS.get(span.group(2)));
            } else {
                days.add("le " + DAYS.getOrDefault(part, part));
            }
        }
        return String.join(", ", days);
    }

    private static String hours(String written) {
        var hours = new ArrayList<String>();
        for (var part : written.split(", ?", -1)) {
            hours.add("de " + part.replace("-", " à "));
        }
        return String.join(" et ", hours);
    }
}
