package fr.clubbusiness.event.meeting;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.AGENCY_ADMIN;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.PARTNER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.event.ClubEvents;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.CreatedAnswers;
import fr.clubbusiness.http.Etags;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.PageRequest;
import fr.clubbusiness.list.SelectedFields;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who takes part in an event, and whom each wishes to meet. */
@Path("/v1/events/{id}")
@Tag(name = "events")
@RolesAllowed({COMPANY, STRUCTURE, ADVISER, AGENCY_ADMIN, PARTNER})
@Confidential
class WishResource {
    private static final String WHICH = "L'inscription, par son id.";

    private final CurrentCaller current;
    private final EventParticipants participants;
    private final KeepWishes wishes;

    WishResource(CurrentCaller current, EventParticipants participants, KeepWishes wishes) {
        this.current = current;
        this.participants = participants;
        this.wishes = wishes;
    }

    @GET
    @Path("/participants")
    @Transactional
    @Operation(
            operationId = "listParticipants",
            summary = "Lire qui l'on peut rencontrer à un événement",
            description =
                    "Les autres organisations qui ont une place, pour qui en a une : leur nom et leur côté, rien d'autre. Tous pour l'agence, et pour l'organisation "
                            + "qui a préparé l'événement. Les plus récents d'abord.")
    @APIResponse(responseCode = "200", description = "Une page de participants.")
    @APIResponse(responseCode = "404", description = "L'événement est inconnu, ou vous n'y avez pas de place.")
    public Page<EventParticipant.View> list(Reference id, @BeanParam @Valid PageRequest page) {
        return participants.others(ClubEvents.get(current.get(), id)).page(page);
    }

    @GET
    @Path("/registrations/{registrationId}/wishes")
    @Transactional
    @Operation(
            operationId = "getMeetingWishes",
            summary = "Lire des souhaits de rencontre",
            description =
                    "Ceux d'une personne de votre organisation ; tous pour l'agence. Nul autre ne les lit, pas même qui est souhaité ou a préparé l'événement.")
    @APIResponse(responseCode = "200", description = "Les souhaits ; l'ETag sert à les changer.")
    public RestResponse<MeetingWishes.View> read(
            Reference id,
            @RestPath @Parameter(description = WHICH) UUID registrationId,
            @BeanParam SelectedFields fields) {
        participants.wishing(ClubEvents.get(current.get(), id), registrationId);
        return answer(registrationId);
    }

    @PUT
    @Path("/registrations/{registrationId}/wishes")
    @Transactional
    @Operation(
            operationId = "replaceMeetingWishes",
            summary = "Dire qui l'on souhaite rencontrer",
            description =
                    "Remplace tous les souhaits d'une personne inscrite, tant que l'horaire n'est pas fait ; l'agence, aussi après, avant de le calculer de nouveau. L'horaire garantit d'abord à chacun le plus de rencontres, "
                            + "puis exauce le plus de souhaits des deux côtés.")
    @APIResponse(responseCode = "200", description = "Les souhaits, tels qu'ils sont désormais.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : souhaits clos (CLOSED), inscription sans place (NOT_CONFIRMED), soi-même ou son propre côté (OWN_SIDE), qui ne participe pas "
                            + "(UNKNOWN_PARTICIPANT), la même personne deux fois (WISHED_TWICE).")
    public RestResponse<MeetingWishes.View> replace(
            Reference id,
            @RestPath @Parameter(description = WHICH) UUID registrationId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull MeetingWishes request) {
        var event = ClubEvents.get(current.get(), id);
        participants.wishing(event, registrationId);
        participants.lock(event);
        Etags.require(ifMatch, wishes.of(registrationId).version());
        wishes.replace(event, participants.wishing(event, registrationId), request);
        return answer(registrationId);
    }

    private RestResponse<MeetingWishes.View> answer(UUID registrationId) {
        var view = wishes.of(registrationId);
        return CreatedAnswers.versioned(view, view.version());
    }
}
