package fr.clubbusiness.event.meeting;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.AGENCY_ADMIN;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.PARTNER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.event.ClubEvents;
import fr.clubbusiness.event.rule.MeetingOutcome;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What came of the meetings of an event. */
@Path("/v1/events/{id}/meetings/{meetingId}/outcome")
@Tag(name = "events")
@RolesAllowed({COMPANY, STRUCTURE, ADVISER, AGENCY_ADMIN, PARTNER})
@Confidential
class OutcomeResource {

    /** What came of a meeting. */
    @Schema(name = "MeetingOutcomeRequest", description = "Ce qui est sorti d'une rencontre.")
    record Said(
            @NotNull MeetingOutcome outcome,

            @Nullable
            @Schema(
                    description =
                            "Le besoin (B-0907), l'achat (A-0142) ou la mise en relation (M-0115) qui en est sorti, par son id ou sa référence.",
                    examples = "B-0907")
            Reference reference) {}

    private final CurrentCaller current;
    private final SayOutcome saying;

    OutcomeResource(CurrentCaller current, SayOutcome saying) {
        this.current = current;
        this.saying = saying;
    }

    @POST
    @Transactional
    @Operation(
            operationId = "sayMeetingOutcome",
            summary = "Dire ce qui est sorti d'une rencontre",
            description =
                    "Dès le début de son tour, par l'une des deux organisations ou par qui organise. Un besoin, un achat ou une mise en relation se désigne par sa "
                            + "référence. Se corrige en le disant de nouveau.")
    @APIResponse(responseCode = "200", description = "La rencontre, avec ce qui en est sorti.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : la rencontre n'a pas commencé (ROUND_NOT_BEGUN), l'événement est annulé (EVENT_CANCELLED), la référence manque "
                            + "(REFERENCE_NEEDED), ne désigne rien de ces deux organisations que vous lisiez (UNKNOWN_REFERENCE) ou n'a rien à désigner (REFERENCE_WITHOUT_SUBJECT).")
    public TimetableView.Meeting say(
            Reference id,
            @RestPath @Parameter(description = "La rencontre, par son id.") UUID meetingId,
            @Valid @NotNull Said said) {
        return saying.say(ClubEvents.get(current.get(), id), meetingId, said.outcome(), said.reference());
    }
}
