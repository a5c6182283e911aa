package fr.clubbusiness.catalogue.purchase;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.PARTNER;

import fr.clubbusiness.catalogue.rule.PurchaseStatus;
import fr.clubbusiness.http.CreatedAnswers;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The steps of a purchase: its buyer submits, decides and cancels; an adviser validates, rejects and sends. */
@Path("/v1/purchases/{id}")
@Tag(name = "purchases")
@RolesAllowed({ADVISER, COMPANY, PARTNER})
class PurchaseStepResource {

    /** Why the agency rejects a purchase. */
    @Schema(name = "PurchaseRejection", description = "Pourquoi l'agence rejette un achat.")
    record Rejection(
            @NotBlank
            @Size(max = 500)
            @Schema(description = "Le motif, que l'acheteur lit.", examples = "Précisez la surface et les jours.")
            String reason,

            @Schema(description = "L'achat redevient un brouillon, à revoir ; sinon il est rejeté pour de bon.")
            @Nullable
            Boolean toRevise) {}

    private final Purchases purchases;
    private final PurchaseSteps steps;
    private final SendPurchase sending;
    private final AwardPurchase awarding;
    private final PurchaseViews views;

    PurchaseStepResource(
            Purchases purchases,
            PurchaseSteps steps,
            SendPurchase sending,
            AwardPurchase awarding,
            PurchaseViews views) {
        this.purchases = purchases;
        this.steps = steps;
        this.sending = sending;
        this.awarding = awarding;
        this.views = views;
    }

    @POST
    @Path("/submit")
    @Transactional
    @Operation(
            operationId = "submitPurchase",
            summary = "Soumettre un achat",
            description = "Donne le brouillon à l'agence. Sans effet s'il est déjà soumis.")
    @APIResponse(responseCode = "200", description = "L'achat, soumis.")
    @APIResponse(responseCode = "409", description = "L'achat n'est pas un brouillon.")
    @APIResponse(responseCode = "422", description = "La date de réponse est devenue trop proche (DEADLINE_TOO_SOON).")
    public RestResponse<PurchaseView> submit(Reference id) {
        var purchase = purchases.lock(id);
        steps.advance(purchase, PurchaseStatus.SUBMITTED);
        return answer(purchase);
    }

    @POST
    @Path("/validate")
    @Transactional
    @RolesAllowed(ADVISER)
    @Operation(
            operationId = "validatePurchase",
            summary = "Valider un achat",
            description = "L'agence accepte d'envoyer l'achat aux structures.")
    @APIResponse(responseCode = "200", description = "L'achat, validé.")
    @APIResponse(responseCode = "409", description = "L'achat n'est pas soumis.")
    @APIResponse(responseCode = "422", description = "La date de réponse est devenue trop proche (DEADLINE_TOO_SOON).")
    public RestResponse<PurchaseView> validate(Reference id) {
        var purchase = purchases.lock(id);
        steps.advance(purchase, PurchaseStatus.VALIDATED);
        return answer(purchase);
    }

    @POST
    @Path("/reject")
    @Transactional
    @RolesAllowed(ADVISER)
    @Operation(
            operationId = "rejectPurchase",
            summary = "Rejeter un achat",
            description = "L'agence refuse l'achat pour de bon, ou le rend à revoir, avec le motif.")
    @APIResponse(responseCode = "200", description = "L'achat, rejeté ou de nouveau en brouillon.")
    @APIResponse(responseCode = "409", description = "L'achat n'est pas soumis.")
    public RestResponse<PurchaseView> reject(Reference id, @Valid @NotNull Rejection rejection) {
        var purchase = purchases.lock(id);
        steps.reject(purchase, rejection.reason(), Boolean.TRUE.equals(rejection.toRevise()));
        return answer(purchase);
    }

    @POST
    @Path("/send")
    @Transactional
    @RolesAllowed(ADVISER)
    @Operation(
            operationId = "sendPurchase",
            summary = "Envoyer un achat",
            description =
                    "Sollicite les structures dont une offre convient : toutes en même temps pour un acheteur public ; pour un acheteur privé, au-delà de vingt, par vagues de dix à "
                            + "24 heures, tant que six au plus sont intéressées.")
    @APIResponse(responseCode = "200", description = "L'achat, envoyé.")
    @APIResponse(responseCode = "409", description = "L'achat n'est pas validé.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Personne ne convient (NO_SUPPLIER), ou la date de réponse est devenue trop proche (DEADLINE_TOO_SOON).")
    public RestResponse<PurchaseView> send(Reference id) {
        var purchase = purchases.lock(id);
        sending.send(purchase);
        return answer(purchase);
    }

    @POST
    @Path("/award")
    @Transactional
    @Operation(
            operationId = "awardPurchase",
            summary = "Attribuer un achat",
            description =
                    "Note à qui l'achat est attribué, pour combien, avec combien d'heures et d'emplois. Pour un acheteur public, c'est la décision de sa propre procédure. "
                            + "Les autres structures qui ont répondu l'apprennent.")
    @APIResponse(responseCode = "200", description = "L'achat, attribué.")
    @APIResponse(responseCode = "409", description = "L'achat n'est pas envoyé, ou attribué autrement.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Une structure n'a pas répondu (STRUCTURE_DID_NOT_ANSWER) ou n'est plus en activité (STRUCTURE_NOT_ACTIVE), le montant dépasse celui de l'achat (AWARD_OVER_AMOUNT), "
                            + "il y a trop de structures retenues (TOO_MANY_WINNERS) : « reasons » les donne toutes.")
    public RestResponse<PurchaseView> award(Reference id, @Valid AwardPurchase.@NotNull AwardRequest award) {
        var purchase = purchases.lock(id);
        awarding.award(purchase, award);
        return answer(purchase);
    }

    @POST
    @Path("/no-award")
    @Transactional
    @Operation(
            operationId = "closePurchaseWithoutAward",
            summary = "Clore un achat sans suite",
            description = "L'achat n'est attribué à personne. Les structures qui ont répondu l'apprennent.")
    @APIResponse(responseCode = "200", description = "L'achat, sans suite.")
    @APIResponse(responseCode = "409", description = "L'achat n'est pas envoyé.")
    public RestResponse<PurchaseView> noAward(Reference id) {
        var purchase = purchases.lock(id);
        awarding.awardToNobody(purchase);
        return answer(purchase);
    }

    @POST
    @Path("/cancel")
    @Transactional
    @Operation(
            operationId = "cancelPurchase",
            summary = "Annuler un achat",
            description =
                    "L'acheteur n'en veut plus, tant que l'achat n'est pas attribué. Les structures intéressées l'apprennent. Sans effet s'il est déjà annulé.")
    @APIResponse(responseCode = "200", description = "L'achat, annulé.")
    @APIResponse(responseCode = "409", description = "L'achat est attribué, sans suite ou rejeté.")
    public RestResponse<PurchaseView> cancel(Reference id) {
        var purchase = purchases.lock(id);
        steps.cancel(purchase, null);
        return answer(purchase);
    }

    /** Flushed first, so that the version in the answer is the stored one. */
    private RestResponse<PurchaseView> answer(Purchase purchase) {
        Purchase.flush();
        return CreatedAnswers.versioned(views.of(purchase), purchase.version());
    }
}
