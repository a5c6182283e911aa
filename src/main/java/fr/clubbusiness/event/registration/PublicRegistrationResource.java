package fr.clubbusiness.event.registration;

import fr.clubbusiness.event.PublicEvents;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Where anybody registers for an event that is open to everybody. */
@Path("/v1/public/events/{id}/registrations")
@Tag(name = "events")
@PermitAll
class PublicRegistrationResource {

    /** The answer, which is the same for everybody. */
    @Schema(
            name = "RegistrationReceived",
            description = "La suite, la même pour tous : elle ne dit pas si l'adresse est déjà inscrite.")
    record Received(
            @Schema(description = "Ce qui suit.", minLength = 1, maxLength = 500)
            String next) {
        static final Received ALWAYS = new Received(
                "Un courriel vient de partir à l'adresse donnée. L'inscription compte quand son lien est confirmé, dans les sept jours.");
    }

    private final PublicEvents events;
    private final AskToRegister asking;

    PublicRegistrationResource(PublicEvents events, AskToRegister asking) {
        this.events = events;
        this.asking = asking;
    }

    @POST
    @SecurityRequirements
    @Operation(
            operationId = "askToRegister",
            summary = "S'inscrire à un événement ouvert à tous",
            description =
                    "Sans compte. Un courriel demande de confirmer à l'adresse donnée ; l'inscription prend alors une place, ou la suite de la liste d'attente. Non "
                            + "confirmée, elle n'est lue de personne et s'efface après sept jours, ou quand les inscriptions finissent. La réponse est la même "
                            + "pour tous. Au plus trois courriels par jour à une adresse : au-delà, rien n'est envoyé. Soixante demandes par minute au plus d'une "
                            + "même connexion.")
    @APIResponse(
            responseCode = "202",
            description = "L'inscription est reçue ; elle est à confirmer par le lien du courriel.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Received.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : inscriptions closes (CLOSED), événement annulé (EVENT_CANCELLED), aucune place prévue pour ce côté (QUOTA_FULL).")
    @APIResponse(responseCode = "429", description = "Plus de soixante demandes en une minute.")
    public RestResponse<Received> ask(
            @RestPath @Parameter(description = "L'événement, par son id.") UUID id,
            @Valid @NotNull PublicRegistrationRequest request) {
        events.with(id, event -> {
            asking.ask(event, request.guest());
            return true;
        });
        return ResponseBuilder.create(RestResponse.Status.ACCEPTED, Received.ALWAYS)
                .build();
    }
}
