package fr.clubbusiness.directory;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;

import fr.clubbusiness.exchange.Cells;
import fr.clubbusiness.exchange.Column;
import fr.clubbusiness.exchange.Exports;
import fr.clubbusiness.exchange.Imports;
import fr.clubbusiness.exchange.Table;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The companies of the club as a file. */
@Path("/v1/companies")
@Tag(name = "Entreprises et structures")
@RolesAllowed({ADVISER, COMPANY})
class CompanyExportResource {
    private static final Table<CompanyResource.View> TABLE = new Table<>(
            "entreprises",
            List.of(
                    Column.shown("Référence", CompanyResource.View::reference),
                    Column.of("SIRET", "siret", Cells.TEXT, CompanyResource.View::siret),
                    Column.of("Nom", "name", Cells.TEXT, CompanyResource.View::name),
                    Column.of("Code NAF", "nafCode", Cells.TEXT, CompanyResource.View::nafCode),
                    Column.of("Code commune", "communeCode", Cells.TEXT, CompanyResource.View::communeCode),
                    Column.of("Adresse électronique", "contactEmail", Cells.TEXT, CompanyResource.View::contactEmail),
                    Column.of("Téléphone", "contactPhone", Cells.TEXT, CompanyResource.View::contactPhone),
                    Column.of("Identifiant externe", "externalId", Cells.TEXT, CompanyResource.View::externalId),
                    Column.shown("Inscrite le", CompanyResource.View::createdAt)));

    private final CurrentCaller current;
    private final Exports exports;

    CompanyExportResource(CurrentCaller current, Exports exports) {
        this.current = current;
        this.exports = exports;
    }

    @GET
    @Confidential
    @Path("/export")
    @Produces({Imports.CSV, Imports.NDJSON})
    @Operation(
            operationId = "exportCompanies",
            summary = "Exporter les entreprises",
            description =
                    "La liste entière, les plus récentes d'abord, en un fichier : un tableau pour Excel (text/csv, par défaut) ou un objet "
                            + "JSON par ligne (application/x-ndjson), selon l'en-tête Accept. Une entreprise n'y voit qu'elle-même.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, envoyé à mesure qu'il est lu.",
            content = {
                @Content(mediaType = Imports.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Imports.NDJSON, schema = @Schema(implementation = CompanyResource.View.class))
            })
    public InputStream export() {
        var caller = current.get();
        return exports.stream(
                TABLE,
                (before, count) ->
                        OrganisationSearch.companies(caller, Slice.before(OrganisationSearch.ORDER, before, count))
                                .stream()
                                .map(CompanyResource.View::of)
                                .toList(),
                CompanyResource.View::id);
    }
}
