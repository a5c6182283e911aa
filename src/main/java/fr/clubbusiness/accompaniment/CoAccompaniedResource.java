package fr.clubbusiness.accompaniment;

import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.list.ListExport;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.PageRequest;
import fr.clubbusiness.list.TableColumn;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The people whom the caller's structure accompanies beside another one, which alone proposes and changes them. */
@Path("/v1/co-accompanied")
@RolesAllowed(STRUCTURE)
@Confidential
@Tag(name = "accompaniment")
class CoAccompaniedResource {
    private static final String WHICH = "Le co-accompagnement, par son id.";

    private static final ListTable<CoAccompaniedView> TABLE = new ListTable<>(
            "co-accompagnements",
            List.of(
                    TableColumn.shown("Personne", CoAccompaniedView::beneficiaryReference),
                    TableColumn.shown("Structure", CoAccompaniedView::structureName),
                    TableColumn.shown("Depuis", CoAccompaniedView::startedAt),
                    TableColumn.shown("État", CoAccompaniedView::state),
                    TableColumn.shown("Commune", CoAccompaniedView::communeName),
                    TableColumn.shown("Métiers visés", view -> String.join(", ", view.targetOccupationLabels()))));

    private final CurrentCaller current;
    private final CoAccompaniedViews views;
    private final ShareAccompaniment links;
    private final ListExport exports;

    CoAccompaniedResource(
            CurrentCaller current, CoAccompaniedViews views, ShareAccompaniment links, ListExport exports) {
        this.current = current;
        this.views = views;
        this.links = links;
        this.exports = exports;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listCoAccompanied",
            summary = "Lister les personnes accompagnées en second",
            description = "Par leurs faits, sans identité ni freins, les liens les plus récents d'abord.")
    @APIResponse(responseCode = "200", description = "Une page de personnes.")
    public Page<CoAccompaniedView> list(@BeanParam @Valid PageRequest page) {
        return views.all().page(page);
    }

    @GET
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportCoAccompanied",
            summary = "Exporter les personnes accompagnées en second",
            description =
                    "La même liste en un fichier : un tableau pour Excel (text/csv, par défaut) ou un objet JSON par ligne (application/x-ndjson), selon l'en-tête Accept.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = CoAccompaniedView.class))
            })
    public InputStream export() {
        return exports.stream(TABLE, views.all());
    }

    @GET
    @Path("/{linkId}")
    @Transactional
    @Operation(
            operationId = "getCoAccompanied",
            summary = "Lire une personne accompagnée en second",
            description =
                    "Ses faits, et ses freins quand elle l'accepte ; cette lecture est alors gardée, et dite à la personne qui le demande.")
    @APIResponse(responseCode = "200", description = "La personne, sans identité.")
    public CoAccompaniedView read(@RestPath @Parameter(description = WHICH) UUID linkId) {
        return views.get(linkId);
    }

    @POST
    @Path("/{linkId}/end")
    @Transactional
    @Operation(
            operationId = "leaveCoAccompaniment",
            summary = "Ne plus accompagner une personne en second",
            description =
                    "Votre structure ne lit plus rien de la personne, aussitôt. La réponse est ce que vous en lisiez.")
    @APIResponse(responseCode = "200", description = "La personne, telle que vous la lisiez une dernière fois.")
    public CoAccompaniedView end(@RestPath @Parameter(description = WHICH) UUID linkId) {
        var last = views.get(linkId);
        links.end(CoAccompaniment.runningAt(current.get().organisation(), linkId)
                .orElseThrow(CoAccompaniedViews::missing));
        return last;
    }
}
