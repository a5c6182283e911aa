package fr.clubbusiness.need;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.exchange.DryRunParameter;
import fr.clubbusiness.exchange.ImportReport;
import fr.clubbusiness.exchange.Imports;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.referential.Referential;
import jakarta.annotation.security.RolesAllowed;
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

/** Imports needs from a file, made by an employer's own software or with Excel. */
@Path("/v1/needs")
@Tag(name = "needs")
@RolesAllowed({ADVISER, COMPANY, STRUCTURE})
class NeedImportResource {
    private static final String LIMITS =
            " Au-delà de 50 besoins ouverts par employeur, une ligne reste en brouillon, avec un avertissement ; au-delà de 30 lignes par jour qui "
                    + "en créent un ou changent ses critères, elle est refusée (criteria-sets). Un conseiller n'a pas ces limites.";

    private final Imports imports;
    private final ImportNeeds needs;
    private final Referential referential;

    NeedImportResource(Imports imports, ImportNeeds needs, Referential referential) {
        this.imports = imports;
        this.needs = needs;
        this.referential = referential;
    }

    @POST
    @Path("/import")
    @Consumes({ListTable.NDJSON, ListTable.CSV, ListTable.CSV_OF_WINDOWS})
    @Operation(
            operationId = "importNeeds",
            summary = "Importer des besoins",
            description = "Un besoin" + Imports.FORMATS + Imports.UPDATES + Imports.OUTCOMES + LIMITS)
    @APIResponse(responseCode = "200", description = "Ce que sont devenues les lignes ; les bonnes sont gardées.")
    public ImportReport importNeeds(
            @BeanParam DryRunParameter dryRun,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = ListTable.NDJSON,
                                        schema = @Schema(implementation = NeedRequest.class)),
                                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING))
                            })
                    InputStream body)
            throws IOException {
        return imports.run(
                body, dryRun, new Imports.Lines<>(NeedRequest.class, needs, NeedTable.TABLE, referential::merged));
    }
}
