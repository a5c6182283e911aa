package fr.clubbusiness.commitment.label;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.AGENCY_ADMIN;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.PARTNER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.CreatedResource;
import fr.clubbusiness.http.Idempotency;
import fr.clubbusiness.list.ListExport;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SelectedFields;
import fr.clubbusiness.list.SortedPageRequest;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** Labels. Everybody in the club reads who has one; advisers grant and withdraw them. */
@Path("/v1/labels")
@Tag(name = "commitments")
@RolesAllowed({COMPANY, STRUCTURE, ADVISER, AGENCY_ADMIN, PARTNER})
@Confidential
class LabelResource {
    private static final String WHICH = "Le label, par son id.";

    /** To whom. */
    @Schema(name = "LabelGrantRequest", description = "À quelle organisation accorder un label.")
    record GrantRequest(
            @NotNull @Schema(description = "L'organisation, par son id ou sa référence.")
            Reference organisationId) {}

    /** Why it is withdrawn. */
    @Schema(name = "LabelWithdrawRequest", description = "Pourquoi un label est retiré.")
    record WithdrawRequest(
            @NotBlank
            @Size(max = 500)
            @Schema(
                    description = "La raison, telle que l'organisation la lit ; elle ne nomme personne.",
                    examples = "Deux visites annoncées n'ont pas eu lieu")
            String reason) {}

    private final CurrentCaller current;
    private final Labels labels;
    private final GrantLabel granting;
    private final Idempotency idempotency;
    private final ListExport exports;

    LabelResource(
            CurrentCaller current, Labels labels, GrantLabel granting, Idempotency idempotency, ListExport exports) {
        this.current = current;
        this.labels = labels;
        this.granting = granting;
        this.idempotency = idempotency;
        this.exports = exports;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listLabels",
            summary = "Lire les labels",
            description =
                    "Ceux qui sont accordés, et tous ceux de votre organisation ; tous pour un conseiller. Les plus récents d'abord (sort : createdAt).")
    @APIResponse(responseCode = "200", description = "Une page de labels.")
    public Page<LabelView> list(@BeanParam @Valid SortedPageRequest page) {
        return labels.seen().page(page);
    }

    @GET
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportLabels",
            summary = "Exporter les labels",
            description =
                    "La liste entière, les plus récents d'abord, en un fichier : un tableau pour Excel (text/csv, par défaut) ou un objet "
                            + "JSON par ligne (application/x-ndjson), selon l'en-tête Accept.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, envoyé à mesure qu'il est lu.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = LabelView.class))
            })
    public InputStream export() {
        return exports.stream(LabelTable.TABLE, labels.seen());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getLabel",
            summary = "Lire un label",
            description = "Un label accordé, ou un label passé de votre organisation.")
    @APIResponse(responseCode = "200", description = "Le label.")
    public LabelView read(@RestPath @Parameter(description = WHICH) UUID id, @BeanParam SelectedFields fields) {
        return labels.view(labels.get(id));
    }

    @POST
    @Path("/grant")
    @Transactional
    @RolesAllowed(ADVISER)
    @Operation(
            operationId = "grantLabel",
            summary = "Accorder un label",
            description =
                    "Pour deux ans dès aujourd'hui, ou dès la fin d'un label qui finit dans les soixante jours. Lisez d'abord le compte des engagements tenus : "
                            + "s'il n'y suffit pas, le label est refusé, avec toutes les raisons.")
    @APIResponse(
            responseCode = "201",
            description = "Le label, accordé.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LabelView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Cette organisation a un label pour plus de soixante jours, ou la même demande est en cours.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : trop peu d'engagements tenus (TOO_FEW_KEPT), de trop peu de genres (TOO_FEW_KINDS), une entreprise qui répond "
                            + "rarement (ANSWERS_RARELY), une organisation qui a quitté le club (NOT_A_MEMBER).")
    public RestResponse<LabelView> grant(@Valid @NotNull GrantRequest request) {
        return idempotency.created(
                "grant-label",
                request,
                LabelView.class,
                () -> new CreatedResource<>(labels.view(granting.grant(organisation(request.organisationId()))), null),
                view -> "/v1/labels/" + view.id());
    }

    private Organisation organisation(Reference reference) {
        return Organisation.find(current.get().club(), reference)
                .orElseThrow(() -> new Invalid(
                        "organisationId", "Le club n'a pas cette organisation.", "The club has no such organisation."));
    }

    @POST
    @Path("/{id}/withdraw")
    @Transactional
    @RolesAllowed(ADVISER)
    @Operation(
            operationId = "withdrawLabel",
            summary = "Retirer un label",
            description =
                    "Retire un label avant son dernier jour, et son renouvellement avec lui. L'organisation en lit la raison. Sans effet s'il l'est déjà.")
    @APIResponse(responseCode = "200", description = "Le label, retiré.")
    @APIResponse(responseCode = "409", description = "Il est fini.")
    public LabelView withdraw(
            @RestPath @Parameter(description = WHICH) UUID id, @Valid @NotNull WithdrawRequest request) {
        var label = labels.get(id);
        granting.withdraw(label, request.reason());
        return labels.view(label);
    }
}
