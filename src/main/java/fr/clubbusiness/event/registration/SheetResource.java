package fr.clubbusiness.event.registration;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.AGENCY_ADMIN;
import static fr.clubbusiness.security.Role.Names.PARTNER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.event.ClubEvents;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.page.Pages;
import fr.clubbusiness.problem.HtmlPage;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The list of who is expected at an event, for whoever organises it. */
@Path("/v1/events/{id}/sheet")
@Tag(name = "events")
@RolesAllowed({STRUCTURE, ADVISER, AGENCY_ADMIN, PARTNER})
@Confidential
class SheetResource {

    /** Checked against the records they show when the application is built. All inserted text is escaped. */
    @CheckedTemplate(basePath = "event")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance sheet(PresenceSheet sheet);
    }

    private final CurrentCaller current;
    private final Clock clock;

    SheetResource(CurrentCaller current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readPresenceSheet",
            summary = "Lire la liste de présence",
            description =
                    "Les personnes qui ont une place, par nom, pour qui organise l'événement ; une page à imprimer dans un navigateur.")
    @APIResponse(
            responseCode = "200",
            description = "La liste.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = PresenceSheet.class)),
                @Content(
                        mediaType = "text/html",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = 2_000_000,
                                        pattern = "^<!DOCTYPE html>[\\s\\S]*$"))
            })
    public PresenceSheet read(Reference id) {
        return sheet(id);
    }

    /** The same for browsers. It is documented with the JSON answer. */
    @GET
    @Transactional
    @Produces(HtmlPage.BESIDE_JSON)
    @Operation(hidden = true)
    public RestResponse<String> showPage(Reference id) {
        return Pages.answer(Templates.sheet(sheet(id)), "presence");
    }

    private PresenceSheet sheet(Reference id) {
        var caller = current.get();
        var event = ClubEvents.get(caller, id);
        if (!Registrations.organises(caller, event)) {
            throw new NotFound(SubjectKind.CLUB_EVENT);
        }
        return PresenceSheet.of(event, Registrations.expected(event), clock.getZone());
    }
}
