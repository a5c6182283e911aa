package fr.clubbusiness.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The measurements, as one table on the screen and as JSON. */
public final class Report {
    private static final List<String> COLUMNS = List.of("mean", "p50", "p95", "p99", "max");

    private final List<Row> rows = new ArrayList<>();

    /**
     * A goal.
     *
     * @param text such as "mean ≤ 0.6"
     */
    public record Goal(String text, boolean reached) {}

    /**
     * A line of the table.
     *
     * @param figures by column name; a single figure has the name {@code value}
     */
    public record Row(
            String what,
            String unit,
            Map<String, Double> figures,
            @Nullable Goal goal) {}

    /** Prints what is being measured. */
    public void step(String text) {
        System.out.println("... " + text);
    }

    /** Starts a part of the table. */
    public void section(String title) {
        rows.add(new Row(title, "", Map.of(), null));
    }

    /** Adds a line with the statistics of many measurements. */
    public void row(String what, String unit, Stats stats, @Nullable Goal goal) {
        var figures = new LinkedHashMap<String, Double>();
        figures.put("mean", stats.mean());
        figures.put("p50", stats.p50());
        figures.put("p95", stats.p95());
        figures.put("p99", stats.p99());
        figures.put("max", stats.max());
        add(new Row(what, unit, figures, goal));
    }

    /** Adds a line with one figure. */
    public void row(String what, String unit, double value, @Nullable Goal goal) {
        add(new Row(what, unit, Map.of("value", value), goal));
    }

    /** Adds a note to the line above. */
    public void note(String text) {
        add(new Row("  " + text, "", Map.of(), null));
    }

    private void add(Row row) {
        rows.add(row);
        System.out.println(line(row).stripTrailing());
    }

    public String text() {
        var head = "%-64s %-6s %9s %9s %9s %9s %9s  %s".formatted("", "", "mean", "p50", "p95", "p99", "max", "goal");
        var text = new StringBuilder(head).append('\n');
        for (var row : rows) {
            text.append(line(row).stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** Writes all lines, with the machine and the time. */
    public void write(Path file) {
        var all = new LinkedHashMap<String, Object>();
        all.put("at", Instant.now().toString());
        all.put("processors", Runtime.getRuntime().availableProcessors());
        all.put("java", Runtime.version().toString());
        all.put("rows", rows);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Row row) {
        if (row.figures().isEmpty()) {
            return row.what();
        }
        var line = new StringBuilder("  %-62s %-6s".formatted(row.what(), row.unit()));
        for (var column : COLUMNS) {
            var figure = row.figures().get(column);
            var shown = figure == null && column.equals("mean") ? row.figures().get("value") : figure;
            line.append(' ').append("%9s".formatted(shown == null ? "" : number(shown)));
        }
        var goal = row.goal();
        return goal == null
                ? line.toString()
                : line + "  " + goal.text() + (goal.reached() ? ": reached" : ": NOT reached");
    }

    private static String number(double value) {
        var pattern = Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.3f";
        return String.format(Locale.ROOT, pattern, value);
    }
}
