package fr.clubbusiness.pathway;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.Barrier;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.CreatedResource;
import fr.clubbusiness.http.Idempotency;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SortedPageRequest;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;

/** The dated actions on a person's barriers. */
@Path("/v1/beneficiaries/{id}/barrier-actions")
@Confidential
@Tag(name = "pathway")
class ActionResource {
    private static final String WHICH = "L'action, par son id.";

    /** An action to record. */
    @Schema(name = "BarrierActionRequest", description = "Une action contre un frein, prévue pour un jour.")
    record Request(
            @NotNull Barrier barrier,

            @NotBlank
            @Size(max = 500)
            @Schema(
                    description =
                            "Ce qui est à faire, en quelques mots ; de la santé, seulement ce qui touche au travail.",
                    examples = "Code de la route à l'auto-école solidaire")
            String what,

            @Nullable
            @Schema(
                    description =
                            "Le service qui aide, par son id : GET …/barriers/{barrier}/services propose ceux que la personne atteint.")
            UUID serviceId,

            @NotNull @Schema(description = "Pour quand : aujourd'hui ou plus tard.")
            LocalDate dueOn,

            @Schema(description = "Aujourd'hui, si elle est déjà faite. Absent : elle est prévue.") @Nullable
            LocalDate doneOn) {

        BarrierAction.Plan plan() {
            return new BarrierAction.Plan(barrier, what, serviceId, dueOn);
        }
    }

    /** The day on which an action was done. */
    @Schema(name = "BarrierActionDoneRequest", description = "Le jour où une action a été faite.")
    record DoneRequest(
            @Schema(description = "Entre le jour où elle a été notée et aujourd'hui. Absent : aujourd'hui.") @Nullable
            LocalDate doneOn) {}

    private final ReadPathway paths;
    private final BarrierActions actions;
    private final Idempotency idempotency;
    private final PathExport exports;

    ActionResource(ReadPathway paths, BarrierActions actions, Idempotency idempotency, PathExport exports) {
        this.paths = paths;
        this.actions = actions;
        this.idempotency = idempotency;
        this.exports = exports;
    }

    @POST
    @Transactional
    @RolesAllowed(STRUCTURE)
    @Operation(
            operationId = "recordBarrierAction",
            summary = "Noter une action contre un frein",
            description =
                    "Prévoit ce qui est à faire avec la personne, et pour quand. Un frein à lever passe en cours. Les actions en retard figurent dans la journée "
                            + "de la structure.")
    @APIResponse(
            responseCode = "201",
            description = "L'action.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "La personne est sortie de l'accompagnement, ou la même demande est en cours.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : la personne n'a pas ce frein, il est levé, un jour est impossible, ou le club ne connaît pas ce service (UNKNOWN_SERVICE).")
    public RestResponse<ActionView> record(Reference id, @Valid @NotNull Request request) {
        var path = paths.own(id);
        return idempotency.created(
                "record-barrier-action " + path.person().id(),
                request,
                ActionView.class,
                () -> new CreatedResource<>(actions.record(path, request.plan(), request.doneOn()), null),
                _ -> "/v1/beneficiaries/%s/barrier-actions"
                        .formatted(path.person().id()));
    }

    @GET
    @Transactional
    @RolesAllowed({STRUCTURE, ADVISER})
    @Operation(
            operationId = "listBarrierActions",
            summary = "Lire les actions d'une personne",
            description =
                    "Les plus récentes d'abord ; sort : createdAt, dueOn. Un conseiller dit pourquoi dans l'en-tête Purpose, sauf mise en relation en cours "
                            + "ouverte par un autre ; chaque lecture est gardée.")
    @APIResponse(responseCode = "200", description = "Une page d'actions.")
    @APIResponse(
            responseCode = "403",
            description =
                    "Ces données sont privées : un conseiller dit pourquoi il les consulte dans l'en-tête Purpose.")
    public Page<ActionView> list(
            Reference id,
            @BeanParam @Valid SortedPageRequest page,
            @HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        return actions.of(paths.readable(id)).page(page);
    }

    @GET
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @RolesAllowed({STRUCTURE, ADVISER})
    @Operation(
            operationId = "exportBarrierActions",
            summary = "Exporter les actions d'une personne",
            description =
                    "Toutes ses actions en un fichier : un tableau pour Excel (text/csv, par défaut) ou un objet JSON par ligne (application/x-ndjson), selon "
                            + "l'en-tête Accept. L'export est gardé avec la personne, et dit à celle qui le demande.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = ActionView.class))
            })
    @APIResponse(
            responseCode = "403",
            description =
                    "Ces données sont privées : un conseiller dit pourquoi il les consulte dans l'en-tête Purpose.")
    public InputStream export(Reference id, @HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        return exports.of(id, ActionTable.TABLE, actions::of);
    }

    @POST
    @Path("/{actionId}/done")
    @Transactional
    @RolesAllowed(STRUCTURE)
    @Operation(
            operationId = "completeBarrierAction",
            summary = "Dire qu'une action est faite",
            description = "Elle est faite, ce jour-là. Le frein reste en cours : dites qu'il est levé quand il l'est.")
    @APIResponse(responseCode = "200", description = "L'action, faite.")
    @APIResponse(
            responseCode = "409",
            description = "Elle est annulée, ou faite un autre jour, ou la personne est sortie de l'accompagnement.")
    @APIResponse(responseCode = "422", description = "Le jour est à venir, ou d'avant l'action.")
    public ActionView complete(
            Reference id,
            @RestPath @Parameter(description = WHICH) UUID actionId,
            @Valid @NotNull DoneRequest request) {
        return actions.complete(paths.own(id), actionId, request.doneOn());
    }

    @POST
    @Path("/{actionId}/cancel")
    @Transactional
    @RolesAllowed(STRUCTURE)
    @Operation(
            operationId = "cancelBarrierAction",
            summary = "Annuler une action",
            description = "Personne ne la fera : elle n'est plus en retard. Elle reste gardée.")
    @APIResponse(responseCode = "200", description = "L'action, annulée.")
    @APIResponse(
            responseCode = "409",
            description = "Elle est déjà faite, ou la personne est sortie de l'accompagnement.")
    public ActionView cancel(Reference id, @RestPath @Parameter(description = WHICH) UUID actionId) {
        return actions.cancel(paths.own(id), actionId);
    }
}
