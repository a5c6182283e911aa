package fr.clubbusiness.calendar;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.http.CreatedAnswers;
import fr.clubbusiness.http.PublicAddress;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.security.Portfolio;
import fr.clubbusiness.shared.LinkSecret;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The addresses of the caller's calendar. */
@Path("/v1/calendar")
@RolesAllowed({COMPANY, STRUCTURE, ADVISER})
@Tag(
        name = "calendar",
        description = "Entretiens et échéances, dans un agenda.",
        extensions = @Extension(name = "x-displayName", value = "Calendrier"))
class CalendarResource {
    /** Addresses of one member at most: a telephone, an office, and some to spare. */
    static final int MAX_ADDRESSES = 5;

    /** A new address, with its secret. */
    @Schema(
            name = "CalendarAddress",
            description = "Une adresse de calendrier : montrée cette seule fois, à garder pour soi.")
    record Address(
            UUID id,
            Instant createdAt,

            @Schema(
                    description = "L'adresse à donner à son agenda. Qui l'a lit le calendrier : ne la partagez pas.",
                    examples = "https://club.example/v1/calendar/9zJ2…Qk.ics",
                    maxLength = 500)
            String address) {}

    /** An address without its secret. */
    @Schema(name = "CalendarFeed", description = "Une adresse de calendrier en service, sans son secret.")
    record Feed(
            UUID id,

            @Schema(
                    description =
                            "Si elle ne contient que ce que vous suivez : vos personnes, les besoins que vous avez écrits, ce que vos tâches concernent.")
            boolean onlyMine,

            Instant createdAt) {
        static Feed of(CalendarFeed feed) {
            return new Feed(feed.id(), feed.isOnlyMine(), feed.createdAt());
        }
    }

    private final CurrentCaller current;
    private final PublicAddress address;
    private final Clock clock;

    CalendarResource(CurrentCaller current, PublicAddress address, Clock clock) {
        this.current = current;
        this.address = address;
        this.clock = clock;
    }

    /**
     * A repeated request makes a second address. An Idempotency-Key would have to store the address itself, and only its hash may be
     * stored.
     */
    @POST
    @Transactional
    @Operation(
            operationId = "createCalendarAddress",
            summary = "Obtenir une adresse de calendrier",
            description =
                    "Donne une adresse à coller dans son agenda (Outlook, Google, téléphone) : entretiens, derniers jours pour répondre, "
                            + "besoins qui vont expirer, par références et sans aucun nom. L'adresse n'est montrée qu'ici ; cinq au plus par "
                            + "personne. Elle cesse d'elle-même quand la personne quitte l'organisation. Avec mine=true, elle ne contient que ce que vous "
                            + "suivez : les personnes dont vous êtes le référent, les besoins que vous avez écrits, les mises en relation dont une tâche vous est confiée.")
    @APIResponse(
            responseCode = "201",
            description = "L'adresse, montrée cette seule fois.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Address.class)))
    public RestResponse<Address> create(@BeanParam Portfolio portfolio) {
        var caller = current.get();
        if (CalendarFeed.of(caller).size() >= MAX_ADDRESSES) {
            throw new Refused(
                    "TOO_MANY_CALENDARS",
                    "Vous avez déjà %d adresses de calendrier : révoquez-en une.".formatted(MAX_ADDRESSES),
                    "You already have %d calendar addresses: revoke one.".formatted(MAX_ADDRESSES));
        }
        var secret = LinkSecret.make();
        var feed = new CalendarFeed(caller, secret, portfolio.isMine(), clock.instant());
        feed.persistAndFlush();
        var secretAddress = address.of("/v1/calendar/" + secret.text() + ".ics");
        return CreatedAnswers.created(
                "/v1/calendar/" + feed.id(), new Address(feed.id(), feed.createdAt(), secretAddress), null);
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listCalendarAddresses",
            summary = "Lister ses adresses de calendrier",
            description = "Les vôtres, en service, sans leur secret.")
    @APIResponse(responseCode = "200", description = "Vos adresses de calendrier, sans ce qui les ouvre.")
    public Page<Feed> list() {
        return new Page<>(CalendarFeed.of(current.get()).stream().map(Feed::of).toList(), null);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "revokeCalendarAddress",
            summary = "Révoquer une adresse de calendrier",
            description = "L'adresse ne donne plus rien, aussitôt. Sans effet si elle l'était déjà.")
    @APIResponse(responseCode = "204", description = "L'adresse est révoquée.")
    public void revoke(Reference id) {
        id.id()
                .flatMap(known -> CalendarFeed.find(current.get(), known))
                .orElseThrow(() -> new NotFound("Cette adresse de calendrier", "This calendar address"))
                .revoke(clock.instant());
    }
}
