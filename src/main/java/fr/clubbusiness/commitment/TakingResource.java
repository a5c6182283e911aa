package fr.clubbusiness.commitment;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.PARTNER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps of whoever takes a commitment, and the corrections of the agency. */
@Path("/v1/commitments/{id}")
@Tag(name = "commitments")
@Confidential
class TakingResource {

    /** How many to take. */
    @Schema(name = "CommitmentTakeRequest", description = "Combien votre organisation en prend, en tout.")
    record TakeRequest(
            @NotNull @Min(1) @Max(1000) @Schema(description = "Combien, avec ce que vous en avez déjà pris.")
            Integer quantity) {}

    /** Whether it was kept. */
    @Schema(name = "CommitmentKeptRequest", description = "Si ce que votre organisation a pris a été tenu.")
    record KeptRequest(
            @NotNull @Schema(description = "true : reçu ; false : pas reçu.")
            Boolean received) {}

    /** A correction by the agency. */
    @Schema(name = "CommitmentCorrection", description = "Ce qui est vrai, au lieu de ce qui a été dit ou pas dit.")
    record Correction(
            @NotNull @Schema(description = "L'organisation qui a pris, par son id ou sa référence.")
            Reference takerId,

            @NotNull @Schema(description = "Si elle l'a reçu.")
            Boolean received,

            @NotBlank
            @Size(max = 500)
            @Schema(description = "Pourquoi, sans nommer personne.", examples = "La structure s'est trompée de ligne")
            String reason) {}

    private final CurrentCaller current;
    private final Commitments commitments;
    private final TakeCommitment taking;

    TakingResource(CurrentCaller current, Commitments commitments, TakeCommitment taking) {
        this.current = current;
        this.commitments = commitments;
        this.taking = taking;
    }

    @POST
    @Path("/take")
    @Transactional
    @RolesAllowed({STRUCTURE, PARTNER})
    @Operation(
            operationId = "takeCommitment",
            summary = "Prendre un engagement",
            description =
                    "Votre organisation en prend autant, en tout : la même quantité une seconde fois ne change rien, une plus grande en prend davantage. Pour une "
                            + "structure, et pour les partenaires qui accompagnent des personnes.")
    @APIResponse(responseCode = "200", description = "L'engagement, avec votre part.")
    @APIResponse(responseCode = "409", description = "Il n'en reste plus, ou il est fini.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : ce partenaire n'accompagne personne (NOT_A_RECEIVER), c'est le vôtre (OWN_COMMITMENT), plus qu'il n'en reste "
                            + "(OVER_QUANTITY), moins que vous n'avez pris (LESS_THAN_TAKEN), déjà dit tenu ou non (ALREADY_ANSWERED), période finie (PERIOD_OVER).")
    public CommitmentView take(Reference id, @Valid @NotNull TakeRequest request) {
        var commitment = commitments.lock(id);
        taking.take(commitment, request.quantity());
        return commitments.view(commitment);
    }

    @POST
    @Path("/kept")
    @Transactional
    @RolesAllowed({STRUCTURE, PARTNER})
    @Operation(
            operationId = "answerCommitment",
            summary = "Dire si un engagement a été tenu",
            description =
                    "Seule l'organisation qui l'a pris le dit, dès le premier jour de la période et pendant trente jours après qu'on le lui a demandé, à la fin.")
    @APIResponse(responseCode = "200", description = "L'engagement, avec votre réponse.")
    @APIResponse(
            responseCode = "409",
            description = "Vous avez dit autre chose, ou le délai est passé : voyez avec l'agence.")
    @APIResponse(responseCode = "422", description = "La période n'a pas encore commencé (NOT_BEGUN).")
    public CommitmentView answer(Reference id, @Valid @NotNull KeptRequest request) {
        var commitment = commitments.lock(id);
        taking.answer(commitment, request.received());
        return commitments.view(commitment);
    }

    @POST
    @Path("/correct")
    @Transactional
    @RolesAllowed(ADVISER)
    @Operation(
            operationId = "correctCommitment",
            summary = "Corriger ce qui a été dit d'un engagement",
            description =
                    "Un conseiller dit, avec sa raison, si une organisation a reçu ce qu'elle avait pris. La correction et sa raison restent dans l'historique.")
    @APIResponse(responseCode = "200", description = "L'engagement, corrigé.")
    public CommitmentView correct(Reference id, @Valid @NotNull Correction correction) {
        var commitment = commitments.lock(id);
        var taker = Organisation.find(current.get().club(), correction.takerId())
                .orElseThrow(() -> new Invalid(
                        "takerId", "Le club n'a pas cette organisation.", "The club has no such organisation."));
        taking.correct(commitment, taker.id(), correction.received(), correction.reason());
        return commitments.view(commitment);
    }
}
