package fr.clubbusiness.localservice.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The codes of the format that the club understands, with their French words. Another code is kept as it is, and shown as it is written. */
public final class ServiceCodes {
    private static final String FILE = "/localservice/codes.txt";
    private static final Map<String, Map<String, String>> KNOWN = read();

    private ServiceCodes() {}

    /** Whether the club understands this code of this field, both as the format writes them. */
    public static boolean isKnown(String field, String code) {
        return codes(field).containsKey(code);
    }

    /** Its French words, as written inside a sentence; those of an unknown code are the code without its hyphens. */
    public static String words(String field, String code) {
        var known = codes(field).get(code);
        return known == null ? code.replaceFirst("^.*--", "").replace('-', ' ') : known;
    }

    /** The words of several codes, each once. */
    public static String words(String field, List<String> codes) {
        return codes.stream().map(code -> words(field, code)).distinct().collect(Collectors.joining(", "));
    }

    private static Map<String, String> codes(String field) {
        return KNOWN.getOrDefault(field, Map.of());
    }

    private static Map<String, Map<String, String>> read() {
        try (var file = Objects.requireNonNull(ServiceCodes.class.getResourceAsStream(FILE), FILE);
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            var known = new HashMap<String, Map<String, String>>();
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var parts = line.split(" ", 3);
                known.computeIfAbsent(parts[0], _ -> new HashMap<>()).put(parts[1], parts[2]);
            });
            return Map.copyOf(known);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
