package fr.clubbusiness.purpose;

import static fr.clubbusiness.security.Role.Names.AGENCY_ADMIN;

import fr.clubbusiness.list.ListExport;
import fr.clubbusiness.list.ListTable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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

/** How many people each adviser opened by stated purposes. */
@Path("/v1/purpose-counts")
@RolesAllowed(AGENCY_ADMIN)
@Tag(name = "purposes")
class PurposeCountResource {
    private final ReadPurposeCounts counts;
    private final ListExport exports;

    PurposeCountResource(ReadPurposeCounts counts, ListExport exports) {
        this.counts = counts;
        this.exports = exports;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listPurposeCounts",
            summary = "Compter ce que les motifs ouvrent",
            description =
                    "Jour par jour, combien de personnes chaque conseiller a ouvertes par ses motifs : identités et données sensibles lues, personnes trouvées ou "
                            + "exportées, rapprochements expliqués. Ni les personnes ni les mots des motifs n'y sont. Trente jours si rien n'est dit, 92 au plus.")
    @APIResponse(responseCode = "200", description = "Les nombres de la période.")
    public PurposeCount.All list(@BeanParam CountedDays days) {
        var period = counts.period(days);
        return new PurposeCount.All(period.from(), period.to(), counts.of(period));
    }

    @GET
    @Path("/export")
    @Transactional
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportPurposeCounts",
            summary = "Exporter ce que les motifs ouvrent",
            description = "Les mêmes lignes, en CSV pour Excel ou en NDJSON.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = PurposeCount.class))
            })
    public InputStream export(@BeanParam CountedDays days) {
        return exports.whole(PurposeCount.TABLE, counts.of(counts.period(days)));
    }
}
