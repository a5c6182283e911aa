package fr.clubbusiness.retention;

import static fr.clubbusiness.security.Role.Names.AGENCY_ADMIN;

import fr.clubbusiness.http.FrenchOnly;
import fr.clubbusiness.list.ListExport;
import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SortedPageRequest;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How long everything is kept, what would end now, and what ended, for who answers for it. */
@Path("/v1/retention")
@RolesAllowed(AGENCY_ADMIN)
@FrenchOnly
@Tag(
        name = "retention",
        description = "Combien de temps le club garde quoi, et ce qui a fini.",
        extensions = @Extension(name = "x-displayName", value = "Conservation"))
class RetentionResource {
    private static final Ordering<RetentionReport> ORDER = Ordering.newestFirst("r.id", RetentionReport::id)
            .or("ranOn", "r.ranOn", LocalDate::parse, RetentionReport::ranOn);

    private final DryRunRetention dryRun;
    private final CurrentCaller current;
    private final ListExport exports;

    RetentionResource(DryRunRetention dryRun, CurrentCaller current, ListExport exports) {
        this.dryRun = dryRun;
        this.current = current;
        this.exports = exports;
    }

    @GET
    @Path("/rules")
    @Operation(
            operationId = "listRetentionRules",
            summary = "Lire les durées de conservation",
            description = "Ce qui est gardé, combien de temps, depuis quand et selon quel texte.")
    @APIResponse(responseCode = "200", description = "Les règles.")
    public RetentionView.Rules rules() {
        return RetentionView.Rules.all();
    }

    @GET
    @Path("/dry-run")
    @Operation(
            operationId = "dryRunRetention",
            summary = "Compter ce qui finirait maintenant",
            description =
                    "Combien de lignes chaque règle finirait si elle s'appliquait maintenant, sans aucun nom et sans rien changer. Le club les applique de "
                            + "lui-même chaque minute : en temps normal, tout est à zéro.")
    @APIResponse(responseCode = "200", description = "Les nombres, par règle.")
    public RetentionView.DryRun dryRun() {
        return dryRun.count();
    }

    @GET
    @Path("/reports")
    @Transactional
    @Operation(
            operationId = "listRetentionReports",
            summary = "Lister ce qui a fini",
            description = "Combien de lignes chaque règle a finies, jour par jour ; sort : createdAt, ranOn.")
    @APIResponse(responseCode = "200", description = "Une page de jours et de règles.")
    public Page<RetentionView.Report> reports(@BeanParam @Valid SortedPageRequest page) {
        return listing().page(page);
    }

    @GET
    @Path("/reports/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportRetentionReports",
            summary = "Exporter ce qui a fini",
            description =
                    "La liste entière en un fichier : un tableau pour Excel (text/csv, par défaut) ou un objet JSON par ligne (application/x-ndjson), selon "
                            + "l'en-tête Accept.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = RetentionView.Report.class))
            })
    public InputStream export() {
        return exports.stream(RetentionView.Report.TABLE, listing());
    }

    private Listing<RetentionReport, RetentionView.Report> listing() {
        var club = current.get().club();
        return new Listing<>(club, ORDER, slice -> rows(club, slice), Listing.each(RetentionReport::view));
    }

    private static List<RetentionReport> rows(UUID club, ListSlice<RetentionReport> slice) {
        var values = new HashMap<String, Object>(slice.values());
        values.put("club", club);
        return RetentionReport.<RetentionReport>find(
                        "from RetentionReport r where r.clubId = :club" + slice.and() + slice.orderBy(), values)
                .page(0, slice.fetch())
                .list();
    }
}
