package fr.clubbusiness.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.Sirets;
import fr.clubbusiness.need.Needs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The example bodies of {@code openapi/examples}, for things of this run and at dates around today. */
final class ExampleBodies {
    private static final Path EXAMPLES = Path.of("openapi/examples");
    private static final LocalDate WRITTEN_ON = LocalDate.of(2026, 11, 22);
    private static final Pattern DAY = Pattern.compile("20(2[6-9]|3[0-9])-[0-9]{2}-[0-9]{2}");
    private static final Pattern REFERENCE = Pattern.compile("[A-Z]-[0-9]{4}");
    private static final Pattern SIRET = Pattern.compile("\"siret\": \"[0-9]{14}\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final long days = ChronoUnit.DAYS.between(WRITTEN_ON, Needs.today());
    private final Map<Path, String> read = new HashMap<>();

    /** The example of this operation for this role; an empty body where there is none. */
    JsonNode of(String operation, String role, UnaryOperator<String> reference) {
        var own = EXAMPLES.resolve(operation + ".request." + role + ".json");
        var common = EXAMPLES.resolve(operation + ".request.json");
        var file = Files.exists(own) ? own : common;
        if (!Files.exists(file)) {
            return JsonNodeFactory.instance.objectNode();
        }
        var text = read.computeIfAbsent(file, ExampleBodies::text);
        text = DAY.matcher(text)
                .replaceAll(day -> LocalDate.parse(day.group()).plusDays(days).toString());
        text = REFERENCE.matcher(text).replaceAll(found -> reference.apply(found.group()));
        return tree(SIRET.matcher(text).replaceAll(_ -> "\"siret\": \"" + Sirets.next() + "\""));
    }

    static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
