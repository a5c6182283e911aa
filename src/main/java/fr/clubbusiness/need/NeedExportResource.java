package fr.clubbusiness.need;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.exchange.Exports;
import fr.clubbusiness.exchange.Imports;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The needs of a list as a file. */
@Path("/v1/needs")
@Tag(name = "Besoins")
@RolesAllowed({ADVISER, COMPANY, STRUCTURE})
class NeedExportResource {
    private final CurrentCaller current;
    private final NeedViews views;
    private final PositionsTaken taken;
    private final Exports exports;

    NeedExportResource(CurrentCaller current, NeedViews views, PositionsTaken taken, Exports exports) {
        this.current = current;
        this.views = views;
        this.taken = taken;
        this.exports = exports;
    }

    @GET
    @Confidential
    @Path("/export")
    @Produces({Imports.CSV, Imports.NDJSON})
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
                @Content(mediaType = Imports.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Imports.NDJSON, schema = @Schema(implementation = NeedView.class))
            })
    public InputStream export(@BeanParam NeedFilter filter) {
        return exports.stream(NeedTable.TABLE, (before, count) -> rows(filter, before, count), NeedView::id);
    }

    private List<NeedView> rows(NeedFilter filter, UUID before, int count) {
        var needs = NeedSearch.page(current.get(), filter, Slice.before(NeedSearch.ORDER, before, count));
        var filled = taken.of(needs.stream().map(LabourNeed::id).toList());
        return needs.stream()
                .map(need -> views.of(need, filled.getOrDefault(need.id(), 0)))
                .toList();
    }
}
