package fr.clubbusiness.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.fuzz.ApiDocument.Operation;
import fr.clubbusiness.fuzz.FuzzClub.Thing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Draws the path and the query of a call. */
final class AddressDraw {
    /** Longer queries are refused by the server itself, whatever they ask. */
    private static final int LONGEST = 3_500;

    /** Two of them, encoded, and the rest of an address are shorter than {@link #LONGEST}. */
    private static final int MAX_NAME = 150;

    private static final int LONGEST_VALUE = 1_000;

    /** Values that are accepted, of parameters whose schema gives none. */
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("q", List.of("agent", "nanterre", "entreprise", "é")),
            Map.entry("romeCode", List.of("G1603", "K2204")),
            Map.entry("communeCode", List.of("92050", "78646")),
            Map.entry("inseeCode", List.of("92050")),
            Map.entry("deadlineBefore", List.of("2027-01-01")),
            Map.entry("endingBefore", List.of("2027-01-01")),
            Map.entry("from", List.of("2026-01-01")),
            Map.entry("to", List.of("2027-01-01")),
            Map.entry("type", List.of("CREATED", "IDENTITY_READ")),
            Map.entry("quarter", List.of("2026-Q3", "2026-Q3", "2026-Q3", "2999-Q4")),
            Map.entry("department", List.of("92", "78")),
            Map.entry("amount", List.of("20000")),
            Map.entry("month", List.of("2026-10", "2026-11")),
            Map.entry("labourShare", List.of("50")),
            Map.entry("rate", List.of("5")),
            Map.entry("hourlyCost", List.of("30")),
            Map.entry("slice", List.of("2000")),
            Map.entry("fields", List.of("id", "items.id,total")),
            Map.entry("sort", List.of("createdAt", "-createdAt", "name")),
            Map.entry(
                    "section",
                    List.of(
                            "LATE",
                            "CALLS",
                            "READY_UNSEEN",
                            "FOLLOW_UPS",
                            "CONTRACTS_ENDING",
                            "PASS_ENDING",
                            "BARRIERS_STALLED",
                            "COMMITMENTS_TO_ANSWER",
                            "CLAUSE_PEOPLE",
                            "CLAUSE_HOURS",
                            "EVENTS")),
            Map.entry("agencySiret", List.of(TestTokens.AGENCY)),
            Map.entry("name", List.of("need", "company")));

    private static final List<String> PATHS =
            List.of("%00", "%2e%2e", "%2F", "a%2Fb", "a%3Bx=1", "%ED%A0%80", "%FF", "a+b", "%20", "%0d%0a");

    private final RandomGenerator random;
    private final Oddities odd;
    private final ApiDocument document;

    /** The operations that were once asked for something that no operation knows, whatever else chance spoils. */
    private final Set<String> refused = new HashSet<>();

    AddressDraw(RandomGenerator random, Oddities odd, ApiDocument document) {
        this.random = random;
        this.odd = odd;
        this.document = document;
    }

    String of(Operation operation, @Nullable Thing thing, @Nullable Thing person, boolean spoilt) {
        var path = operation.path();
        var query = new ArrayList<String>();
        for (var parameter : operation.parameters()) {
            var name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", segment(name, thing, person));
                case "query" -> {
                    if (name.equals("dryRun") && operation.path().contains("/referential/")) {
                        query.add("dryRun=true");
                    } else if (random.nextInt(spoilt ? 2 : 5) == 0 || (!spoilt && isNeeded(name, parameter))) {
                        query.add(name + "=" + encoded(spoilt ? odd(parameter) : accepted(name, parameter)));
                    }
                }
                default -> {}
            }
        }
        if (spoilt && refused.add(operation.id())) {
            query.add("unknown=1");
        } else if (spoilt && random.nextInt(4) == 0) {
            query.add(odd.oneOf(List.of("unknown=1", "limit=1&limit=2", "%00=1", "=", "&&", "limit", "a%5Bb%5D=1")));
        }
        while (path.length() + String.join("&", query).length() > LONGEST) {
            query.removeLast();
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /** Among the clubs of the tests, a stranger must say which one. */
    private static boolean isNeeded(String name, JsonNode parameter) {
        return parameter.path("required").asBoolean() || name.equals("agencySiret");
    }

    private String segment(String name, @Nullable Thing thing, @Nullable Thing person) {
        var named = VALUES.get(name);
        var known = name.equals("beneficiaryId") ? person : thing;
        if (named != null && (thing == null || (thing.tokens().isEmpty() && random.nextBoolean()))) {
            return odd.oneOf(named);
        }
        if (known != null && known.parts().containsKey(name)) {
            return Objects.requireNonNull(known.parts().get(name));
        }
        if (known == null) {
            return "00000000-0000-7000-8000-000000000000";
        }
        var text = random.nextBoolean() ? known.id() : known.reference();
        // An empty name, or dots, would make it another address.
        return text.isBlank() || text.contains("..")
                ? odd.oneOf(PATHS)
                : encoded(text.length() > MAX_NAME ? text.substring(0, MAX_NAME) : text)
                        .replace("+", "%20");
    }

    private String accepted(String name, JsonNode parameter) {
        var schema = document.resolved(parameter.path("schema"));
        var item = schema.has("items") ? document.resolved(schema.path("items")) : schema;
        if (item.has("enum")) {
            return item.path("enum")
                    .path(random.nextInt(item.path("enum").size()))
                    .asText();
        }
        return switch (item.path("type").asText()) {
            case "integer" -> String.valueOf(1 + random.nextInt(20));
            case "boolean" -> String.valueOf(random.nextBoolean());
            default -> VALUES.containsKey(name) ? odd.oneOf(VALUES.get(name)) : "00000000-0000-7000-8000-000000000000";
        };
    }

    private String odd(JsonNode parameter) {
        var value = odd.value(document.resolved(parameter.path("schema")));
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static String encoded(String text) {
        var some = text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text;
        return URLEncoder.encode(some, StandardCharsets.UTF_8);
    }
}
