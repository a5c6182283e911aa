package fr.clubbusiness.immersion.agreement;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.PARTNER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What follows the signatures of an immersion. */
@Path("/v1/immersions/{id}")
@Tag(name = "immersions")
@RolesAllowed({COMPANY, STRUCTURE, ADVISER, PARTNER})
@Confidential
class FollowResource {
    private final Immersions immersions;
    private final FollowImmersion following;

    FollowResource(Immersions immersions, FollowImmersion following) {
        this.immersions = immersions;
        this.following = following;
    }

    /** The official agreement. */
    @Schema(name = "ImmersionValidation", description = "La convention officielle, qui assure.")
    record ValidationRequest(
            @Nullable @Size(min = 1, max = 60) @Schema(description = "Sa référence.")
            String officialReference) {}

    @POST
    @Path("/validate")
    @Transactional
    @RolesAllowed({STRUCTURE, PARTNER, ADVISER})
    @Operation(
            operationId = "validateImmersion",
            summary = "Valider une immersion",
            description =
                    "Par la référence de la convention officielle, une fois que tous ont signé et avant le premier jour : elle assure avant. La même référence de nouveau est sans effet.")
    @APIResponse(responseCode = "200", description = "L'immersion, validée.")
    @APIResponse(responseCode = "409", description = "Elle est finie ou annulée, ou a une autre référence.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : elle a commencé (ALREADY_BEGUN), une signature manque (SIGNATURE_MISSING), la référence (REFERENCE_MISSING), "
                            + ImmersionResource.ENDED_TRIAL)
    public ImmersionView validate(Reference id, @Valid @NotNull ValidationRequest request) {
        var immersion = immersions.lockSent(id);
        following.validate(immersion, request.officialReference());
        return immersions.view(immersion);
    }

    @POST
    @Path("/cancel")
    @Transactional
    @Operation(
            operationId = "cancelImmersion",
            summary = "Annuler une immersion",
            description = "Avant le premier jour ; la place est libre de nouveau. Sans effet si c'est fait.")
    @APIResponse(responseCode = "200", description = "L'immersion, annulée.")
    @APIResponse(responseCode = "409", description = "Elle est finie.")
    @APIResponse(responseCode = "422", description = "Elle a commencé (ALREADY_BEGUN).")
    public ImmersionView cancel(Reference id) {
        var immersion = immersions.lock(id);
        following.cancel(immersion);
        return immersions.view(immersion);
    }

    @POST
    @Path("/assess")
    @Transactional
    @RolesAllowed({COMPANY, STRUCTURE, PARTNER})
    @Operation(
            operationId = "assessImmersion",
            summary = "Dire comment une immersion s'est passée",
            description =
                    "Chaque côté le dit, et peut dire autre chose que l'autre. L'état suit ce que dit qui oriente la personne.")
    @APIResponse(responseCode = "200", description = "L'immersion, avec ce que chacun en dit.")
    @APIResponse(
            responseCode = "409",
            description = "Elle n'a pas été validée, est annulée, ou ses données sont effacées.")
    @APIResponse(responseCode = "422", description = "Trop tôt (NOT_OVER).")
    public ImmersionView assess(Reference id, @Valid @NotNull AssessmentRequest said) {
        var immersion = immersions.lock(id);
        following.assess(immersion, said);
        return immersions.view(immersion);
    }
}
