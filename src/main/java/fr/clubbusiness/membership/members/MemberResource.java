package fr.clubbusiness.membership.members;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.AGENCY_ADMIN;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.PARTNER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.CreatedResource;
import fr.clubbusiness.http.Idempotency;
import fr.clubbusiness.list.ListExport;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SortedPageRequest;
import fr.clubbusiness.list.TableColumn;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.EmailAddress;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The members of the caller's organisation: every member reads them, and those who manage them invite and remove. */
@Path("/v1/members")
@Tag(name = "memberships")
@RolesAllowed({COMPANY, STRUCTURE, ADVISER, AGENCY_ADMIN, PARTNER})
@Confidential
class MemberResource {

    /** Whom to invite. */
    @Schema(
            name = "MemberInvitation",
            description = "Qui inviter dans votre organisation. Cette personne y agit avec les mêmes rôles que vous.")
    record Invitation(
            @NotBlank @EmailAddress @Size(max = 254) String email,

            @NotBlank @Size(max = 100) @Schema(description = "Prénom.")
            String firstName,

            @NotBlank @Size(max = 100) @Schema(description = "Nom de famille.")
            String lastName,

            @Nullable @Schema(description = "Si elle invite et retire elle-même des membres (par défaut : non).")
            Boolean admin) {}

    private static final ListTable<MemberView> TABLE = new ListTable<>(
            "membres",
            List.of(
                    TableColumn.shown("Nom", MemberView::name),
                    TableColumn.shown("Adresse électronique", MemberView::email),
                    TableColumn.shown("Gère les membres", MemberView::admin),
                    TableColumn.shown("Compte prêt", MemberView::active),
                    TableColumn.shown("Membre depuis", MemberView::createdAt)));

    private final CurrentCaller current;
    private final ManageMembers members;
    private final Idempotency idempotency;
    private final ListExport exports;

    MemberResource(CurrentCaller current, ManageMembers members, Idempotency idempotency, ListExport exports) {
        this.current = current;
        this.members = members;
        this.idempotency = idempotency;
        this.exports = exports;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listMembers",
            summary = "Lister ses collègues",
            description =
                    "Les membres de votre organisation, vous compris, les plus récents d'abord (sort : createdAt).")
    @APIResponse(responseCode = "200", description = "Une page de membres.")
    public Page<MemberView> list(@BeanParam @Valid SortedPageRequest page) {
        return Colleague.of(current.get()).page(page);
    }

    @GET
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportMembers",
            summary = "Exporter ses collègues",
            description =
                    "La liste entière, les plus récents d'abord, en un fichier : un tableau pour Excel (text/csv, par défaut) ou un objet "
                            + "JSON par ligne (application/x-ndjson), selon l'en-tête Accept.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, envoyé à mesure qu'il est lu.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = MemberView.class))
            })
    public InputStream export() {
        return exports.stream(TABLE, Colleague.of(current.get()));
    }

    @POST
    @Transactional
    @Operation(
            operationId = "inviteMember",
            summary = "Inviter un collègue",
            description =
                    "Invite par courriel une personne à agir pour votre organisation, avec les mêmes rôles que vous ; de nouveau, si elle n'a pas répondu. Il faut gérer les membres : "
                            + "la première personne invitée les gère, et celles qu'elle désigne.")
    @APIResponse(
            responseCode = "201",
            description = "Le membre, dont le compte se prépare.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MemberView.class)))
    @APIResponse(responseCode = "403", description = "Vous ne gérez pas les membres de votre organisation.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Déjà membre (ALREADY_MEMBER), membre de l'agence du même club (AGENCY_STAFF), ou assez d'invitations pour aujourd'hui (INVITATIONS_OF_DAY).")
    public RestResponse<MemberView> invite(@Valid @NotNull Invitation request) {
        return idempotency.created(
                "invite-member",
                request,
                MemberView.class,
                () -> {
                    var name = request.firstName() + " " + request.lastName();
                    var id = members.inviteColleague(request.email(), name, Boolean.TRUE.equals(request.admin()));
                    return new CreatedResource<>(
                            MemberView.of(Colleague.find(id).orElseThrow()), null);
                },
                view -> "/v1/members/" + view.id());
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "removeMember",
            summary = "Retirer un collègue",
            description =
                    "La personne n'agit plus pour votre organisation, aussitôt, même avec un jeton en cours ; elle en est informée par courriel. Sans effet si elle "
                            + "n'en est déjà plus membre. On peut toujours se retirer soi-même, sauf la dernière personne qui gère les membres.")
    @APIResponse(responseCode = "204", description = "Elle n'est plus membre.")
    @APIResponse(responseCode = "403", description = "Vous ne gérez pas les membres de votre organisation.")
    @APIResponse(responseCode = "422", description = "C'est la dernière personne qui gère les membres (LAST_MEMBER).")
    public void remove(Reference id) {
        var member = id.id()
                .flatMap(known -> Colleague.find(current.get(), known))
                .orElseThrow(() -> new NotFound("Ce membre", "This member"));
        members.remove(member);
    }
}
