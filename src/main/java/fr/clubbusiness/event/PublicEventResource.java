package fr.clubbusiness.event;

import static java.util.stream.Collectors.joining;

import fr.clubbusiness.event.rule.EventAccessibility;
import fr.clubbusiness.page.Pages;
import fr.clubbusiness.problem.HtmlPage;
import fr.clubbusiness.shared.FrenchFormat;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The events that are open to everybody, without an account, as JSON and as pages without script. Caches keep the answers for five minutes. */
@Path("/v1/public/events")
@Tag(name = "events")
@PermitAll
class PublicEventResource {
    private static final String CACHING = "public, max-age=300";

    /** The events of a club to come. */
    @Schema(name = "PublicEvents", description = "Les événements à venir, ouverts à tous.")
    record EventsToCome(
            @Schema(description = "Les événements, le prochain d'abord.", minItems = 0, maxItems = PublicEvents.MOST)
            List<PublicEventView> items) {}

    /** An event in words. */
    record Line(PublicEventView event, String address, String kind, String when, String until, String accessibility) {}

    /** Checked against the records they show when the application is built. All inserted text is escaped. */
    @CheckedTemplate(basePath = "event")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance events(List<Line> events);

        static native TemplateInstance event(Line line);
    }

    private final PublicEvents events;
    private final Clock clock;

    PublicEventResource(PublicEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirements
    @Operation(
            operationId = "listPublicEvents",
            summary = "Lister les événements ouverts à tous",
            description =
                    "Sans compte : les 200 prochains, le plus proche d'abord ; une page dans un navigateur. Soixante demandes par minute au plus d'une même connexion.")
    @APIResponse(
            responseCode = "200",
            description = "Les événements à venir.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = EventsToCome.class)),
                @Content(
                        mediaType = "text/html",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = 2_000_000,
                                        pattern = "^<!DOCTYPE html>[\\s\\S]*$"))
            })
    @APIResponse(responseCode = "429", description = "Plus de soixante demandes en une minute.")
    public RestResponse<EventsToCome> list(@BeanParam @Valid PublicEventFilter filter) {
        return cached(new EventsToCome(toCome(filter)));
    }

    /** The same for browsers. It is documented with the JSON answer. */
    @GET
    @Produces(HtmlPage.BESIDE_JSON)
    @Operation(hidden = true)
    public RestResponse<String> listPage(
            @BeanParam @Valid PublicEventFilter filter,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var lines = toCome(filter).stream().map(this::line).toList();
        return Pages.published(Templates.events(lines), CACHING, ifNoneMatch);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirements
    @Operation(
            operationId = "getPublicEvent",
            summary = "Lire un événement ouvert à tous",
            description =
                    "Sans compte ; une page dans un navigateur. Soixante demandes par minute au plus d'une même connexion.")
    @APIResponse(
            responseCode = "200",
            description = "L'événement.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = PublicEventView.class)),
                @Content(
                        mediaType = "text/html",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = 2_000_000,
                                        pattern = "^<!DOCTYPE html>[\\s\\S]*$"))
            })
    @APIResponse(responseCode = "429", description = "Plus de soixante demandes en une minute.")
    public RestResponse<PublicEventView> read(@RestPath @Parameter(description = "L'événement, par son id.") UUID id) {
        return cached(view(id));
    }

    /** The same for browsers. It is documented with the JSON answer. */
    @GET
    @Path("/{id}")
    @Produces(HtmlPage.BESIDE_JSON)
    @Operation(hidden = true)
    public RestResponse<String> showPage(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return Pages.published(Templates.event(line(view(id))), CACHING, ifNoneMatch);
    }

    private List<PublicEventView> toCome(PublicEventFilter filter) {
        return events.toCome(filter.agencySiret, filter.department, filter.series);
    }

    private PublicEventView view(UUID id) {
        return events.with(id, event -> PublicEventView.of(event, clock.instant()));
    }

    private Line line(PublicEventView event) {
        return new Line(
                event,
                "/v1/public/events/" + event.id(),
                event.kind().label(),
                moment(event.startsAt()),
                moment(event.closesAt()),
                event.accessibility().stream().map(EventAccessibility::label).collect(joining(", ")));
    }

    private String moment(Instant at) {
        return FrenchFormat.moment(at, clock.getZone());
    }

    private static <T> RestResponse<T> cached(T view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.CACHE_CONTROL, CACHING)
                .build();
    }
}
