package fr.clubbusiness.directory;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

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

/** The structures of the club as a file. */
@Path("/v1/structures")
@Tag(name = "Entreprises et structures")
@RolesAllowed({ADVISER, STRUCTURE})
class StructureExportResource {
    private static final Table<StructureResource.View> TABLE = new Table<>(
            "structures",
            List.of(
                    Column.shown("Référence", StructureResource.View::reference),
                    Column.of("SIRET", "siret", Cells.TEXT, StructureResource.View::siret),
                    Column.of("Nom", "name", Cells.TEXT, StructureResource.View::name),
                    Column.of("Type", "kind", Cells.TEXT, StructureResource.View::kind),
                    Column.of("Code commune", "communeCode", Cells.TEXT, StructureResource.View::communeCode),
                    Column.of("Adresse électronique", "contactEmail", Cells.TEXT, StructureResource.View::contactEmail),
                    Column.of("Téléphone", "contactPhone", Cells.TEXT, StructureResource.View::contactPhone),
                    Column.of("Prescripteur", "prescriber", Cells.TEXT, StructureResource.View::prescriber),
                    Column.of(
                            "Prescripteur depuis",
                            "prescriberSince",
                            Cells.DATE,
                            StructureResource.View::prescriberSince),
                    Column.of(
                            "Prescripteur jusqu'au",
                            "prescriberUntil",
                            Cells.DATE,
                            StructureResource.View::prescriberUntil),
                    Column.of("Identifiant externe", "externalId", Cells.TEXT, StructureResource.View::externalId),
                    Column.shown("Inscrite le", StructureResource.View::createdAt)));

    private final CurrentCaller current;
    private final Exports exports;

    StructureExportResource(CurrentCaller current, Exports exports) {
        this.current = current;
        this.exports = exports;
    }

    @GET
    @Confidential
    @Path("/export")
    @Produces({Imports.CSV, Imports.NDJSON})
    @Operation(
            operationId = "exportStructures",
            summary = "Exporter les structures",
            description =
                    "La liste entière, les plus récentes d'abord, en un fichier : un tableau pour Excel (text/csv, par défaut) ou un objet "
                            + "JSON par ligne (application/x-ndjson), selon l'en-tête Accept. Une structure n'y voit qu'elle-même.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, envoyé à mesure qu'il est lu.",
            content = {
                @Content(mediaType = Imports.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Imports.NDJSON, schema = @Schema(implementation = StructureResource.View.class))
            })
    public InputStream export() {
        var caller = current.get();
        return exports.stream(
                TABLE,
                (before, count) ->
                        OrganisationSearch.structures(caller, Slice.before(OrganisationSearch.ORDER, before, count))
                                .stream()
                                .map(structure -> StructureResource.View.of(structure, caller))
                                .toList(),
                StructureResource.View::id);
    }
}
