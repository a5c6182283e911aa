package fr.clubbusiness.beneficiary;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.exchange.ImportReport;
import fr.clubbusiness.exchange.Imports;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** People by the thousand, from a structure's own software or from Excel. */
@Path("/v1/beneficiaries")
@RolesAllowed({STRUCTURE, ADVISER})
@Tag(name = "Personnes")
class ImportResource {
    private final Imports imports;
    private final ImportBeneficiaries people;

    ImportResource(Imports imports, ImportBeneficiaries people) {
        this.imports = imports;
        this.people = people;
    }

    @POST
    @Path("/import")
    @Consumes({Imports.NDJSON, Imports.CSV})
    @Operation(
            operationId = "importBeneficiaries",
            summary = "Importer des personnes",
            description =
                    "Une personne par ligne, 100 000 lignes au plus : le JSON de la création (application/x-ndjson), ou un tableau "
                            + "(text/csv, en UTF-8) dont la première ligne nomme les colonnes, en français ou par leur nom "
                            + "JSON. Un externalId connu met à jour toute la fiche ; freins, critères, conditions exclues et accord restent "
                            + "quand la ligne n'en dit rien. Les bonnes lignes sont gardées ; des autres, les 1 000 premières sont rendues "
                            + "avec leur numéro, et le nombre de celles qui suivent. Un fichier CSV qui ne se lit pas en entier (encodage, "
                            + "colonnes, guillemets, longueur) est refusé d'un bloc. "
                            + "Un conseiller qui met à jour dit pourquoi dans l'en-tête Purpose.")
    public ImportReport load(
            @Parameter(
                            description = "Tout essayer sans rien garder, et dire ce que deviendrait chaque ligne.",
                            schema = @Schema(implementation = boolean.class))
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    String dryRun,
            @HeaderParam(PrivateReading.HEADER) @Nullable String purpose,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = Imports.NDJSON,
                                        schema = @Schema(implementation = PersonRequest.class)),
                                @Content(mediaType = Imports.CSV, schema = @Schema(type = SchemaType.STRING))
                            })
                    InputStream body)
            throws IOException {
        return imports.run(body, dryRun, new Imports.Lines<>(PersonRequest.class, people, PersonTable.TABLE));
    }
}
