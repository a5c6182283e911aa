package fr.clubbusiness.need;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.exchange.ImportReport;
import fr.clubbusiness.exchange.Imports;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Needs by the file, from an employer's own software or from Excel. */
@Path("/v1/needs")
@Tag(name = "Besoins")
@RolesAllowed({ADVISER, COMPANY, STRUCTURE})
class NeedImportResource {
    private final Imports imports;
    private final ImportNeeds needs;

    NeedImportResource(Imports imports, ImportNeeds needs) {
        this.imports = imports;
        this.needs = needs;
    }

    @POST
    @Path("/import")
    @Consumes({Imports.NDJSON, Imports.CSV})
    @Operation(
            operationId = "importNeeds",
            summary = "Importer des besoins",
            description =
                    "Un besoin par ligne, 100 000 lignes au plus : le JSON de la création (application/x-ndjson), ou un tableau "
                            + "(text/csv, en UTF-8) dont la première ligne nomme les colonnes, en français ou par leur nom "
                            + "JSON. Un externalId déjà connu met à jour tout son besoin. Les bonnes lignes sont gardées ; des autres, les "
                            + "1 000 premières sont rendues avec leur numéro, et le nombre de celles qui suivent. Un fichier CSV qui ne se lit "
                            + "pas en entier (encodage, colonnes, guillemets, longueur) est refusé d'un bloc.")
    public ImportReport importNeeds(
            @Parameter(
                            description = "Tout essayer sans rien garder, et dire ce que deviendrait chaque ligne.",
                            schema = @Schema(implementation = boolean.class))
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    String dryRun,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = Imports.NDJSON,
                                        schema = @Schema(implementation = NeedRequest.class)),
                                @Content(mediaType = Imports.CSV, schema = @Schema(type = SchemaType.STRING))
                            })
                    InputStream body)
            throws IOException {
        return imports.run(body, dryRun, new Imports.Lines<>(NeedRequest.class, needs, NeedTable.TABLE));
    }
}
