package fr.clubbusiness.referential.rome;

import static java.util.Comparator.comparingInt;

import fr.clubbusiness.referential.file.CsvFile;
import fr.clubbusiness.referential.file.FileErrors;
import fr.clubbusiness.referential.file.ImportWarning;
import fr.clubbusiness.referential.file.ImportWarning.Code;
import fr.clubbusiness.referential.rome.RomeReader.Item;
import fr.clubbusiness.referential.rome.RomeRows.AppellationRow;
import fr.clubbusiness.shared.LocalizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The file that repeats the content of the other files in the order of each occupation's page. It is the only way to detect a file that was cut at
 * the end of a line.
 */
final class RomePages {
    /** The highest percentage of announced lines that may be missing in another file. With more missing, that file was cut short. */
    static final int TOLERATED_PERCENT = 1;

    private static final String SKILL = "1";
    private static final String OCCUPATION = "3";
    private static final String APPELLATION = "4";

    private final RomeFiles files;
    private final FileErrors faults;
    private final Map<Item, Entry> entries = new HashMap<>();

    /** An item's position on the page, and its kind. */
    private record Entry(Item item, String type, int block, int part, int position, int line) {
        static final Comparator<Entry> ORDER = comparingInt(Entry::block)
                .thenComparingInt(Entry::part)
                .thenComparingInt(Entry::position)
                .thenComparingInt(Entry::line);

        static Entry of(CsvFile.Line line) {
            return new Entry(
                    new Item(line.get("code_rome").strip(), RomeValues.number(line, "code_ogr")),
                    line.get("code_type_referentiel"),
                    Integer.parseInt(RomeValues.number(line, "position_bloc")),
                    Integer.parseInt(RomeValues.number(line, "code_compo_bloc")),
                    Integer.parseInt(RomeValues.number(line, "position_item")),
                    line.number());
        }
    }

    /** Reads the lines; there are none when the distribution lacks this file. */
    RomePages(RomeFiles files, List<CsvFile.Line> lines, FileErrors faults) {
        this.files = files;
        this.faults = faults;
        for (var line : lines) {
            faults.attempt(line, () -> Entry.of(line)).ifPresent(entry -> entries.putIfAbsent(entry.item(), entry));
        }
    }

    /** The skills of each occupation in the order of its page. Skills that are not on the page come last, in their original order. */
    List<Item> inOrder(List<Item> ofOccupations) {
        var listed = ofOccupations.stream()
                .flatMap(item -> Optional.ofNullable(entries.get(item)).stream())
                .sorted(Entry.ORDER)
                .map(Entry::item);
        var others = ofOccupations.stream().filter(item -> !entries.containsKey(item));
        return Stream.concat(listed, others).toList();
    }

    /** Adds an error for each file that lacks many announced lines, and returns warnings about those that lack a few. */
    List<ImportWarning> check(Set<String> skills, Collection<AppellationRow> appellations, Set<Item> items) {
        if (!files.has(RomeFile.PAGES)) {
            return List.of(
                    new ImportWarning(
                            Code.UNCHECKED,
                            files.name(RomeFile.PAGES),
                            null,
                            new LocalizedText(
                                    "Sans ce fichier, rien ne dit si les autres sont entiers, ni dans quel ordre sont les compétences.",
                                    "Without this file nothing tells whether the others are whole, nor how skills are ordered.")));
        }
        var names = new HashSet<Item>();
        appellations.forEach(row -> names.add(new Item(row.romeCode().value(), row.code())));
        var warnings = new ArrayList<ImportWarning>();
        compare(RomeFile.APPELLATIONS, of(APPELLATION), names::contains, warnings);
        compare(RomeFile.ITEMS, exceptNames(), items::contains, warnings);
        compare(RomeFile.SKILLS, of(SKILL), item -> skills.contains(item.code()), warnings);
        names.addAll(items);
        compare(RomeFile.PAGES, names, entries::containsKey, warnings);
        return warnings;
    }

    private List<Item> of(String type) {
        return entries.values().stream()
                .filter(entry -> entry.type().equals(type))
                .map(Entry::item)
                .toList();
    }

    private List<Item> exceptNames() {
        return entries.values().stream()
                .filter(entry ->
                        !entry.type().equals(APPELLATION) && !entry.type().equals(OCCUPATION))
                .map(Entry::item)
                .toList();
    }

    private void compare(
            RomeFile file, Collection<Item> announced, Predicate<Item> isThere, List<ImportWarning> warnings) {
        var missing = announced.stream().filter(isThere.negate()).count();
        if (missing * 100 > (long) announced.size() * TOLERATED_PERCENT) {
            faults.add(
                    files.name(file),
                    new LocalizedText(
                            "Il y manque %d lignes sur les %d que les autres fichiers annoncent : fichier coupé ?"
                                    .formatted(missing, announced.size()),
                            "It lacks %d of the %d lines that the other files announce: a file cut short?"
                                    .formatted(missing, announced.size())));
        } else if (missing > 0) {
            warnings.add(new ImportWarning(
                    Code.INCOMPLETE_FILE,
                    files.name(file),
                    null,
                    new LocalizedText(
                            "Il y manque %d lignes sur les %d que les autres fichiers annoncent."
                                    .formatted(missing, announced.size()),
                            "It lacks %d of the %d lines that the other files announce."
                                    .formatted(missing, announced.size()))));
        }
    }
}
