package fr.clubbusiness.accompaniment.merge;

import static fr.clubbusiness.security.Role.Names.ADVISER;

import fr.clubbusiness.beneficiary.BeneficiaryView;
import fr.clubbusiness.beneficiary.PeopleViews;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.CreatedAnswers;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Two records of one person become one, for the agency alone: it sees across structures. */
@Path("/v1/beneficiaries/{id}/merge")
@RolesAllowed(ADVISER)
@Confidential
@Tag(name = "beneficiaries")
class MergeResource {

    /** Which record is joined, and how it is known to be of the same person. */
    @Schema(name = "MergeRequest", description = "La fiche à réunir à celle qui est gardée.")
    record Request(
            @NotNull
            @Schema(description = "L'autre fiche de la personne, par son id ou sa référence.", examples = "P-0907")
            Reference otherId,

            @NotBlank
            @Size(min = 5, max = 500)
            @Schema(
                    description =
                            "Comment l'agence sait que c'est la même personne ; gardé dans l'histoire des deux fiches, sans nommer personne.")
            String reason) {}

    private final CurrentCaller current;
    private final MergePeople people;
    private final PeopleViews views;

    MergeResource(CurrentCaller current, MergePeople people, PeopleViews views) {
        this.current = current;
        this.people = people;
        this.views = views;
    }

    @POST
    @Operation(
            operationId = "mergeBeneficiary",
            summary = "Réunir deux fiches d'une personne",
            description =
                    "La fiche de l'adresse est gardée, avec sa structure et ses faits ; ce qui est arrivé sous l'autre la rejoint : mises en relation passées, contrats, "
                            + "PASS IAE, diagnostics, actions, notes, demandes de droit. L'autre ne s'ouvre plus. Sa structure, si elle est différente, accompagne désormais "
                            + "la personne en second, et chacune reçoit un message ; ses diagnostics, ses actions et ses notes ne sont alors lus que "
                            + "par l'agence. Le conseiller dit pourquoi il compare ces fiches dans l'en-tête Purpose. Sans effet la seconde fois.")
    @APIResponse(responseCode = "200", description = "La fiche gardée, par les seuls faits utiles au rapprochement.")
    @APIResponse(responseCode = "403", description = "Il faut dire pourquoi dans l'en-tête Purpose.")
    @APIResponse(responseCode = "409", description = "La personne est sortie de l'accompagnement sous la fiche gardée.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : la même fiche (SAME_PERSON), des noms ou une naissance différents (NOT_A_DOUBLE), deux personnes selon un conseiller "
                            + "(TOLD_APART), un employeur qui connaît l'autre fiche (STILL_IN_LIVE_INTRODUCTION), un même besoin (SAME_NEED), des contrats d'un même "
                            + "employeur (CONTRACTS_OVERLAP) ou des PASS (PASS_OVERLAPS) le même jour, un emploi (WORKS_UNDER_OTHER) ou une demande de droit "
                            + "(RIGHT_WAITS) sous l'autre fiche, des données limitées (PERSON_RESTRICTED).")
    public RestResponse<BeneficiaryView> merge(
            Reference id,
            @HeaderParam(PrivateReading.HEADER) @Nullable String purpose,
            @Valid @NotNull Request request) {
        if (current.get().purpose() == null) {
            throw PrivateReading.purposeNeeded();
        }
        var kept = people.merge(id, request.otherId(), request.reason());
        return QuarkusTransaction.requiringNew().call(() -> answer(kept));
    }

    private RestResponse<BeneficiaryView> answer(UUID kept) {
        var shown = views.get(kept);
        return CreatedAnswers.versioned(views.of(shown), shown.person().version());
    }
}
