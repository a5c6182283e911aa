package fr.clubbusiness.clause.ledger;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.CreatedResource;
import fr.clubbusiness.http.Idempotency;
import fr.clubbusiness.list.ListExport;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SelectedFields;
import fr.clubbusiness.list.SortedPageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Hours of months: read and declared. */
@Path("/v1/clause-lines")
@Tag(name = "clauses")
@RolesAllowed({COMPANY, STRUCTURE, ADVISER})
@Confidential
class ClauseLineResource {
    private final ClauseLines lines;
    private final KeepLedger ledger;
    private final Idempotency idempotency;
    private final ListExport exports;

    ClauseLineResource(ClauseLines lines, KeepLedger ledger, Idempotency idempotency, ListExport exports) {
        this.lines = lines;
        this.ledger = ledger;
        this.idempotency = idempotency;
        this.exports = exports;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listClauseLines",
            summary = "Lister les heures des clauses",
            description =
                    "Celles des participations que votre organisation emploie, tient, suit ou accompagne ; toutes pour un conseiller. Les plus récentes d'abord "
                            + "(sort : createdAt).")
    @APIResponse(responseCode = "200", description = "Une page de lignes.")
    public Page<LineView> list(@BeanParam @Valid SortedPageRequest page, @BeanParam @Valid LineFilter filter) {
        return lines.of(filter).page(page);
    }

    @GET
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportClauseLines",
            summary = "Exporter les heures des clauses",
            description =
                    "La liste entière, les plus récentes d'abord, en un fichier : un tableau pour Excel (text/csv, par défaut) ou un objet "
                            + "JSON par ligne (application/x-ndjson), selon l'en-tête Accept.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, envoyé à mesure qu'il est lu.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = LineView.class))
            })
    public InputStream export(@BeanParam @Valid LineFilter filter) {
        return exports.stream(LineTable.TABLE, lines.of(filter));
    }

    @GET
    @Path("/{lineId}")
    @Transactional
    @Operation(
            operationId = "getClauseLine",
            summary = "Lire des heures d'une clause",
            description = "Une ligne d'une participation que vous voyez.")
    @APIResponse(responseCode = "200", description = "La ligne.")
    public LineView read(
            @RestPath @Parameter(description = "La ligne, par son id.") UUID lineId, @BeanParam SelectedFields fields) {
        return lines.get(lineId).view();
    }

    @POST
    @Transactional
    @Operation(
            operationId = "declareClauseHours",
            summary = "Déclarer les heures d'un mois",
            description =
                    "L'employeur, le titulaire du lot ou le facilitateur. Un mois se déclare une fois ; validé, il se corrige par une contre-ligne.")
    @APIResponse(
            responseCode = "201",
            description = "La ligne, déclarée.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LineView.class)))
    @APIResponse(responseCode = "409", description = "Le marché n'est pas en cours.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : personne non agréée (NOT_APPROVED_YET), mois validé (MONTH_CLOSED), déjà déclaré (HOURS_TWICE), avant un mois déjà validé "
                            + "(MONTH_OUT_OF_ORDER), hors de l'agrément, du lot ou du contrat (OUT_OF_PERIOD), au-delà de 48 heures par semaine tous marchés réunis "
                            + "(OVER_MONTHLY_MAXIMUM), aucune heure (NO_HOURS), plus de formation que d'heures (TRAINING_OVER_HOURS), un mode que le lot n'admet pas (MODE_NOT_OF_LOT).")
    public RestResponse<LineView> declare(@Valid @NotNull LineRequest request) {
        return idempotency.created(
                "declare-clause-hours",
                request,
                LineView.class,
                () -> new CreatedResource<>(
                        ledger.declare(request.participationId(), request.terms())
                                .view(),
                        null),
                view -> "/v1/clause-lines/" + view.id());
    }
}
