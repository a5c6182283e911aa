package fr.clubbusiness.referential.rome;

import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.referential.RomeVersion;
import fr.clubbusiness.referential.file.FileContent;
import fr.clubbusiness.referential.file.FileErrors;
import fr.clubbusiness.shared.LocalizedText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files of one distribution, all of the same version.
 *
 * @param version the version in their names
 * @param contents by name; also files that the club does not use, because a distribution must be complete
 */
public record RomeFiles(RomeVersion version, SortedMap<String, FileContent> contents) {
    private static final Pattern NAME = Pattern.compile("unix_[a-z_]+_v([0-9]{3})_utf8\\.csv");
    private static final Predicate<String> IS_ONE = NAME.asMatchPredicate();

    /** Whether a file of this name belongs to a distribution. */
    static boolean isOne(String name) {
        return IS_ONE.test(name);
    }

    /**
     * Selects the files of a distribution and ignores files with other names. Refuses several versions, no file at all, or a missing required file.
     */
    public static RomeFiles of(Map<String, ? extends FileContent> found) {
        var contents = new TreeMap<String, FileContent>();
        found.forEach((name, content) -> {
            if (isOne(name)) {
                contents.put(name, content);
            }
        });
        var versions = versions(contents.keySet().stream().toList());
        if (versions.isEmpty()) {
            throw new Invalid(
                    "",
                    "Aucun fichier d'une distribution du ROME : attendus unix_…_v347_utf8.csv.",
                    "No file of a distribution of the ROME: expected unix_…_v347_utf8.csv.");
        }
        if (versions.size() > 1) {
            var names = versions.stream().map(RomeVersion::toString).collect(Collectors.joining(", "));
            throw new Invalid(
                    contents.lastKey(),
                    "Plusieurs versions mélangées (" + names + ") : gardez les fichiers d'une seule.",
                    "Several versions are mixed (" + names + "): keep the files of one.");
        }
        var files = new RomeFiles(versions.getFirst(), contents);
        files.requireAll();
        return files;
    }

    private static List<RomeVersion> versions(List<String> names) {
        return names.stream()
                .flatMap(name -> NAME.matcher(name).results())
                .map((MatchResult result) -> RomeVersion.ofFile(result.group(1)))
                .distinct()
                .sorted()
                .toList();
    }

    private void requireAll() {
        var faults = new FileErrors();
        Arrays.stream(RomeFile.values())
                .filter(file -> file.isRequired() && !has(file))
                .forEach(file -> faults.add(
                        name(file),
                        new LocalizedText(
                                "Ce fichier manque dans la distribution.",
                                "This file is missing in the distribution.")));
        faults.throwIfAny();
    }

    boolean has(RomeFile file) {
        return contents.containsKey(name(file));
    }

    String name(RomeFile file) {
        return file.name(version);
    }
}
