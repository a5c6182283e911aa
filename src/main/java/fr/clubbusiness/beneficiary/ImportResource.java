package fr.clubbusiness.beneficiary;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.shared.ImportReport;
import fr.clubbusiness.shared.NdjsonImport;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** People by the thousand, from a structure's own software. */
@Path("/v1/beneficiaries")
@RolesAllowed({STRUCTURE, ADVISER})
@Tag(name = "Personnes")
class ImportResource {
    private final NdjsonImport file;
    private final ImportBeneficiaries people;

    ImportResource(NdjsonImport file, ImportBeneficiaries people) {
        this.file = file;
        this.people = people;
    }

    @POST
    @Path("/import")
    @Consumes(NdjsonImport.MEDIA_TYPE)
    @Operation(
            operationId = "importBeneficiaries",
            summary = "Importer des personnes",
            description =
                    "Une personne par ligne (le corps de la création), jusqu'à 100 000 lignes. Un externalId connu est mis à jour. "
                            + "Les bonnes lignes sont gardées ; des autres, les 1 000 premières sont rendues avec leur numéro, et le nombre "
                            + "de celles qui suivent. "
                            + "Un conseiller qui met à jour dit pourquoi dans l'en-tête Purpose.")
    public ImportReport load(
            @Parameter(description = "Tout essayer sans rien garder.", schema = @Schema(implementation = boolean.class))
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    String dryRun,
            @HeaderParam(PrivateReading.HEADER) @Nullable String purpose,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = NdjsonImport.MEDIA_TYPE,
                                            schema = @Schema(implementation = PersonRequest.class)))
                    InputStream body)
            throws IOException {
        return file.run(body, dryRun, PersonRequest.class, people);
    }
}
