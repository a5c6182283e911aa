package fr.clubbusiness.referential.rome;

import static fr.clubbusiness.referential.rome.RomeValues.kind;
import static fr.clubbusiness.referential.rome.RomeValues.label;
import static fr.clubbusiness.referential.rome.RomeValues.number;
import static fr.clubbusiness.referential.rome.RomeValues.romeCode;

import fr.clubbusiness.referential.LinkKind;
import fr.clubbusiness.referential.OccupationGraph;
import fr.clubbusiness.referential.file.CsvFile;
import fr.clubbusiness.referential.file.FileErrors;
import fr.clubbusiness.referential.file.ImportWarning;
import fr.clubbusiness.referential.file.ImportWarning.Code;
import fr.clubbusiness.referential.rome.RomeRows.AppellationRow;
import fr.clubbusiness.referential.rome.RomeRows.LinkRow;
import fr.clubbusiness.referential.rome.RomeRows.OccupationRow;
import fr.clubbusiness.referential.rome.RomeRows.OccupationSkillRow;
import fr.clubbusiness.referential.rome.RomeRows.SkillRow;
import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.RomeCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the files of one distribution. It refuses the whole distribution, with all errors, when the files are not plausible. */
public final class RomeReader {
    /** The most occupations missing in their own file. Version 3.47 has forgotten one; with more than a few missing, the file was cut short. */
    static final int UNLISTED_MAX = 5;

    /**
     * The first position of appellations in a distribution, which has them in no order. The shipped core gives lower positions to the usual names, so
     * that they come first.
     */
    static final int FIRST_POSITION = 100;

    private final RomeFiles files;
    private final String version;
    private final FileErrors faults = new FileErrors();
    private final List<ImportWarning> warnings = new ArrayList<>();
    private final Map<RomeFile, List<CsvFile.Line>> lines = new EnumMap<>(RomeFile.class);
    private final Map<String, OccupationRow> occupations = new LinkedHashMap<>();
    private final Map<String, SkillRow> skills = new LinkedHashMap<>();
    private final Map<String, AppellationRow> appellations = new LinkedHashMap<>();
    private final Set<Item> items = new LinkedHashSet<>();
    private final Map<Move, LinkKind> links = new LinkedHashMap<>();
    private final Map<String, CsvFile.Line> unlisted = new TreeMap<>();

    /** An item of an occupation: a skill, an appellation, a work environment or an activity. */
    record Item(String romeCode, String code) {}

    private record Move(RomeCode from, RomeCode to) {}

    private RomeReader(RomeFiles files) {
        this.files = files;
        this.version = files.version().toString();
    }

    /** Throws {@link Invalid} with the file, line and reason of every error. */
    public static RomeDistribution read(RomeFiles files) {
        var reader = new RomeReader(files);
        reader.readFiles();
        reader.faults.throwIfAny();
        reader.readOccupations();
        reader.readSkills();
        reader.readAppellations();
        reader.readItems();
        reader.readMobility();
        reader.addUnlisted();
        reader.faults.throwIfAny();
        return reader.distribution();
    }

    private void readFiles() {
        var columns = new HashMap<String, RomeFile>();
        for (var file : RomeFile.values()) {
            columns.put(files.name(file), file);
        }
        files.contents().forEach((name, content) -> {
            var file = columns.get(name);
            var read = CsvFile.read(name, content, file == null ? List.of() : file.columns(), faults);
            if (file != null) {
                lines.put(file, read);
            }
        });
    }

    private List<CsvFile.Line> lines(RomeFile file) {
        return lines.getOrDefault(file, List.of());
    }

    private void readOccupations() {
        for (var line : lines(RomeFile.OCCUPATIONS)) {
            faults.attempt(
                            line,
                            () -> new OccupationRow(romeCode(line, "code_rome"), label(line, "libelle_rome"), version))
                    .ifPresent(row -> addUnique(occupations, row.romeCode().value(), row, line));
        }
    }

    private void readSkills() {
        for (var line : lines(RomeFile.SKILLS)) {
            faults.attempt(
                            line,
                            () -> new SkillRow(number(line, "code_ogr"), label(line, "libelle_competence"), version))
                    .ifPresent(row -> addUnique(skills, row.code(), row, line));
        }
    }

    private void readAppellations() {
        var counts = new HashMap<RomeCode, Integer>();
        for (var line : lines(RomeFile.APPELLATIONS)) {
            faults.attempt(line, () -> {
                        var occupation = usedOccupation(line, "code_rome");
                        var code = number(line, "code_ogr");
                        var label = label(line, "libelle_appellation_long");
                        var position = FIRST_POSITION - 1 + counts.merge(occupation, 1, Integer::sum);
                        return new AppellationRow(code, occupation, label, position, version);
                    })
                    .ifPresent(row -> addUnique(appellations, row.code(), row, line));
        }
    }

    private void readItems() {
        for (var line : lines(RomeFile.ITEMS)) {
            faults.attempt(
                            line,
                            () -> new Item(usedOccupation(line, "code_rome").value(), number(line, "code_ogr")))
                    .ifPresent(items::add);
        }
    }

    /**
     * A mobility between two appellations counts for their occupations. Of two kinds the closer one is kept. A mobility from an occupation to itself
     * is ignored.
     */
    private void readMobility() {
        for (var line : lines(RomeFile.MOBILITY)) {
            faults.attempt(line, () -> {
                        var move = new Move(usedOccupation(line, "code_rome"), usedOccupation(line, "code_rome_cible"));
                        return Map.entry(move, kind(line));
                    })
                    .filter(move -> !move.getKey().from().equals(move.getKey().to()))
                    .ifPresent(move -> links.merge(move.getKey(), move.getValue(), OccupationGraph::nearer));
        }
    }

    private void addUnlisted() {
        if (unlisted.size() > UNLISTED_MAX) {
            var some = unlisted.keySet().stream().limit(UNLISTED_MAX).toList();
            faults.add(
                    files.name(RomeFile.OCCUPATIONS),
                    new LocalizedText(
                            "Il y manque %d métiers que les autres fichiers utilisent (%s…) : fichier coupé ?"
                                    .formatted(unlisted.size(), String.join(", ", some)),
                            "It lacks %d occupations that the other files use (%s…): a file cut short?"
                                    .formatted(unlisted.size(), String.join(", ", some))));
            return;
        }
        unlisted.forEach((code, line) -> {
            var label = appellations.values().stream()
                    .filter(appellation -> appellation.romeCode().value().equals(code))
                    .map(AppellationRow::label)
                    .findFirst()
                    .orElse(code);
            occupations.put(code, new OccupationRow(new RomeCode(code), label, version));
            warnings.add(new ImportWarning(
                    Code.UNLISTED_OCCUPATION,
                    line.file(),
                    line.number(),
                    new LocalizedText(
                            "Le métier %s est utilisé ici mais absent de %s : il est gardé sous l'intitulé « %s »."
                                    .formatted(code, files.name(RomeFile.OCCUPATIONS), label),
                            "Occupation %s is used here but missing in %s: it is kept under the label \"%s\"."
                                    .formatted(code, files.name(RomeFile.OCCUPATIONS), label))));
        });
    }

    private RomeDistribution distribution() {
        var ofOccupations =
                items.stream().filter(item -> skills.containsKey(item.code())).toList();
        var pages = new RomePages(files, lines(RomeFile.PAGES), faults);
        warnings.addAll(pages.check(skills.keySet(), appellations.values(), items));
        var ordered = pages.inOrder(ofOccupations);
        faults.throwIfAny();
        var rows = new RomeRows(
                List.copyOf(occupations.values()),
                List.copyOf(skills.values()),
                List.copyOf(appellations.values()),
                positioned(ordered),
                links.entrySet().stream()
                        .map(link ->
                                new LinkRow(link.getKey().from(), link.getKey().to(), link.getValue()))
                        .toList());
        return new RomeDistribution(
                files.version(), List.copyOf(files.contents().keySet()), rows, List.copyOf(warnings));
    }

    private static List<OccupationSkillRow> positioned(List<Item> ordered) {
        var counts = new HashMap<String, Integer>();
        return ordered.stream()
                .map(item -> new OccupationSkillRow(
                        new RomeCode(item.romeCode()), item.code(), counts.merge(item.romeCode(), 1, Integer::sum) - 1))
                .toList();
    }

    private <V> void addUnique(Map<String, V> rows, String code, V row, CsvFile.Line line) {
        if (rows.putIfAbsent(code, row) != null) {
            faults.add(
                    line.file(),
                    line.number(),
                    new LocalizedText(
                            "Le code " + code + " est déjà donné plus haut.",
                            "Code " + code + " is already given above."));
        }
    }

    /** An occupation that a file other than its own refers to. */
    private RomeCode usedOccupation(CsvFile.Line line, String column) {
        var code = romeCode(line, column);
        if (!occupations.containsKey(code.value())) {
            unlisted.putIfAbsent(code.value(), line);
        }
        return code;
    }
}
