package fr.clubbusiness.privacy;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The steps of a request: answered, refused, prolonged, and the end of a restriction. A repeated step changes nothing. */
@Path("/v1/rights-requests/{id}")
@Confidential
@RolesAllowed({STRUCTURE, ADVISER})
@Tag(name = "rights")
class RightsStepResource {

    /** Why something is said to the person. */
    @Schema(name = "RightsReason", description = "La raison, telle qu'elle est dite à la personne.")
    record Reason(
            @NotBlank @Size(max = 500) @Schema(examples = "Il faut retrouver les papiers de trois structures.")
            String reason) {}

    private final AnswerRight answers;
    private final EraseOnRequest erasing;

    RightsStepResource(AnswerRight answers, EraseOnRequest erasing) {
        this.answers = answers;
        this.erasing = erasing;
    }

    /** No transaction is open: an erasure is done by the club, in a transaction of its own. */
    @POST
    @Path("/done")
    @Operation(
            operationId = "completeRightsRequest",
            summary = "Satisfaire une demande de droit",
            description =
                    "Fait ce qui est demandé : efface, limite, retire des listes, prévient d'une rectification ceux qui ont reçu les données. Pour un accès, dites-le "
                            + "une fois le dossier remis.")
    @APIResponse(responseCode = "200", description = "La demande, satisfaite.")
    @APIResponse(responseCode = "403", description = "Un conseiller dit pourquoi dans l'en-tête Purpose.")
    @APIResponse(responseCode = "409", description = "Elle est déjà refusée.")
    @APIResponse(
            responseCode = "422",
            description =
                    "L'effacement attend : une mise en relation ou un contrat est en cours ; « reasons » donne tout.")
    public RightsRequestView complete(Reference id, @HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        return erasing.isAsked(id) ? erasing.erase(id) : answers.complete(id);
    }

    @POST
    @Path("/refuse")
    @Transactional
    @Operation(
            operationId = "refuseRightsRequest",
            summary = "Refuser une demande de droit",
            description = "Avec la raison dite à la personne, qui peut saisir la CNIL.")
    @APIResponse(responseCode = "200", description = "La demande, refusée.")
    @APIResponse(responseCode = "403", description = "Un conseiller dit pourquoi dans l'en-tête Purpose.")
    @APIResponse(responseCode = "409", description = "Elle est déjà satisfaite, ou refusée pour une autre raison.")
    public RightsRequestView refuse(
            Reference id,
            @Valid @NotNull Reason request,
            @HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        return answers.refuse(id, request.reason());
    }

    @POST
    @Path("/extend")
    @Transactional
    @Operation(
            operationId = "extendRightsRequest",
            summary = "Prolonger le délai de réponse",
            description = "De deux mois, une seule fois, avec la raison dite à la personne dans le premier mois.")
    @APIResponse(responseCode = "200", description = "La demande, avec son nouveau dernier jour.")
    @APIResponse(responseCode = "403", description = "Un conseiller dit pourquoi dans l'en-tête Purpose.")
    @APIResponse(responseCode = "409", description = "Elle est close, déjà prolongée, ou son délai est passé.")
    public RightsRequestView extend(
            Reference id,
            @Valid @NotNull Reason request,
            @HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        return answers.extend(id, request.reason());
    }

    @POST
    @Path("/lift")
    @Transactional
    @Operation(
            operationId = "liftRightsRequest",
            summary = "Lever une limitation ou une opposition au classement",
            description = "La personne le demande : elle peut de nouveau être proposée, ou classée.")
    @APIResponse(responseCode = "200", description = "La demande, levée.")
    @APIResponse(responseCode = "403", description = "Un conseiller dit pourquoi dans l'en-tête Purpose.")
    @APIResponse(responseCode = "409", description = "Rien n'est en vigueur à lever.")
    public RightsRequestView lift(Reference id, @HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        return answers.lift(id);
    }
}
