package fr.clubbusiness.referential.rome;

import static java.util.stream.Collectors.toSet;

import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.referential.RomeVersion;
import fr.clubbusiness.referential.file.FileErrors;
import fr.clubbusiness.referential.file.ImportWarning;
import fr.clubbusiness.referential.file.ImportWarning.Code;
import fr.clubbusiness.referential.file.ReferentialImports;
import fr.clubbusiness.referential.rome.RomeRows.AppellationRow;
import fr.clubbusiness.referential.rome.RomeRows.OccupationRow;
import fr.clubbusiness.referential.rome.RomeRows.SkillRow;
import fr.clubbusiness.referential.rome.RomeTables.Merged;
import fr.clubbusiness.referential.rome.RomeTables.Stored;
import fr.clubbusiness.referential.rome.RomeTables.Written;
import fr.clubbusiness.shared.LocalizedText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Imports a distribution. Codes that it no longer contains are kept and reported, because people and needs refer to them. The skills and links of its
 * occupations are replaced. A version older than the stored one is refused, because it would undo the newer one.
 */
public final class RomeImport {
    /** The most codes listed in a warning, next to their total number. */
    private static final int NAMED = 10;

    private final RomeDistribution distribution;
    private final Written rows;
    private final List<ImportWarning> warnings;

    /**
     * The result of an import.
     *
     * @param kept how many stored codes of each kind are missing in the distribution
     */
    public record Result(Merged merged, Kept kept, List<ImportWarning> warnings) implements ReferentialImports.Outcome {
        @Override
        public boolean hasChanged() {
            return merged.hasChanged();
        }
    }

    public record Kept(int occupations, int skills, int appellations) {}

    /** Prepares as much as possible before the transaction. */
    public RomeImport(RomeDistribution distribution) {
        this.distribution = distribution;
        this.rows = Written.of(distribution.rows());
        this.warnings = new ArrayList<>(distribution.warnings());
    }

    public RomeVersion version() {
        return distribution.version();
    }

    public List<String> files() {
        return distribution.files();
    }

    /** Writes everything in the connection's transaction. */
    public Result write(Connection connection) throws SQLException {
        var tables = new RomeTables(connection);
        var stored = tables.stored();
        requireNotOlder(stored);
        var given = codes();
        var kept = reportMissing(stored, given);
        var complete = given.occupations().stream().sorted().toList();
        return new Result(tables.merge(rows, complete), kept, List.copyOf(warnings));
    }

    private record Codes(Set<String> occupations, Set<String> skills, Set<String> appellations) {}

    private Codes codes() {
        var given = distribution.rows();
        return new Codes(
                given.occupations().stream()
                        .map(OccupationRow::romeCode)
                        .map(Object::toString)
                        .collect(toSet()),
                given.skills().stream().map(SkillRow::code).collect(toSet()),
                given.appellations().stream().map(AppellationRow::code).collect(toSet()));
    }

    private void requireNotOlder(Stored stored) {
        Stream.of(stored.occupations(), stored.skills(), stored.appellations())
                .flatMap(codes -> codes.values().stream())
                .filter(version -> version.compareTo(version()) > 0)
                .max(RomeVersion::compareTo)
                .ifPresent(newer -> {
                    throw new Conflict(
                            "rome-version-older",
                            "Le club connaît déjà le ROME %s : la version %s, plus ancienne, le déferait."
                                    .formatted(newer, version()),
                            "The club already knows the ROME %s: version %s, which is older, would undo it."
                                    .formatted(newer, version()));
                });
    }

    private Kept reportMissing(Stored stored, Codes given) {
        var faults = new FileErrors();
        var kept = new Kept(
                reportMissing(
                        RomeFile.OCCUPATIONS,
                        new LocalizedText("métiers", "occupations"),
                        stored.occupations(),
                        given.occupations(),
                        faults),
                reportMissing(
                        RomeFile.SKILLS,
                        new LocalizedText("compétences", "skills"),
                        stored.skills(),
                        given.skills(),
                        faults),
                reportMissing(
                        RomeFile.APPELLATIONS,
                        new LocalizedText("appellations", "appellations"),
                        stored.appellations(),
                        given.appellations(),
                        faults));
        faults.throwIfAny();
        return kept;
    }

    /** The same version cannot lose codes: when many are missing, the file was cut short. */
    private int reportMissing(
            RomeFile file, LocalizedText what, Map<String, RomeVersion> stored, Set<String> given, FileErrors faults) {
        var name = file.name(version());
        var absent = stored.keySet().stream()
                .filter(code -> !given.contains(code))
                .sorted()
                .toList();
        if (absent.isEmpty()) {
            return 0;
        }
        var some = String.join(", ", absent.stream().limit(NAMED).toList()) + (absent.size() > NAMED ? "…" : "");
        if (isCutShort(stored, given)) {
            faults.add(
                    name,
                    new LocalizedText(
                            "%d %s de cette même version y manquent (%s) : fichier coupé ?"
                                    .formatted(absent.size(), what.french(), some),
                            "It lacks %d %s of this very version (%s): a file cut short?"
                                    .formatted(absent.size(), what.english(), some)));
        } else {
            warnings.add(new ImportWarning(
                    Code.KEPT,
                    name,
                    null,
                    new LocalizedText(
                            "N'y sont plus, et restent au club : %d %s (%s)."
                                    .formatted(absent.size(), what.french(), some),
                            "%d known %s are no longer in it and are kept (%s)."
                                    .formatted(absent.size(), what.english(), some))));
        }
        return absent.size();
    }

    private boolean isCutShort(Map<String, RomeVersion> stored, Set<String> given) {
        var same = stored.entrySet().stream()
                .filter(code -> code.getValue().equals(version()))
                .map(Map.Entry::getKey)
                .toList();
        var missing = same.stream().filter(code -> !given.contains(code)).count();
        return missing * 100 > (long) same.size() * RomePages.TOLERATED_PERCENT;
    }
}
