package fr.clubbusiness.event.meeting;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.AGENCY_ADMIN;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.PARTNER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;
import static java.nio.charset.StandardCharsets.UTF_8;

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
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The timetable of a speed meeting: the agency makes it and plans it again, participants read their own meetings. */
@Path("/v1/events/{id}/timetable")
@Tag(name = "events")
@RolesAllowed({COMPANY, STRUCTURE, ADVISER, AGENCY_ADMIN, PARTNER})
@Confidential
class TimetableResource {
    private static final String CALENDAR = "text/calendar";

    /** Checked against the records they show when the application is built. All inserted text is escaped. */
    @CheckedTemplate(basePath = "event")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance timetable(TimetableView timetable);
    }

    private final CurrentCaller current;
    private final PlanMeetings plans;
    private final ReplanMeetings replans;
    private final TimetableViews views;
    private final Clock clock;

    TimetableResource(
            CurrentCaller current, PlanMeetings plans, ReplanMeetings replans, TimetableViews views, Clock clock) {
        this.current = current;
        this.plans = plans;
        this.replans = replans;
        this.views = views;
        this.clock = clock;
    }

    @POST
    @Transactional
    @RolesAllowed({ADVISER, AGENCY_ADMIN})
    @Operation(
            operationId = "computeTimetable",
            summary = "Calculer l'horaire des rencontres",
            description =
                    "Des personnes des deux côtés qui ont une place : d'abord le plus de rencontres pour qui en a le moins, puis le plus de souhaits exaucés, puis des "
                            + "attentes réparties. Remplace un horaire précédent, jusqu'au début de l'événement ; les mêmes données donnent toujours le même horaire.")
    @APIResponse(responseCode = "200", description = "L'horaire, avec ce qu'il vaut.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : ce genre d'événement n'a pas d'horaire (NO_SPEED_MEETING), il n'est pas annoncé (NOT_ANNOUNCED), est annulé (EVENT_CANCELLED), "
                            + "tenu (EVENT_HELD) ou commencé (ALREADY_STARTED), une rencontre a eu une suite (OUTCOME_SAID), un seul côté (SAME_SIDE), des tours plus longs que l'événement (ROUNDS_TOO_LONG), qui ne "
                            + "participe pas (UNKNOWN_PARTICIPANT), une paire du même côté (PAIR_OF_ONE_SIDE), un côté vide (NO_PARTICIPANTS) ou trop grand "
                            + "(TOO_MANY_PARTICIPANTS), trop de tours (TOO_MANY_ROUNDS), un tour qui n'existe pas (UNKNOWN_ROUND), trop peu de tours (TOO_FEW_ROUNDS), "
                            + "de tables (TOO_FEW_TABLES) ou de monde (TOO_FEW_PARTNERS) pour ce qui est promis.")
    public TimetableView compute(Reference id, @Valid @NotNull TimetablePlan plan) {
        var event = ClubEvents.get(current.get(), id);
        plans.plan(event, plan);
        return views.of(event);
    }

    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readTimetable",
            summary = "Lire l'horaire des rencontres",
            description =
                    "Les rencontres de votre organisation ; toutes pour qui organise, avec ce que vaut l'horaire pour l'agence. Une page à imprimer dans un navigateur, un calendrier avec Accept: text/calendar.")
    @APIResponse(
            responseCode = "200",
            description = "L'horaire.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = TimetableView.class)),
                @Content(
                        mediaType = "text/html",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = 2_000_000,
                                        pattern = "^<!DOCTYPE html>[\\s\\S]*$")),
                @Content(mediaType = CALENDAR, schema = @Schema(type = SchemaType.STRING, maxLength = 2_000_000))
            })
    @APIResponse(
            responseCode = "404",
            description = "L'événement est inconnu, n'a pas d'horaire, ou vous n'y avez pas de place.")
    public TimetableView read(Reference id) {
        return views.of(ClubEvents.get(current.get(), id));
    }

    /** The same for browsers. It is documented with the JSON answer. */
    @GET
    @Transactional
    @Produces(HtmlPage.BESIDE_JSON)
    @Operation(hidden = true)
    public RestResponse<String> showPage(Reference id) {
        return Pages.answer(Templates.timetable(read(id)), "horaire");
    }

    /** The same for calendar programs. It is documented with the JSON answer. */
    @GET
    @Transactional
    @Produces(CALENDAR + ";qs=0.8")
    @Operation(hidden = true)
    public RestResponse<byte[]> writeCalendar(Reference id) {
        return RestResponse.ResponseBuilder.ok(
                        MeetingCalendar.write(read(id), clock.getZone()).getBytes(UTF_8))
                .header(HttpHeaders.CONTENT_TYPE, CALENDAR + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rencontres.ics\"")
                .build();
    }

    @POST
    @Path("/replan")
    @Transactional
    @RolesAllowed({ADVISER, AGENCY_ADMIN})
    @Operation(
            operationId = "replanTimetable",
            summary = "Replanifier les rencontres à venir",
            description =
                    "Quand quelqu'un manque, ou est là contre toute attente : ce qui est passé reste, les rencontres qui peuvent avoir lieu gardent leur tour et leur table, et qui en perd une s'en voit "
                            + "proposer une autre s'il se peut. Dit de qui la feuille change.")
    @APIResponse(responseCode = "200", description = "Ce qui a changé.")
    @APIResponse(responseCode = "404", description = "L'événement est inconnu, ou n'a pas d'horaire.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : ce tour a commencé (ROUND_BEGUN) ou n'existe pas (UNKNOWN_ROUND), qui ne participe pas (UNKNOWN_PARTICIPANT), une "
                            + "personne absente et revenue (ABSENT_AND_BACK), plus personne d'un côté (NO_PARTICIPANTS), l'événement est annulé (EVENT_CANCELLED) "
                            + "ou tenu (EVENT_HELD).")
    public ReplanMeetings.Changes replan(Reference id, @Valid @NotNull ReplanRequest request) {
        return replans.replan(ClubEvents.get(current.get(), id), request);
    }
}
