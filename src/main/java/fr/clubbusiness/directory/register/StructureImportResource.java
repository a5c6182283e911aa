package fr.clubbusiness.directory.register;

import static fr.clubbusiness.security.Role.Names.ADVISER;

import fr.clubbusiness.directory.Organisation;
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
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imports structures from the agency's own list. */
@Path("/v1/structures")
@Tag(name = "organisations")
@RolesAllowed(ADVISER)
class StructureImportResource {

    /** How a line shows and changes a structure. */
    private record Form(Clock clock) implements ImportOrganisations.LineForm<StructureRequest> {
        @Override
        public StructureRequest of(Organisation stored) {
            return StructureRequest.of(
                    RegisterOrganisation.identity(stored), stored.capacities().orElseThrow(), stored.prescriberTitle());
        }

        @Override
        public StructureRequest asStored(StructureRequest before, StructureRequest updated) {
            return updated.storedAfter(before, LocalDate.now(clock));
        }

        @Override
        public void write(StructureRequest line, Organisation organisation) {
            line.writeTo(organisation);
        }
    }

    private final Imports imports;
    private final ImportOrganisations<StructureRequest> structures;
    private final Referential referential;

    StructureImportResource(Imports imports, RegisterOrganisation registration, Referential referential, Clock clock) {
        this.imports = imports;
        this.structures = new ImportOrganisations<>(registration, OrganisationKind.STRUCTURE, new Form(clock));
        this.referential = referential;
    }

    @POST
    @Path("/import")
    @Consumes({ListTable.NDJSON, ListTable.CSV, ListTable.CSV_OF_WINDOWS})
    @Operation(
            operationId = "importStructures",
            summary = "Importer des structures",
            description = "Une structure" + Imports.FORMATS + ImportOrganisations.UPDATES
                    + "Un type que la structure n'a jamais eu s'ajoute aux siens à partir d'aujourd'hui. Une entreprise ou un partenaire déjà "
                    + "inscrit avec ce SIRET devient aussi structure."
                    + Imports.OUTCOMES)
    @APIResponse(responseCode = "200", description = "Ce que sont devenues les lignes ; les bonnes sont gardées.")
    public ImportReport load(
            @BeanParam DryRunParameter dryRun,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = ListTable.NDJSON,
                                        schema = @Schema(implementation = StructureRequest.class)),
                                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING))
                            })
                    InputStream body)
            throws IOException {
        var table = StructureResource.STRUCTURES.table();
        return imports.run(
                body, dryRun, new Imports.Lines<>(StructureRequest.class, structures, table, referential::merged));
    }
}
