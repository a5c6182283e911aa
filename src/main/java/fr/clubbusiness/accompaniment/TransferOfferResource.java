package fr.clubbusiness.accompaniment;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.PersonLock;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.beneficiary.VisiblePeople;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.CreatedResource;
import fr.clubbusiness.http.Idempotency;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Offers a person to another structure. */
@Path("/v1/beneficiaries/{id}/transfer")
@RolesAllowed({STRUCTURE, ADVISER})
@Confidential
@Tag(name = "accompaniment")
class TransferOfferResource {

    /** Whom to ask. */
    @Schema(name = "TransferRequest", description = "À quelle structure proposer la personne.")
    record Request(
            @NotNull
            @Schema(
                    description = "La structure sollicitée, par son id ou sa référence (E-0152), qu'elle vous a dite.",
                    examples = "E-0152")
            Reference structureId) {}

    private final CurrentCaller current;
    private final VisiblePeople people;
    private final PersonLock lock;
    private final OfferTransfer offers;
    private final TransferViews views;
    private final Idempotency idempotency;

    TransferOfferResource(
            CurrentCaller current,
            VisiblePeople people,
            PersonLock lock,
            OfferTransfer offers,
            TransferViews views,
            Idempotency idempotency) {
        this.current = current;
        this.people = people;
        this.lock = lock;
        this.offers = offers;
        this.views = views;
        this.idempotency = idempotency;
    }

    @POST
    @Transactional
    @Operation(
            operationId = "offerTransfer",
            summary = "Proposer le transfert d'une personne",
            description =
                    "Propose à une autre structure d'accompagner la personne. Elle lit de quoi décider, sans identité, et répond sous 14 jours. Rien ne change "
                            + "avant qu'elle accepte. Un conseiller le fait quand la structure de la personne a quitté le club, et dit pourquoi dans l'en-tête Purpose.")
    @APIResponse(
            responseCode = "201",
            description = "L'offre.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TransferView.class)))
    @APIResponse(responseCode = "403", description = "Un conseiller dit pourquoi dans l'en-tête Purpose.")
    @APIResponse(
            responseCode = "409",
            description =
                    "Un transfert de la personne est déjà proposé, elle est sortie de l'accompagnement, ou la même demande est en cours.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : cette organisation n'accompagne pas de personnes (TRANSFER_TO_NON_HOLDER) ou accompagne déjà celle-ci, ou la structure de "
                            + "la personne est toujours au club.")
    public RestResponse<TransferView> offer(
            Reference id,
            @HeaderParam(PrivateReading.HEADER) @Nullable String purpose,
            @Valid @NotNull Request request) {
        var person = offered(id);
        return idempotency.created(
                "offer-transfer " + person.id(),
                request,
                TransferView.class,
                () -> new CreatedResource<>(
                        views.get(offers.offer(person, request.structureId()).id()), null),
                view -> "/v1/transfers/" + view.id());
    }

    private Beneficiary offered(Reference id) {
        UUID person = people.visible(id).id();
        if (current.get().isAdviser() && current.get().purpose() == null) {
            throw PrivateReading.purposeNeeded();
        }
        return lock.find(current.get().club(), person).orElseThrow();
    }
}
