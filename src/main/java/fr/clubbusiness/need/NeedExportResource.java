package fr.clubbusiness.need;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.list.ListExport;
import fr.clubbusiness.list.ListTable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exports a list of needs as a file. */
@Path("/v1/needs")
@Tag(name = "needs")
@RolesAllowed({ADVISER, COMPANY, STRUCTURE})
class NeedExportResource {
    private final NeedSearch search;
    private final ListExport exports;

    NeedExportResource(NeedSearch search, ListExport exports) {
        this.search = search;
        this.exports = exports;
    }

    @GET
    @Confidential
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportNeeds",
            summary = "Exporter les besoins",
            description =
                    "La liste entière avec les mêmes filtres, les plus récents d'abord, en un fichier : un tableau pour Excel (text/csv, par "
                            + "défaut), que l'import reprend, ou un objet JSON par ligne (application/x-ndjson), selon l'en-tête Accept.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, envoyé à mesure qu'il est lu.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = NeedView.class))
            })
    public InputStream export(@BeanParam NeedFilter filter) {
        return exports.stream(NeedTable.TABLE, search.of(filter));
    }
}
