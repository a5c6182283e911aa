package fr.clubbusiness.referential.intake;

import static fr.clubbusiness.security.Role.Names.AGENCY_ADMIN;

import fr.clubbusiness.http.BodyLimit;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Problems;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.referential.file.ImportPlace;
import fr.clubbusiness.referential.file.ReferentialImports;
import fr.clubbusiness.referential.file.ReferentialKind;
import fr.clubbusiness.referential.file.UploadedFile;
import fr.clubbusiness.referential.rome.RomeArchive;
import fr.clubbusiness.referential.rome.RomeFiles;
import fr.clubbusiness.referential.rome.RomeImport;
import fr.clubbusiness.referential.rome.RomeReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imports of official distributions by the agency. */
@Path("/v1/referential")
@Tag(
        name = "administration",
        description = "Ce que seule l'agence fait.",
        extensions = @Extension(name = "x-displayName", value = "Administration"))
@RolesAllowed(AGENCY_ADMIN)
class ReferentialImportResource {
    private static final String ZIP = "application/zip";
    private static final String CSV = "text/csv";

    /** A compressed distribution has 1 MB, and a file of all 35,000 communes 3 MB. */
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    private final ReferentialImports imports;
    private final Referential referential;
    private final Problems problems;
    private final ImportPlace place = new ImportPlace();

    ReferentialImportResource(ReferentialImports imports, Referential referential, Problems problems) {
        this.imports = imports;
        this.referential = referential;
        this.problems = problems;
    }

    /**
     * 200 with a report; 400 with file, line and reason; 409 during another import or when a newer version is stored; 503 during another import on
     * this node.
     */
    @POST
    @Path("/occupations/import")
    @Consumes(ZIP)
    @Operation(
            operationId = "importOccupations",
            summary = "Importer une distribution du ROME",
            description =
                    "L'archive ZIP du dossier officiel (unix_*_v347_utf8.csv, à toute profondeur ; les autres fichiers sont ignorés). Tout est pris, ou rien. "
                            + "Les codes qui ont disparu sont gardés et signalés ; les compétences et les mobilités d'un métier deviennent celles de la distribution. "
                            + "Importer deux fois la même ne change rien.")
    @APIResponse(responseCode = "200", description = "Ce que l'import a fait, et ses avertissements.")
    @APIResponse(
            responseCode = "400",
            description = "Un fichier manque ou est abîmé : fichier, ligne et raison. Rien n'a changé.")
    @APIResponse(
            responseCode = "409",
            description = "Un autre import est en cours, ou une version plus récente est connue.")
    @APIResponse(responseCode = "413", description = "L'archive, ou ce qu'elle contient, est trop grande.")
    public ReferentialImportReports.Occupations importOccupations(
            @Parameter(description = "Tout essayer sans rien garder.", schema = @Schema(implementation = boolean.class))
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    String dryRun,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = ZIP,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    InputStream body)
            throws IOException {
        boolean rollBack = isDryRun(dryRun);
        try (var _ = place.take();
                var archive = RomeArchive.unpack(BodyLimit.atMost(MAX_BYTES, body))) {
            var rome = new RomeImport(RomeReader.read(RomeFiles.of(archive.files())));
            var done = imports.run(ReferentialKind.OCCUPATIONS, rome.version(), rollBack, rome::write);
            refresh(rollBack);
            return ReferentialImportReports.Occupations.of(rome, done, rollBack, problems.language());
        }
    }

    /** 200 with a report; 400 with line and reason; 409 or 503 during another import; 422 when a zone would be too small. */
    @POST
    @Path("/communes/import")
    @Consumes(CSV)
    @Operation(
            operationId = "importCommunes",
            summary = "Importer un fichier de communes",
            description =
                    "Un fichier CSV en UTF-8, de mêmes colonnes que celui livré avec le club (insee_code, name, postal_codes, department, region, ept_siren, ept_name, "
                            + "population, latitude, longitude, coordinates), complet pour chaque département qu'il nomme. Tout est pris, ou rien. "
                            + "Les communes disparues sont gardées ; les zones que voient les entreprises restent ou s'agrandissent.")
    @APIResponse(responseCode = "200", description = "Ce que l'import a fait, et ses avertissements.")
    @APIResponse(
            responseCode = "400",
            description = "Le fichier n'est pas celui attendu ou est abîmé : ligne et raison. Rien n'a changé.")
    @APIResponse(responseCode = "409", description = "Un autre import est en cours.")
    @APIResponse(responseCode = "413", description = "Le fichier est trop grand.")
    @APIResponse(
            responseCode = "422",
            description = "Il manque des communes, ou une zone compterait moins de 50 000 habitants.")
    public ReferentialImportReports.Communes importCommunes(
            @Parameter(description = "Tout essayer sans rien garder.", schema = @Schema(implementation = boolean.class))
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    String dryRun,
            @RequestBody(
                            required = true,
                            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
                    InputStream body)
            throws IOException {
        boolean rollBack = isDryRun(dryRun);
        try (var _ = place.take();
                var file = UploadedFile.copyOf(BodyLimit.atMost(MAX_BYTES, body))) {
            var communes = new CommuneImport(CommuneFile.read("communes.csv", file));
            var done = imports.run(ReferentialKind.COMMUNES, null, rollBack, communes::write);
            refresh(rollBack);
            return ReferentialImportReports.Communes.of(done, rollBack, problems.language());
        }
    }

    /** After the commit, so that this node answers with the imported data. */
    private void refresh(boolean rolledBack) {
        if (!rolledBack) {
            referential.refresh();
        }
    }

    /** Any other value is refused: a misspelt one must not store the import. */
    private static boolean isDryRun(String dryRun) {
        return switch (dryRun) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Invalid("dryRun", "Attendu : true ou false.", "Expected: true or false.");
        };
    }
}
