package fr.clubbusiness.event.registration;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.AGENCY_ADMIN;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.PARTNER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.event.ClubEvent;
import fr.clubbusiness.event.ClubEvents;
import fr.clubbusiness.event.registration.Registration.Guest;
import fr.clubbusiness.event.rule.EventSide;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.CreatedResource;
import fr.clubbusiness.http.Idempotency;
import fr.clubbusiness.list.ListExport;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.PageRequest;
import fr.clubbusiness.list.SelectedFields;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The registrations for an event: members register their people, whoever organises reads them all and notes who came. */
@Path("/v1/events/{id}/registrations")
@Tag(name = "events")
@RolesAllowed({COMPANY, STRUCTURE, ADVISER, AGENCY_ADMIN, PARTNER})
@Confidential
class RegistrationResource {
    private static final String WHICH = "L'inscription, par son id.";

    private final CurrentCaller current;
    private final TakeSeats taking;
    private final MoveRegistrations moves;
    private final Idempotency idempotency;
    private final ListExport exports;

    RegistrationResource(
            CurrentCaller current,
            TakeSeats taking,
            MoveRegistrations moves,
            Idempotency idempotency,
            ListExport exports) {
        this.current = current;
        this.taking = taking;
        this.moves = moves;
        this.idempotency = idempotency;
        this.exports = exports;
    }

    @POST
    @Transactional
    @RolesAllowed({COMPANY, STRUCTURE, PARTNER})
    @Operation(
            operationId = "registerForEvent",
            summary = "Inscrire quelqu'un à un événement",
            description =
                    "Vous-même, ou quelqu'un de votre organisation. Une place est prise s'il en reste ; sinon la personne entre dans la liste d'attente. Elle reçoit un "
                            + "courriel avec un lien pour relire ou annuler son inscription.")
    @APIResponse(
            responseCode = "201",
            description = "L'inscription, confirmée ou en liste d'attente.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RegistrationView.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : adresse déjà inscrite par vous (ALREADY_REGISTERED), ou que vous ne pouvez pas inscrire (ASK_THE_PERSON), inscriptions closes (CLOSED), événement annulé (EVENT_CANCELLED) ou pas encore "
                            + "annoncé (NOT_ANNOUNCED), aucune place prévue pour votre côté (QUOTA_FULL).")
    public RestResponse<RegistrationView> register(Reference id, @Valid @NotNull RegistrationRequest request) {
        var caller = current.get();
        var event = ClubEvents.get(caller, id);
        return idempotency.created(
                "register-for-event " + event.id(),
                request,
                RegistrationView.class,
                () -> new CreatedResource<>(RegistrationView.of(taking.register(event, guest(caller, request))), null),
                view -> "/v1/events/%s/registrations/%s".formatted(event.id(), view.id()));
    }

    private static Guest guest(Caller caller, RegistrationRequest request) {
        var side =
                caller.isCompany() ? EventSide.COMPANY : caller.isStructure() ? EventSide.STRUCTURE : EventSide.PARTNER;
        return new Guest(request.firstName(), request.lastName(), request.email(), side, caller.organisation(), null);
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listRegistrations",
            summary = "Lister les inscriptions à un événement",
            description =
                    "Celles de votre organisation ; toutes pour l'agence, et pour l'organisation qui a préparé l'événement. Les plus récentes d'abord.")
    @APIResponse(responseCode = "200", description = "Une page d'inscriptions.")
    public Page<RegistrationView> list(Reference id, @BeanParam @Valid PageRequest page) {
        return Registrations.of(current.get(), ClubEvents.get(current.get(), id))
                .page(page);
    }

    @GET
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportRegistrations",
            summary = "Exporter les inscriptions à un événement",
            description =
                    "La liste entière, les plus récentes d'abord, en un fichier : un tableau pour Excel (text/csv, par défaut) ou un objet JSON par ligne "
                            + "(application/x-ndjson), selon l'en-tête Accept.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, envoyé à mesure qu'il est lu.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = RegistrationView.class))
            })
    public InputStream export(Reference id) {
        var event = QuarkusTransaction.requiringNew().call(() -> ClubEvents.get(current.get(), id));
        return exports.stream(RegistrationTable.TABLE, Registrations.of(current.get(), event));
    }

    @GET
    @Path("/{registrationId}")
    @Transactional
    @Operation(
            operationId = "getRegistration",
            summary = "Lire une inscription",
            description = "Une inscription de votre organisation, ou à un événement que vous organisez.")
    @APIResponse(responseCode = "200", description = "L'inscription.")
    public RegistrationView read(
            Reference id,
            @RestPath @Parameter(description = WHICH) UUID registrationId,
            @BeanParam SelectedFields fields) {
        return RegistrationView.of(Registrations.get(current.get(), event(id), registrationId));
    }

    @POST
    @Path("/{registrationId}/cancel")
    @Transactional
    @Operation(
            operationId = "cancelRegistration",
            summary = "Annuler une inscription",
            description =
                    "Avant le début : rend la place, renonce à celle qui est proposée, ou quitte la liste d'attente. Une place rendue est proposée à la personne "
                            + "suivante. Sans effet si c'est déjà fait.")
    @APIResponse(responseCode = "200", description = "L'inscription, annulée.")
    @APIResponse(responseCode = "409", description = "L'événement a commencé, ou l'inscription a pris fin autrement.")
    public RegistrationView cancel(Reference id, @RestPath @Parameter(description = WHICH) UUID registrationId) {
        return step(id, registrationId, moves::cancel);
    }

    @POST
    @Path("/{registrationId}/accept")
    @Transactional
    @Operation(
            operationId = "acceptSeat",
            summary = "Prendre la place proposée",
            description = "Tant qu'elle est gardée. Sans effet si elle est prise.")
    @APIResponse(responseCode = "200", description = "L'inscription, confirmée.")
    @APIResponse(
            responseCode = "409",
            description = "Aucune place n'est proposée, elle n'est plus gardée, ou l'événement est annulé.")
    public RegistrationView accept(Reference id, @RestPath @Parameter(description = WHICH) UUID registrationId) {
        return step(id, registrationId, moves::accept);
    }

    @POST
    @Path("/{registrationId}/present")
    @Transactional
    @RolesAllowed({STRUCTURE, ADVISER, AGENCY_ADMIN, PARTNER})
    @Operation(
            operationId = "markPresent",
            summary = "Noter une présence",
            description =
                    "À partir du début, par qui organise ; corrige aussi une absence. Sans effet si c'est déjà noté.")
    @APIResponse(responseCode = "200", description = "L'inscription, présente.")
    @APIResponse(
            responseCode = "409",
            description = "L'événement n'a pas commencé ou est annulé, ou l'inscription n'a pas de place.")
    public RegistrationView present(Reference id, @RestPath @Parameter(description = WHICH) UUID registrationId) {
        return organised(id, registrationId, moves::present);
    }

    @POST
    @Path("/{registrationId}/excuse")
    @Transactional
    @RolesAllowed({STRUCTURE, ADVISER, AGENCY_ADMIN, PARTNER})
    @Operation(
            operationId = "excuseRegistration",
            summary = "Excuser quelqu'un",
            description =
                    "Avant le début, par qui organise : la personne a prévenu qu'elle ne vient pas, et sa place est proposée à la suivante. Sans effet si c'est déjà noté.")
    @APIResponse(responseCode = "200", description = "L'inscription, excusée.")
    @APIResponse(
            responseCode = "409",
            description = "L'événement a commencé ou est annulé, ou l'inscription n'est pas confirmée.")
    public RegistrationView excuse(Reference id, @RestPath @Parameter(description = WHICH) UUID registrationId) {
        return organised(id, registrationId, moves::excuse);
    }

    private RegistrationView step(Reference id, UUID registrationId, BiConsumer<ClubEvent, Registration> step) {
        var event = event(id);
        var registration = Registrations.get(current.get(), event, registrationId);
        step.accept(event, registration);
        return RegistrationView.of(registration);
    }

    /** Of an event that others organise, nobody notes who came, not even of one's own people. */
    private RegistrationView organised(Reference id, UUID registrationId, BiConsumer<ClubEvent, Registration> step) {
        if (!Registrations.organises(current.get(), event(id))) {
            throw Registrations.unknown();
        }
        return step(id, registrationId, step);
    }

    private ClubEvent event(Reference id) {
        return ClubEvents.get(current.get(), id);
    }
}
