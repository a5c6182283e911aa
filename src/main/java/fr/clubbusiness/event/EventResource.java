package fr.clubbusiness.event;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.AGENCY_ADMIN;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.PARTNER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.http.CreatedAnswers;
import fr.clubbusiness.http.CreatedResource;
import fr.clubbusiness.http.Etags;
import fr.clubbusiness.http.Idempotency;
import fr.clubbusiness.list.ListExport;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SelectedFields;
import fr.clubbusiness.list.SortedPageRequest;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The events of the club. The agency organises, structures and partners draft their own, and every member reads those that are announced. */
@Path("/v1/events")
@Tag(
        name = "events",
        description = "Ce que le club organise : visites, petits-déjeuners, forums, rencontres.",
        extensions = @Extension(name = "x-displayName", value = "Événements"))
@RolesAllowed({COMPANY, STRUCTURE, ADVISER, AGENCY_ADMIN, PARTNER})
class EventResource {

    /** Why an event is cancelled. */
    @Schema(name = "EventCancellation", description = "Pourquoi un événement est annulé.")
    record Cancellation(
            @NotBlank
            @Size(max = 500)
            @Schema(
                    description = "Le motif, que chaque personne inscrite lit tel quel dans un courriel.",
                    examples = "La salle est fermée pour travaux ; une autre date suivra.")
            String reason) {}

    private final CurrentCaller current;
    private final OrganiseEvents organising;
    private final Idempotency idempotency;
    private final ListExport exports;

    EventResource(CurrentCaller current, OrganiseEvents organising, Idempotency idempotency, ListExport exports) {
        this.current = current;
        this.organising = organising;
        this.idempotency = idempotency;
        this.exports = exports;
    }

    @POST
    @Transactional
    @RolesAllowed({STRUCTURE, ADVISER, AGENCY_ADMIN, PARTNER})
    @Operation(
            operationId = "createEvent",
            summary = "Préparer un événement",
            description =
                    "Il est en préparation : son organisation et l'agence le lisent. L'agence l'annonce avec /publish.")
    @APIResponse(
            responseCode = "201",
            description = "L'événement, en préparation.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EventView.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : un début passé (START_IN_PAST), une fin avant le début (ENDS_BEFORE_START), trop long (TOO_LONG), des inscriptions qui "
                            + "finissent après le début (CLOSES_AFTER_START) ou sont déjà finies (CLOSES_IN_PAST), ni lieu ni adresse en ligne (PLACE_OR_ONLINE), "
                            + "plus de places par côté qu'en tout (QUOTAS_OVER_CAPACITY).")
    public RestResponse<EventView> create(@Valid @NotNull EventRequest request) {
        return idempotency.created(
                "create-event",
                request,
                EventView.class,
                () -> {
                    var event = organising.draft(request);
                    return new CreatedResource<>(EventView.of(event), event.version());
                },
                view -> "/v1/events/" + view.id());
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listEvents",
            summary = "Lister les événements",
            description =
                    "Ceux qui sont annoncés, tenus ou annulés, et ceux que votre organisation prépare ; tous pour l'agence. Les plus récents d'abord ; sort : "
                            + "createdAt, startsAt.")
    @APIResponse(responseCode = "200", description = "Une page d'événements.")
    public Page<EventView> list(@BeanParam @Valid EventFilter filter, @BeanParam @Valid SortedPageRequest page) {
        return filter.of(current.get()).page(page);
    }

    @GET
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportEvents",
            summary = "Exporter les événements",
            description =
                    "La liste entière avec les mêmes filtres, les plus récents d'abord, en un fichier : un tableau pour Excel (text/csv, par défaut) ou un objet "
                            + "JSON par ligne (application/x-ndjson), selon l'en-tête Accept.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, envoyé à mesure qu'il est lu.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = EventView.class))
            })
    public InputStream export(@BeanParam @Valid EventFilter filter) {
        return exports.stream(EventTable.TABLE, filter.of(current.get()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getEvent",
            summary = "Lire un événement",
            description = "Un événement, par son id ou sa référence (R-0015).")
    @APIResponse(responseCode = "200", description = "L'événement ; son ETag sert à le changer.")
    public RestResponse<EventView> read(Reference id, @BeanParam SelectedFields fields) {
        return answer(ClubEvents.get(current.get(), id));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({STRUCTURE, ADVISER, AGENCY_ADMIN, PARTNER})
    @Operation(
            operationId = "replaceEvent",
            summary = "Changer un événement",
            description =
                    "Remplace tout ce qui en est dit. Une fois annoncé, l'agence seule le change ; si l'heure ou le lieu changent, chaque personne inscrite l'apprend.")
    @APIResponse(responseCode = "200", description = "L'événement, tel qu'il est désormais.")
    @APIResponse(
            responseCode = "409",
            description = "Il est tenu ou annulé, ou annoncé et vous n'êtes pas de l'agence.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons, comme à la création ; et moins de places qu'il n'y en a de prises (CAPACITY_UNDER_SEATS, QUOTA_UNDER_SEATS), un horaire de "
                            + "rencontres qui n'y tient plus (ROUNDS_TOO_LONG) ou que ce genre n'a pas (NO_SPEED_MEETING).")
    public RestResponse<EventView> replace(
            Reference id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull EventRequest request) {
        var event = ClubEvents.own(current.get(), id);
        organising.requireOwnDraft(event);
        ClubEvents.lock(event);
        Etags.require(ifMatch, event.version());
        organising.replace(event, request);
        return answer(event);
    }

    @POST
    @Path("/{id}/publish")
    @Transactional
    @RolesAllowed({ADVISER, AGENCY_ADMIN})
    @Operation(
            operationId = "publishEvent",
            summary = "Annoncer un événement",
            description =
                    "Les membres le lisent et s'inscrivent ; tout le monde, s'il est ouvert à tous. Sans effet s'il est déjà annoncé.")
    @APIResponse(responseCode = "200", description = "L'événement, annoncé.")
    @APIResponse(responseCode = "409", description = "Il est tenu ou annulé.")
    @APIResponse(responseCode = "422", description = "Toutes les raisons : sa date est passée depuis, par exemple.")
    public RestResponse<EventView> publish(Reference id) {
        var event = ClubEvents.lock(ClubEvents.own(current.get(), id));
        organising.publish(event);
        return answer(event);
    }

    @POST
    @Path("/{id}/cancel")
    @Transactional
    @RolesAllowed({ADVISER, AGENCY_ADMIN})
    @Operation(
            operationId = "cancelEvent",
            summary = "Annuler un événement",
            description =
                    "Il n'a pas lieu. Chaque personne inscrite ou en attente en lit le motif dans un courriel. Sans effet s'il est déjà annulé.")
    @APIResponse(responseCode = "200", description = "L'événement, annulé.")
    @APIResponse(
            responseCode = "409",
            description = "Il n'est pas annoncé, il est tenu ou fini, ou quelqu'un est venu.")
    public RestResponse<EventView> cancel(Reference id, @Valid @NotNull Cancellation cancellation) {
        var event = ClubEvents.lock(ClubEvents.own(current.get(), id));
        organising.cancel(event, cancellation.reason());
        return answer(event);
    }

    @POST
    @Path("/{id}/hold")
    @Transactional
    @RolesAllowed({ADVISER, AGENCY_ADMIN})
    @Operation(
            operationId = "holdEvent",
            summary = "Dire qu'un événement a eu lieu",
            description =
                    "Dès son début. Notez d'abord qui est venu : les autres inscrits comptent ensuite comme absents. Sans effet si c'est déjà dit.")
    @APIResponse(responseCode = "200", description = "L'événement, tenu.")
    @APIResponse(responseCode = "409", description = "Il n'est pas annoncé, il est annulé, ou il n'a pas commencé.")
    public RestResponse<EventView> hold(Reference id) {
        var event = ClubEvents.lock(ClubEvents.own(current.get(), id));
        organising.hold(event);
        return answer(event);
    }

    private static RestResponse<EventView> answer(ClubEvent event) {
        return CreatedAnswers.versioned(EventView.of(event), event.version());
    }
}
