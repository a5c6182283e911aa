package fr.clubbusiness.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report of an import, as lines for the person who typed the command. */
final class ImportReportText {
    private static final Map<String, String> SECTIONS = ordered(
            "occupations", "métiers",
            "appellations", "appellations",
            "skills", "compétences",
            "occupationSkills", "compétences des métiers",
            "links", "mobilités entre métiers",
            "communes", "communes",
            "zones", "zones");

    private static final Map<String, String> OUTCOMES = ordered(
            "created", "créés",
            "updated", "modifiés",
            "unchanged", "inchangés",
            "kept", "gardés bien qu'absents",
            "removed", "retirés");

    private ImportReportText() {}

    static List<String> lines(JsonNode report, String took) {
        var lines = new ArrayList<String>();
        var what = report.has("version") ? "ROME " + report.path("version").asText() : "Communes";
        lines.add(what + (report.path("dryRun").asBoolean() ? " : essai sans rien garder, " : " : importé, ") + took);
        SECTIONS.forEach((name, shown) -> {
            if (report.has(name)) {
                lines.add("  %-24s %s".formatted(shown, counts(report.path(name))));
            }
        });
        for (var warning : report.path("warnings")) {
            lines.add("  ! " + place(warning) + warning.path("text").asText());
        }
        return lines;
    }

    private static String counts(JsonNode counts) {
        var parts = new ArrayList<String>();
        OUTCOMES.forEach((name, shown) -> {
            if (counts.has(name)) {
                parts.add(shown + " : " + counts.path(name).asInt());
            }
        });
        return String.join(", ", parts);
    }

    private static String place(JsonNode warning) {
        if (warning.path("file").isNull()) {
            return "";
        }
        var line =
                warning.path("line").isNull() ? "" : ":" + warning.path("line").asInt();
        return warning.path("file").asText() + line + " : ";
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
