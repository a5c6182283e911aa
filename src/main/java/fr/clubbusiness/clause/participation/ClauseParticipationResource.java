package fr.clubbusiness.clause.participation;

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
import fr.clubbusiness.shared.Reference;
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

/** People in lots, and who is proposed. */
@Path("/v1/clause-participations")
@Tag(name = "clauses")
@RolesAllowed({COMPANY, STRUCTURE, ADVISER})
@Confidential
class ClauseParticipationResource {

    /** Who is proposed. */
    @Schema(
            name = "ClauseParticipationRequest",
            description = "Une personne proposée pour un lot, par son contrat de travail.")
    record ProposeRequest(
            @NotNull @Schema(description = "Le lot, par son id.")
            UUID lotId,

            @NotNull @Schema(description = "Le contrat de travail, par son id ou sa référence.")
            Reference employmentId,

            @Nullable
            @Schema(
                    description =
                            "Le jour où la personne commence sur le lot ; par défaut le premier de son contrat, ou celui du lot.")
            LocalDate firstOn) {}

    private final Participations participations;
    private final ParticipationSteps steps;
    private final Idempotency idempotency;
    private final ListExport exports;

    ClauseParticipationResource(
            Participations participations, ParticipationSteps steps, Idempotency idempotency, ListExport exports) {
        this.participations = participations;
        this.steps = steps;
        this.idempotency = idempotency;
        this.exports = exports;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listClauseParticipations",
            summary = "Lister les participations aux clauses",
            description =
                    "Celles que votre organisation emploie, tient, suit ou accompagne ; toutes pour un conseiller. Les plus récentes d'abord (sort : createdAt). Sans "
                            + "motif.")
    @APIResponse(responseCode = "200", description = "Une page de participations.")
    public Page<ParticipationView> list(
            @BeanParam @Valid SortedPageRequest page, @BeanParam @Valid ParticipationFilter filter) {
        return participations.of(filter).page(page);
    }

    @GET
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportClauseParticipations",
            summary = "Exporter les participations aux clauses",
            description =
                    "La liste entière, les plus récentes d'abord, en un fichier : un tableau pour Excel (text/csv, par défaut) ou un objet "
                            + "JSON par ligne (application/x-ndjson), selon l'en-tête Accept. Sans motif.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, envoyé à mesure qu'il est lu.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = ParticipationView.class))
            })
    public InputStream export(@BeanParam @Valid ParticipationFilter filter) {
        return exports.stream(ParticipationTable.TABLE, participations.of(filter));
    }

    @GET
    @Path("/{participationId}")
    @Transactional
    @Operation(
            operationId = "getClauseParticipation",
            summary = "Lire une participation aux clauses",
            description = "Avec son motif pour le facilitateur et la structure de la personne, et pour eux seuls.")
    @APIResponse(responseCode = "200", description = "La participation.")
    public ParticipationView read(
            @RestPath @Parameter(description = "La participation, par son id.") UUID participationId,
            @BeanParam SelectedFields fields) {
        return view(participations.get(participationId));
    }

    @POST
    @Transactional
    @Operation(
            operationId = "proposeClauseParticipation",
            summary = "Proposer une personne pour un lot",
            description =
                    "L'employeur, le titulaire du lot ou qui suit le marché propose la personne d'un contrat de travail. Une embauche du club chez le titulaire la propose "
                            + "d'elle-même.")
    @APIResponse(
            responseCode = "201",
            description = "La participation, proposée.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ParticipationView.class)))
    @APIResponse(responseCode = "409", description = "Le marché n'est pas en cours, ou la personne est déjà proposée.")
    @APIResponse(
            responseCode = "422",
            description = "Le premier jour n'est pas dans le lot et le contrat (OUT_OF_PERIOD).")
    public RestResponse<ParticipationView> propose(@Valid @NotNull ProposeRequest request) {
        return idempotency.created(
                "propose-clause-participation",
                request,
                ParticipationView.class,
                () -> new CreatedResource<>(
                        ParticipationView.of(
                                steps.propose(request.lotId(), request.employmentId(), request.firstOn()), null),
                        null),
                view -> "/v1/clause-participations/" + view.id());
    }

    static ParticipationView view(ClauseParticipation one) {
        return ParticipationView.of(one, ClauseGroundOf.of(one.id()).orElse(null));
    }
}
