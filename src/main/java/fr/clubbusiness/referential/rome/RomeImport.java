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
import fr.clubbusiness.referential.rome.RomeTables.Held;
import fr.clubbusiness.referential.rome.RomeTables.Merged;
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
 * Takes a distribution in. Codes that it no longer has are kept and named, since people and needs hold them; the skills and links of
 * its occupations become the distribution's. An older version than what is known is refused: it would undo the later one.
 */
public final class RomeImport {
    /** Codes named in a warning; their number says the rest. */
    private static final int NAMED = 10;

    private final RomeDistribution distribution;
    private final Written rows;
    private final List<ImportWarning> warnings;

    /**
     * What an import did.
     *
     * @param kept how many codes of each kind are known and were not in the distribution
     */
    public record Done(Merged merged, Kept kept, List<ImportWarning> warnings) implements ReferentialImports.Outcome {
        @Override
        public boolean hasChanged() {
            return merged.hasChanged();
        }
    }

    public record Kept(int occupations, int skills, int appellations) {}

    /** Prepares all that can be before the transaction. */
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

    /** Writes it all in the connection's transaction. */
    public Done write(Connection connection) throws SQLException {
        var tables = new RomeTables(connection);
        var held = tables.held();
        requireNotOlder(held);
        var given = codes();
        var kept = keep(held, given);
        var complete = given.occupations().stream().sorted().toList();
        return new Done(tables.merge(rows, complete), kept, List.copyOf(warnings));
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

    private void requireNotOlder(Held held) {
        Stream.of(held.occupations(), held.skills(), held.appellations())
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

    private Kept keep(Held held, Codes given) {
        var faults = new FileErrors();
        var kept = new Kept(
                keep(
                        RomeFile.OCCUPATIONS,
                        new LocalizedText("métiers", "occupations"),
                        held.occupations(),
                        given.occupations(),
                        faults),
                keep(
                        RomeFile.SKILLS,
                        new LocalizedText("compétences", "skills"),
                        held.skills(),
                        given.skills(),
                        faults),
                keep(
                        RomeFile.APPELLATIONS,
                        new LocalizedText("appellations", "appellations"),
                        held.appellations(),
                        given.appellations(),
                        faults));
        faults.throwIfAny();
        return kept;
    }

    /** One and the same version does not lose codes: when many are missing, it is the file that was cut short. */
    private int keep(
            RomeFile file, LocalizedText what, Map<String, RomeVersion> held, Set<String> given, FileErrors faults) {
        var name = file.name(version());
        var absent = held.keySet().stream()
                .filter(code -> !given.contains(code))
                .sorted()
                .toList();
        if (absent.isEmpty()) {
            return 0;
        }
        var some = String.join(", ", absent.stream().limit(NAMED).toList()) + (absent.size() > NAMED ? "…" : "");
        if (isCutShort(held, given)) {
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

    private boolean isCutShort(Map<String, RomeVersion> held, Set<String> given) {
        var same = held.entrySet().stream()
                .filter(code -> code.getValue().equals(version()))
                .map(Map.Entry::getKey)
                .toList();
        var missing = same.stream().filter(code -> !given.contains(code)).count();
        return missing * 100 > (long) same.size() * RomePages.TOLERATED_PERCENT;
    }
}
