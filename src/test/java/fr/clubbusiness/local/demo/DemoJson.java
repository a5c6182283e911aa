package fr.clubbusiness.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clubbusiness.local.server.HttpCalls;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads what the demo writes. */
final class DemoJson {
    private DemoJson() {}

    static List<JsonNode> parse(Stream<String> lines) {
        return lines.map(DemoJson::parse).toList();
    }

    private static JsonNode parse(String line) {
        try {
            return HttpCalls.JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A field of all those that have it. */
    static List<String> texts(List<JsonNode> nodes, String field) {
        return nodes.stream()
                .filter(node -> node.has(field))
                .map(node -> node.path(field).asText())
                .toList();
    }

    /** The codes of a list of codes. */
    static List<String> codes(JsonNode node, String field) {
        var codes = new ArrayList<String>();
        node.path(field).forEach(code -> codes.add(code.asText()));
        return codes;
    }

    /** Code and name of the communes of the département, as the referential that ships has them. */
    static List<String> shippedCommunes() {
        var file = requireNonNull(DemoJson.class.getResourceAsStream("/referential/communes.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            return lines.lines()
                    .map(line -> line.split(",", -1))
                    .filter(fields -> fields[0].startsWith("92") && fields[3].equals("92"))
                    .map(fields -> fields[0] + " " + fields[1])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
