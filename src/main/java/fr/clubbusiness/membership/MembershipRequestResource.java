package fr.clubbusiness.membership;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.AGENCY_ADMIN;

import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.list.ListExport;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SelectedFields;
import fr.clubbusiness.list.SortedPageRequest;
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
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The requests to join that were confirmed, for the agency that decides. */
@Path("/v1/membership-requests")
@Tag(
        name = "memberships",
        description = "Rejoindre le club et le quitter : demandes, décisions, membres.",
        extensions = @Extension(name = "x-displayName", value = "Adhésions"))
@RolesAllowed({ADVISER, AGENCY_ADMIN})
@Confidential
class MembershipRequestResource {

    /** Why a request is refused. */
    @Schema(name = "MembershipRefusal", description = "Pourquoi une demande d'adhésion est refusée.")
    record Refusal(
            @NotBlank
            @Size(max = 500)
            @Schema(
                    description = "Le motif, que le contact lit tel quel dans un courriel.",
                    examples =
                            "Votre établissement est déjà membre du club : demandez à votre collègue de vous inviter.")
            String reason) {}

    private final CurrentCaller current;
    private final DecideMembership deciding;
    private final ListExport exports;

    MembershipRequestResource(CurrentCaller current, DecideMembership deciding, ListExport exports) {
        this.current = current;
        this.deciding = deciding;
        this.exports = exports;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listMembershipRequests",
            summary = "Lister les demandes d'adhésion",
            description = "Celles qui sont confirmées, les plus récentes d'abord (sort : createdAt).")
    @APIResponse(responseCode = "200", description = "Une page de demandes.")
    public Page<MembershipRequestView> list(
            @BeanParam MembershipRequestFilter filter, @BeanParam @Valid SortedPageRequest page) {
        return filter.of(current.get().club()).page(page);
    }

    @GET
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportMembershipRequests",
            summary = "Exporter les demandes d'adhésion",
            description =
                    "La liste entière avec le même filtre, les plus récentes d'abord, en un fichier : un tableau pour Excel (text/csv, par défaut) ou un objet "
                            + "JSON par ligne (application/x-ndjson), selon l'en-tête Accept.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, envoyé à mesure qu'il est lu.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = MembershipRequestView.class))
            })
    public InputStream export(@BeanParam MembershipRequestFilter filter) {
        return exports.stream(
                MembershipRequestTable.TABLE, filter.of(current.get().club()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getMembershipRequest",
            summary = "Lire une demande d'adhésion",
            description = "Une demande confirmée, par son id ou sa référence (H-0042).")
    @APIResponse(responseCode = "200", description = "La demande.")
    public MembershipRequestView read(Reference id, @BeanParam SelectedFields fields) {
        return MembershipRequestView.of(MembershipRequests.get(current.get().club(), id));
    }

    @POST
    @Path("/{id}/admit")
    @Transactional
    @Operation(
            operationId = "admitMembershipRequest",
            summary = "Accepter une demande d'adhésion",
            description =
                    "L'organisation devient membre, sous le genre demandé, et son contact en est informé par courriel. Une organisation qui "
                            + "avait quitté le club y revient sous ce seul genre. Sans effet si la demande est déjà acceptée.")
    @APIResponse(responseCode = "200", description = "La demande, acceptée.")
    @APIResponse(responseCode = "409", description = "Elle est déjà refusée.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Ce SIRET est déjà membre du club (ALREADY_MEMBER), ou le contact travaille pour l'agence (AGENCY_STAFF).")
    public MembershipRequestView admit(Reference id) {
        var request = MembershipRequests.lock(current.get().club(), id);
        if (request.status() != MembershipStatus.ADMITTED) {
            request.requireMayBecome(MembershipStatus.ADMITTED);
            deciding.admit(request);
        }
        return MembershipRequestView.of(request);
    }

    @POST
    @Path("/{id}/refuse")
    @Transactional
    @Operation(
            operationId = "refuseMembershipRequest",
            summary = "Refuser une demande d'adhésion",
            description = "Le contact en lit le motif dans un courriel. Sans effet si vous l'avez déjà refusée ainsi.")
    @APIResponse(responseCode = "200", description = "La demande, refusée.")
    @APIResponse(responseCode = "409", description = "Elle est déjà acceptée, ou refusée pour un autre motif.")
    public MembershipRequestView refuse(Reference id, @Valid @NotNull Refusal refusal) {
        var request = MembershipRequests.lock(current.get().club(), id);
        if (request.refusal().filter(refusal.reason()::equals).isEmpty()) {
            deciding.refuse(request, refusal.reason());
        }
        return MembershipRequestView.of(request);
    }
}
