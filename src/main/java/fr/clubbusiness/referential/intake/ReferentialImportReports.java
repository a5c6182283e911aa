package fr.clubbusiness.referential.intake;

import fr.clubbusiness.referential.file.ImportWarning;
import fr.clubbusiness.referential.file.TableUpsert.Counts;
import fr.clubbusiness.referential.rome.RomeImport;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reports that an administrator reads after an import. */
final class ReferentialImportReports {
    private ReferentialImportReports() {}

    /**
     * Counts of one kind of codes.
     *
     * @param kept known codes that are missing in the import and stay
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
     * Counts of the links between codes, or of the zones.
     *
     * @param removed those that no longer exist
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

        static Occupations of(RomeImport rome, RomeImport.Result result, boolean dryRun, Locale language) {
            var merged = result.merged();
            return new Occupations(
                    dryRun,
                    rome.version().toString(),
                    rome.files(),
                    Codes.of(merged.occupations(), result.kept().occupations()),
                    Codes.of(merged.appellations(), result.kept().appellations()),
                    Codes.of(merged.skills(), result.kept().skills()),
                    Links.of(merged.occupationSkills()),
                    Links.of(merged.links()),
                    views(result.warnings(), language));
        }
    }

    @Schema(name = "CommunesImportReport", description = "Ce qu'a fait l'import d'un fichier de communes.")
    record Communes(boolean dryRun, Codes communes, Links zones, List<ImportWarning.View> warnings) {

        static Communes of(CommuneImport.Result result, boolean dryRun, Locale language) {
            return new Communes(
                    dryRun,
                    Codes.of(result.merged().communes(), result.kept()),
                    Links.of(result.merged().zones()),
                    views(result.warnings(), language));
        }
    }

    private static List<ImportWarning.View> views(List<ImportWarning> warnings, Locale language) {
        return warnings.stream().map(warning -> warning.in(language)).toList();
    }
}
