package fr.clubbusiness.referential.intake;

import fr.clubbusiness.referential.file.ImportWarning;
import fr.clubbusiness.referential.file.TableUpsert.Counts;
import fr.clubbusiness.referential.rome.RomeImport;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an administrator reads after an import. */
final class ReferentialImportReports {
    private ReferentialImportReports() {}

    /**
     * What became of one kind of codes.
     *
     * @param kept codes that are known and were not in what was imported: they stay
     */
    @Schema(
            name = "ReferentialImportedCodes",
            description = "Les codes créés, modifiés, inchangés, et gardés bien qu'absents.")
    record Codes(int created, int updated, int unchanged, int kept) {
        static Codes of(Counts counts, int kept) {
            return new Codes(counts.created(), counts.updated(), counts.unchanged(), kept);
        }
    }

    /**
     * What became of the links between codes, or of the zones.
     *
     * @param removed those that are no more
     */
    @Schema(
            name = "ReferentialImportedLinks",
            description = "Les liens (ou les zones) créés, modifiés, inchangés et retirés.")
    record Links(int created, int updated, int unchanged, int removed) {
        static Links of(Counts counts) {
            return new Links(counts.created(), counts.updated(), counts.unchanged(), counts.removed());
        }
    }

    @Schema(name = "OccupationsImportReport", description = "Ce qu'a fait l'import d'une distribution du ROME.")
    record Occupations(
            boolean dryRun,
            String version,
            List<String> files,
            Codes occupations,
            Codes appellations,
            Codes skills,
            Links occupationSkills,
            Links links,
            List<ImportWarning.View> warnings) {

        static Occupations of(RomeImport rome, RomeImport.Done done, boolean dryRun, Locale language) {
            var merged = done.merged();
            return new Occupations(
                    dryRun,
                    rome.version().toString(),
                    rome.files(),
                    Codes.of(merged.occupations(), done.kept().occupations()),
                    Codes.of(merged.appellations(), done.kept().appellations()),
                    Codes.of(merged.skills(), done.kept().skills()),
                    Links.of(merged.occupationSkills()),
                    Links.of(merged.links()),
                    views(done.warnings(), language));
        }
    }

    @Schema(name = "CommunesImportReport", description = "Ce qu'a fait l'import d'un fichier de communes.")
    record Communes(boolean dryRun, Codes communes, Links zones, List<ImportWarning.View> warnings) {

        static Communes of(CommuneImport.Done done, boolean dryRun, Locale language) {
            return new Communes(
                    dryRun,
                    Codes.of(done.merged().communes(), done.kept()),
                    Links.of(done.merged().zones()),
                    views(done.warnings(), language));
        }
    }

    private static List<ImportWarning.View> views(List<ImportWarning> warnings, Locale language) {
        return warnings.stream().map(warning -> warning.in(language)).toList();
    }
}
