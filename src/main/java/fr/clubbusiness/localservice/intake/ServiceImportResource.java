package fr.clubbusiness.localservice.intake;

import static fr.clubbusiness.security.Role.Names.AGENCY_ADMIN;

import fr.clubbusiness.exchange.DryRunParameter;
import fr.clubbusiness.list.ListTable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The import of services by the agency. */
@Path("/v1/services/import")
@Tag(name = "services")
@RolesAllowed(AGENCY_ADMIN)
class ServiceImportResource {
    private final ImportServices imports;

    ServiceImportResource(ImportServices imports) {
        this.imports = imports;
    }

    /** 200 with a report; 400 with lines and reasons; 409 or 503 during another import; 413 for a file that is too large. */
    @POST
    @Consumes(ListTable.NDJSON)
    @Operation(
            operationId = "importServices",
            summary = "Importer les services d'insertion",
            description =
                    "Un service par ligne, 100 000 lignes au plus : l'objet « Service » du format national data.inclusion, schéma 1.0.1 (application/x-ndjson). "
                            + "Tout est pris, ou rien. Les services que le fichier n'a plus ne sont plus proposés ; les noms de personnes ne sont pas gardés ; "
                            + "les codes inconnus sont gardés tels quels et comptés. Importer deux fois le même fichier ne change rien.")
    @APIResponse(responseCode = "200", description = "Ce que l'import a fait, en nombres et en mots.")
    @APIResponse(
            responseCode = "400",
            description =
                    "Des lignes ne vont pas : leur numéro et toutes leurs raisons, vingt au plus, et le nombre des autres. Rien n'a changé.")
    @APIResponse(responseCode = "409", description = "Un autre import de services est en cours.")
    @APIResponse(responseCode = "413", description = "Le fichier a plus de 256 Mio.")
    public ServiceImportReport importServices(
            @BeanParam @Valid DryRunParameter dryRun,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(mediaType = ListTable.NDJSON, schema = @Schema(type = SchemaType.STRING)))
                    InputStream body)
            throws IOException {
        return imports.run(body, dryRun.isDry());
    }
}
