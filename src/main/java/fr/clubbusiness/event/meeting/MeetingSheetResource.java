package fr.clubbusiness.event.meeting;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.AGENCY_ADMIN;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.PARTNER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.event.ClubEvents;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.page.Pages;
import fr.clubbusiness.problem.HtmlPage;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Whom somebody meets: a sheet for each participant. */
@Path("/v1/events/{id}/registrations/{registrationId}/sheet")
@Tag(name = "events")
@RolesAllowed({COMPANY, STRUCTURE, ADVISER, AGENCY_ADMIN, PARTNER})
@Confidential
class MeetingSheetResource {

    /** Checked against the records they show when the application is built. All inserted text is escaped. */
    @CheckedTemplate(basePath = "event")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance meetings(MeetingSheet sheet);
    }

    private final CurrentCaller current;
    private final MeetingSheets sheets;

    MeetingSheetResource(CurrentCaller current, MeetingSheets sheets) {
        this.current = current;
        this.sheets = sheets;
    }

    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readMeetingSheet",
            summary = "Lire la feuille de rencontres d'une personne",
            description =
                    "Qui elle rencontre, tour par tour, pour son organisation et pour qui organise ; une page à imprimer dans un navigateur.")
    @APIResponse(
            responseCode = "200",
            description = "La feuille.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = MeetingSheet.class)),
                @Content(
                        mediaType = "text/html",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = 2_000_000,
                                        pattern = "^<!DOCTYPE html>[\\s\\S]*$"))
            })
    @APIResponse(
            responseCode = "404",
            description = "L'inscription n'est pas de votre organisation, ou l'événement n'a pas d'horaire.")
    public MeetingSheet read(
            Reference id, @RestPath @Parameter(description = "L'inscription, par son id.") UUID registrationId) {
        return sheets.of(ClubEvents.get(current.get(), id), registrationId);
    }

    /** The same for browsers. It is documented with the JSON answer. */
    @GET
    @Transactional
    @Produces(HtmlPage.BESIDE_JSON)
    @Operation(hidden = true)
    public RestResponse<String> showPage(Reference id, @RestPath UUID registrationId) {
        return Pages.answer(Templates.meetings(read(id, registrationId)), "rencontres");
    }
}
