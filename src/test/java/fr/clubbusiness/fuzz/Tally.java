package fr.clubbusiness.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each operation answered each status, and one call of each kind of fault. */
final class Tally {
    private final Map<String, TreeMap<Integer, Integer>> statuses = new TreeMap<>();
    private final Map<String, Long> times = new TreeMap<>();
    private final Map<String, String> faults = new LinkedHashMap<>();

    void count(ApiDocument.Operation operation, int status) {
        statuses.computeIfAbsent(operation.id(), _ -> new TreeMap<>()).merge(status, 1, Integer::sum);
    }

    void time(ApiDocument.Operation operation, long nanos) {
        times.merge(operation.id(), nanos, Long::sum);
    }

    /** Faults of one kind are kept once. */
    void fault(Call call, String fault, String answer) {
        var kind = call.operation().id() + " " + fault.replaceAll("\\$\\S*|[0-9a-f-]{36}", "…");
        faults.putIfAbsent(
                kind,
                "%s\n%s\nis answered %s".formatted(fault, call, answer.substring(0, Math.min(2_000, answer.length()))));
    }

    List<String> faults() {
        return new ArrayList<>(faults.values());
    }

    int count(String operation, int least, int most) {
        return statuses.getOrDefault(operation, new TreeMap<>()).subMap(least, true, most, true).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    void write(Path file) throws IOException {
        var lines = new ArrayList<String>();
        statuses.forEach((operation, counts) -> lines.add(
                "%s %s in %d ms".formatted(operation, counts, times.getOrDefault(operation, 0L) / 1_000_000)));
        faults.forEach((kind, example) -> lines.add("\n== " + kind + "\n" + example));
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }
}
