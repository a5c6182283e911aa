package fr.clubbusiness.fuzz;

import fr.clubbusiness.fuzz.ApiDocument.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Draws the headers of a call. */
final class HeaderDraw {
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/json; charset=utf-16",
            "application/json;charset=nothing",
            "application/json, text/csv",
            "text/csv",
            "application/x-ndjson",
            "application/zip",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "application/merge-patch+json",
            "*/*",
            "json",
            "/");
    private static final List<String> ACCEPTED = List.of(
            "text/html",
            "text/csv",
            "application/xml",
            "*/*;q=0",
            "application/json;q=0.1, text/html",
            "application/problem+json",
            "image/png",
            "x",
            "text/csv; header=absent",
            "application/json; profile=\"é\"");

    private final RandomGenerator random;
    private final Oddities odd;

    HeaderDraw(RandomGenerator random, Oddities odd) {
        this.random = random;
        this.odd = odd;
    }

    /** Those that are accepted; {@code Content-Type} and {@code If-Match} come with the body. */
    Map<String, String> of(Operation operation, String token) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Authorization", "Bearer " + token);
        if (takes(operation, "Purpose")) {
            headers.put("Purpose", "V%C3%A9rification des droits");
        }
        if (takes(operation, "Idempotency-Key") && random.nextBoolean()) {
            headers.put("Idempotency-Key", "fuzz-" + Long.toHexString(random.nextLong()));
        }
        if (random.nextInt(4) == 0) {
            headers.put("Accept-Language", odd.oneOf(List.of("en", "fr", "de, en;q=0.5", "fr-FR")));
        }
        return headers;
    }

    private static boolean takes(Operation operation, String header) {
        return operation.parameters().stream()
                .anyMatch(parameter -> parameter.path("name").asText().equals(header));
    }

    /** Spoils one or two. */
    void spoil(Map<String, String> headers, Operation operation) {
        for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
            switch (random.nextInt(9)) {
                case 0 ->
                    headers.put(
                            "Authorization",
                            odd.oneOf(List.of("", "Bearer", "Bearer x.y.z", "Basic YTpi", "Bearer é")));
                case 1 -> headers.remove("Authorization");
                case 2 ->
                    headers.put("If-Match", odd.oneOf(List.of("\"0\"", "W/\"1\"", "*", "x", "\"1\", \"2\"", latin())));
                case 3 ->
                    headers.put("Idempotency-Key", odd.oneOf(List.of("a", "x".repeat(65), "é", "fuzz-same", latin())));
                case 4 ->
                    headers.put(
                            "Purpose",
                            odd.oneOf(List.of(
                                    "",
                                    "abcd",
                                    "%",
                                    "%00%00%00%00%00",
                                    "%ED%A0%80%ED%A0%80",
                                    "x".repeat(1_501),
                                    latin())));
                case 5 ->
                    headers.put(
                            "Accept-Language",
                            odd.oneOf(List.of("", "xx", "*", "fr;q=2", "-", "en".repeat(500), latin())));
                case 6 -> headers.put("Accept", odd.oneOf(ACCEPTED));
                case 7 -> headers.put("If-None-Match", odd.oneOf(List.of("*", "\"\"", "W/\"1\"", latin())));
                default -> {
                    if (!operation.bodies().isEmpty()) {
                        headers.put("Content-Type", odd.oneOf(TYPES));
                    }
                }
            }
        }
    }

    /** A text as far as a header can hold it. */
    private String latin() {
        var text = odd.text().replaceAll("[^ -~\u00A0-\u00FF]", "?");
        return text.length() > 1_000 ? text.substring(0, 1_000) : text;
    }
}
