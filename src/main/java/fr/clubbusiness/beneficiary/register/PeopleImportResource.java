package fr.clubbusiness.beneficiary.register;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.exchange.DryRunParameter;
import fr.clubbusiness.exchange.ImportReport;
import fr.clubbusiness.exchange.Imports;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.referential.Referential;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
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
import org.jspecify.annotations.Nullable;

/** Imports thousands of people, from a structure's software or from Excel. */
@Path("/v1/beneficiaries")
@RolesAllowed({STRUCTURE, ADVISER})
@Tag(name = "beneficiaries")
class PeopleImportResource {
    private final Imports imports;
    private final ImportBeneficiaries people;
    private final Referential referential;

    PeopleImportResource(Imports imports, ImportBeneficiaries people, Referential referential) {
        this.imports = imports;
        this.people = people;
        this.referential = referential;
    }

    @POST
    @Path("/import")
    @Consumes({ListTable.NDJSON, ListTable.CSV, ListTable.CSV_OF_WINDOWS})
    @Operation(
            operationId = "importBeneficiaries",
            summary = "Importer des personnes",
            description = "Une personne" + Imports.FORMATS + Imports.UPDATES
                    + " Une case vide ne retire jamais un accord." + Imports.OUTCOMES
                    + " Un conseiller qui met à jour dit pourquoi dans l'en-tête Purpose et laisse de côté les critères d'éligibilité ; chaque "
                    + "personne déjà connue compte comme une lecture, gardée, même à l'essai.")
    @APIResponse(responseCode = "200", description = "Ce que sont devenues les lignes ; les bonnes sont gardées.")
    public ImportReport load(
            @BeanParam DryRunParameter dryRun,
            @HeaderParam(PrivateReading.HEADER) @Nullable String purpose,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = ListTable.NDJSON,
                                        schema = @Schema(implementation = PersonRequest.class)),
                                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING))
                            })
                    InputStream body)
            throws IOException {
        return imports.run(
                body, dryRun, new Imports.Lines<>(PersonRequest.class, people, PersonTable.TABLE, referential::merged));
    }
}
