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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imports companies from the agency's own list. */
@Path("/v1/companies")
@Tag(name = "organisations")
@RolesAllowed(ADVISER)
class CompanyImportResource {
    /** How a line shows and changes a company. */
    private static final ImportOrganisations.LineForm<CompanyResource.Request> FORM =
            new ImportOrganisations.LineForm<>() {
                @Override
                public CompanyResource.Request of(Organisation stored) {
                    return CompanyResource.Request.of(stored);
                }

                @Override
                public CompanyResource.Request asStored(
                        CompanyResource.Request before, CompanyResource.Request updated) {
                    return updated;
                }

                @Override
                public void write(CompanyResource.Request line, Organisation organisation) {
                    line.applyTo(organisation);
                }
            };

    private final Imports imports;
    private final ImportOrganisations<CompanyResource.Request> companies;
    private final Referential referential;

    CompanyImportResource(Imports imports, RegisterOrganisation registration, Referential referential) {
        this.imports = imports;
        this.companies = new ImportOrganisations<>(registration, OrganisationKind.COMPANY, FORM);
        this.referential = referential;
    }

    @POST
    @Path("/import")
    @Consumes({ListTable.NDJSON, ListTable.CSV, ListTable.CSV_OF_WINDOWS})
    @Operation(
            operationId = "importCompanies",
            summary = "Importer des entreprises",
            description = "Une entreprise" + Imports.FORMATS + ImportOrganisations.UPDATES
                    + "Une structure ou un partenaire déjà inscrit avec ce SIRET devient aussi entreprise."
                    + Imports.OUTCOMES)
    @APIResponse(responseCode = "200", description = "Ce que sont devenues les lignes ; les bonnes sont gardées.")
    public ImportReport load(
            @BeanParam DryRunParameter dryRun,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = ListTable.NDJSON,
                                        schema = @Schema(implementation = CompanyResource.Request.class)),
                                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING))
                            })
                    InputStream body)
            throws IOException {
        var table = CompanyResource.COMPANIES.table();
        return imports.run(
                body,
                dryRun,
                new Imports.Lines<>(CompanyResource.Request.class, companies, table, referential::merged));
    }
}
