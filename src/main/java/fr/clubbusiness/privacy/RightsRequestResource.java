package fr.clubbusiness.privacy;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.CreatedResource;
import fr.clubbusiness.http.Idempotency;
import fr.clubbusiness.list.ListExport;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SelectedFields;
import fr.clubbusiness.list.SortedPageRequest;
import fr.clubbusiness.privacy.RightsRequest.Asked;
import fr.clubbusiness.problem.Invalid;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The requests by which people exercise their rights: receiving one, the list, and reading one. */
@Path("/v1/rights-requests")
@Confidential
@RolesAllowed({STRUCTURE, ADVISER})
@Tag(
        name = "rights",
        description = "Les droits des personnes sur leurs données : accès, rectification, effacement, opposition…",
        extensions = @Extension(name = "x-displayName", value = "Droits des personnes"))
class RightsRequestResource {

    /** A right that somebody exercises. */
    @Schema(name = "RightsRequestRequest", description = "Un droit qu'une personne exerce sur ses données.")
    record Request(
            @NotBlank @Size(max = 40) @Schema(description = "La personne, par son id ou sa référence (P-2231).")
            String beneficiaryId,

            @NotNull PersonRight right,

            @Schema(description = "Pour une opposition : à quoi. Absent pour un autre droit.") @Nullable
            Objection objectsTo,

            @NotNull @Schema(description = "Le jour où la demande est arrivée : le délai d'un mois court de là.")
            LocalDate receivedOn,

            @Size(min = 1, max = 2000)
            @Schema(description = "Ce que la personne demande, dans ses mots.", examples = "Mon adresse est fausse.")
            @Nullable
            String details,

            @NotBlank
            @Size(max = 300)
            @Schema(
                    description = "Comment vous avez vérifié que c'est bien elle qui demande.",
                    examples = "Venue en personne, connue de sa référente")
            String identityChecked) {

        Asked asked() {
            if ((right == PersonRight.OBJECTION) != (objectsTo != null)) {
                throw new Invalid(
                        "objectsTo",
                        "Dites à quoi la personne s'oppose (RANKING ou PROCESSING), pour une opposition et elle seule.",
                        "Say what the person objects to (RANKING or PROCESSING), for an objection and nothing else.");
            }
            return new Asked(right, objectsTo, receivedOn, details, identityChecked);
        }
    }

    private final RightsRequests requests;
    private final ReceiveRequest receiving;
    private final Idempotency idempotency;
    private final ListExport exports;

    RightsRequestResource(
            RightsRequests requests, ReceiveRequest receiving, Idempotency idempotency, ListExport exports) {
        this.requests = requests;
        this.receiving = receiving;
        this.idempotency = idempotency;
        this.exports = exports;
    }

    @POST
    @Transactional
    @Operation(
            operationId = "createRightsRequest",
            summary = "Noter qu'une personne exerce un droit",
            description =
                    "Par la structure qui l'accompagne, ou par un conseiller qui dit pourquoi dans l'en-tête Purpose. La réponse est due dans le mois ; qui "
                            + "répond a une tâche, et est prévenu une semaine avant.")
    @APIResponse(
            responseCode = "201",
            description = "La demande, reçue, avec le dernier jour pour répondre.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RightsRequestView.class)))
    @APIResponse(responseCode = "403", description = "Un conseiller dit pourquoi dans l'en-tête Purpose.")
    @APIResponse(responseCode = "422", description = "La demande est datée de l'avenir.")
    public RestResponse<RightsRequestView> create(
            @Valid @NotNull Request request, @HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        return idempotency.created(
                "create-rights-request",
                request,
                RightsRequestView.class,
                () -> new CreatedResource<>(
                        receiving.receive(Reference.fromString(request.beneficiaryId()), request.asked()), null),
                view -> "/v1/rights-requests/" + view.id());
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listRightsRequests",
            summary = "Lister les demandes de droits",
            description =
                    "Les plus récentes d'abord ; sort : createdAt, dueOn. Une structure voit celles des personnes qu'elle accompagne, un conseiller celles du club.")
    @APIResponse(responseCode = "200", description = "Une page de demandes, sans ce que les personnes ont dit.")
    public Page<RightsRequestView> list(
            @BeanParam @Valid RightsRequestFilter filter, @BeanParam @Valid SortedPageRequest page) {
        return requests.of(filter).page(page);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getRightsRequest",
            summary = "Lire une demande de droit",
            description =
                    "Une demande, par son id ou sa référence (D-0007). Un conseiller y lit ce que la personne a dit s'il dit pourquoi dans l'en-tête Purpose.")
    @APIResponse(responseCode = "200", description = "La demande.")
    public RightsRequestView read(
            Reference id,
            @BeanParam SelectedFields fields,
            @HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        return receiving.shown(requests.get(id));
    }

    @GET
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportRightsRequests",
            summary = "Exporter les demandes de droits",
            description =
                    "La liste entière avec les mêmes filtres, les plus récentes d'abord, en un fichier : un tableau pour Excel (text/csv, par "
                            + "défaut) ou un objet JSON par ligne (application/x-ndjson), selon l'en-tête Accept.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, envoyé à mesure qu'il est lu.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = RightsRequestView.class))
            })
    public InputStream export(@BeanParam @Valid RightsRequestFilter filter) {
        return exports.stream(RightsRequestTable.TABLE, requests.of(filter));
    }
}
