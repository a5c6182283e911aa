package fr.clubbusiness.employment.exits;

import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.ExitCategory;
import fr.clubbusiness.statistics.CellCount;
import fr.clubbusiness.statistics.NestedTable;
import fr.clubbusiness.statistics.StatisticalTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The exits that a quarter counts, before secrecy: by structure under its kind and by category, and apart when they were recorded. */
final class CountedExits {
    private final Quarter quarter;
    private final Map<UUID, String> names;
    private final NestedTable<StructureKind, UUID, ExitCategory> table;
    private final StatisticalTable<Recording, String> recordings =
            new StatisticalTable<>(Arrays.asList(Recording.values()), List.of("all"));
    private final Map<StructureLine, Integer> late = new HashMap<>();
    private final List<UUID> contracts = new ArrayList<>();

    /** Whether an exit could be counted in the quarter of its day. */
    enum Recording {
        /** It is of this quarter. */
        IN_TIME,
        /** Its own quarter was frozen before it was recorded. */
        LATE
    }

    /** A line of the table. */
    record StructureLine(StructureKind kind, UUID structure) {}

    /** A contract after which somebody left. */
    record Exit(UUID contract, StructureLine of, ExitCategory category, Recording recording) {}

    /**
     * Counts these exits.
     *
     * @param rows the structures that may employ in the quarter; those of exits are added
     * @param names of structures
     */
    CountedExits(
            Quarter quarter, SortedMap<StructureKind, List<UUID>> rows, Map<UUID, String> names, List<Exit> exits) {
        this.quarter = quarter;
        this.names = Map.copyOf(names);
        this.table = new NestedTable<>(withRowsOf(exits, rows), PublicationRules.COLUMNS);
        exits.forEach(exit -> contracts.add(exit.contract()));
        exits.stream().filter(CountedExits::isCounted).forEach(this::add);
    }

    private static boolean isCounted(Exit exit) {
        return exit.category() != ExitCategory.NOT_COUNTED;
    }

    /** A structure that employs nobody any more has a line for who left it before. */
    private static SequencedMap<StructureKind, List<UUID>> withRowsOf(
            List<Exit> exits, SortedMap<StructureKind, List<UUID>> rows) {
        var all = new TreeMap<StructureKind, TreeSet<UUID>>();
        rows.forEach((kind, structures) -> all.put(kind, new TreeSet<>(structures)));
        exits.stream()
                .filter(CountedExits::isCounted)
                .map(Exit::of)
                .forEach(line ->
                        all.computeIfAbsent(line.kind(), _ -> new TreeSet<>()).add(line.structure()));
        var lists = new TreeMap<StructureKind, List<UUID>>();
        all.forEach((kind, structures) -> lists.put(kind, List.copyOf(structures)));
        return lists;
    }

    private void add(Exit exit) {
        var one = CellCount.of(exit.of().structure(), 1);
        table.add(exit.of().kind(), exit.of().structure(), exit.category(), one);
        recordings.add(exit.recording(), "all", one);
        if (exit.recording() == Recording.LATE) {
            late.merge(exit.of(), 1, Integer::sum);
        }
    }

    Quarter quarter() {
        return quarter;
    }

    NestedTable<StructureKind, UUID, ExitCategory> table() {
        return table;
    }

    StatisticalTable<Recording, String> recordings() {
        return recordings;
    }

    /** The name of a structure when the quarter is counted; null when it has none any more. */
    @Nullable
    String name(UUID structure) {
        return names.get(structure);
    }

    /** How many people of a structure count here because their exit was recorded late. */
    int late(StructureLine line) {
        return late.getOrDefault(line, 0);
    }

    /** The contracts that count in this quarter, and in no other one; also those that are outside the count. */
    List<UUID> contracts() {
        return List.copyOf(contracts);
    }
}
