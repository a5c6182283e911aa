package fr.clubbusiness.clause.participation;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.clause.rule.ClauseGround;
import fr.clubbusiness.clause.rule.ParticipationRefusal;
import fr.clubbusiness.http.Confidential;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What the facilitator of a market answers: somebody is approved before the first hour, or refused; an approval ends. */
@Path("/v1/clause-participations/{participationId}")
@Tag(name = "clauses")
@RolesAllowed({STRUCTURE, ADVISER})
@Confidential
class ApprovalResource {

    /** Why and how long somebody is approved. */
    @Schema(name = "ClauseApproval", description = "Le motif de l'agrément, et ses dates.")
    record ApproveRequest(
            @NotNull ClauseGround ground,

            @Nullable
            @Schema(
                    description =
                            "Le premier jour dont les heures comptent ; par défaut le premier de la personne. Jamais avant aujourd'hui.")
            LocalDate from,

            @NotNull @Schema(description = "Son dernier jour, compris.")
            LocalDate until) {}

    /** When an approval ends. */
    @Schema(name = "ClauseApprovalEnd", description = "Le dernier jour d'un agrément.")
    record EndRequest(
            @NotNull @Schema(description = "Le dernier jour dont les heures comptent.")
            LocalDate on) {}

    /** Why somebody is refused. */
    @Schema(name = "ClauseRefusal", description = "Pourquoi la participation est refusée.")
    record RefuseRequest(@NotNull ParticipationRefusal reason) {}

    private final Participations participations;
    private final ParticipationSteps steps;

    ApprovalResource(Participations participations, ParticipationSteps steps) {
        this.participations = participations;
        this.steps = steps;
    }

    @POST
    @Path("/approve")
    @Transactional
    @Operation(
            operationId = "approveClauseParticipation",
            summary = "Agréer une personne",
            description =
                    "Le facilitateur du marché, avant la première heure. Le motif n'est lu que de lui et de la structure de la personne ; les entreprises lisent « agréée "
                            + "jusqu'au ». Aux mêmes dates, un autre motif corrige celui qui était faux.")
    @APIResponse(responseCode = "200", description = "La participation, agréée.")
    @APIResponse(responseCode = "409", description = "Elle est refusée ou finie, ou le marché n'est pas en cours.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : après la première heure (APPROVED_AFTER_FIRST_HOUR), trop longtemps (APPROVAL_TOO_LONG), des dates hors du lot (OUT_OF_PERIOD) "
                            + "ou à l'envers (PERIOD_REVERSED).")
    public ParticipationView approve(
            @RestPath @Parameter(description = "La participation, par son id.") UUID participationId,
            @Valid @NotNull ApproveRequest request) {
        var one = participations.get(participationId);
        steps.approve(one, request.ground(), request.from(), request.until());
        return ParticipationView.of(one, request.ground());
    }

    @POST
    @Path("/refuse")
    @Transactional
    @Operation(
            operationId = "refuseClauseParticipation",
            summary = "Refuser une participation",
            description = "Le facilitateur du marché, avec sa raison. La personne peut être proposée de nouveau.")
    @APIResponse(responseCode = "200", description = "La participation, refusée.")
    @APIResponse(responseCode = "409", description = "Elle est déjà agréée ou finie.")
    public ParticipationView refuse(
            @RestPath @Parameter(description = "La participation, par son id.") UUID participationId,
            @Valid @NotNull RefuseRequest request) {
        var one = participations.get(participationId);
        steps.refuse(one, request.reason());
        return ParticipationView.of(one, null);
    }

    @POST
    @Path("/end")
    @Transactional
    @Operation(
            operationId = "endClauseParticipation",
            summary = "Mettre fin à un agrément",
            description =
                    "Le facilitateur du marché, plus tôt que prévu : aucune heure ne compte après ce jour. La personne peut être proposée de nouveau. Le même jour de "
                            + "nouveau est sans effet.")
    @APIResponse(responseCode = "200", description = "La participation, avec son dernier jour.")
    @APIResponse(responseCode = "409", description = "Elle n'est pas agréée, ou est finie.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : un jour hors de l'agrément (OUT_OF_APPROVAL), des heures déclarées d'un mois d'après (HOURS_AFTER_END).")
    public ParticipationView end(
            @RestPath @Parameter(description = "La participation, par son id.") UUID participationId,
            @Valid @NotNull EndRequest request) {
        var one = participations.get(participationId);
        steps.end(one, request.on());
        return ClauseParticipationResource.view(one);
    }
}
