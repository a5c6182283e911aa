package fr.clubbusiness.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.clubbusiness.event.EventDates;
import fr.clubbusiness.http.EntityTag;
import fr.clubbusiness.http.Etags;
import fr.clubbusiness.introduction.Agenda;
import fr.clubbusiness.need.ExpiringNeeds;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.security.DelegatedCaller;
import fr.clubbusiness.shared.LinkSecret;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLException;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The calendar, for programs that cannot sign in: the address is the secret. */
@Path("/v1/calendar")
@Tag(name = "calendar")
class FeedResource {
    private static final String CALENDAR = "text/calendar";

    private final FeedReaders readers;
    private final FeedRateLimit rateLimit;
    private final DelegatedCaller delegated;
    private final CurrentCaller current;
    private final Clock clock;

    FeedResource(
            FeedReaders readers,
            FeedRateLimit rateLimit,
            DelegatedCaller delegated,
            CurrentCaller current,
            Clock clock) {
        this.readers = readers;
        this.rateLimit = rateLimit;
        this.delegated = delegated;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Path("/{token}.ics")
    @PermitAll
    @Produces(CALENDAR)
    @SecurityRequirements
    @Operation(
            operationId = "readCalendar",
            summary = "Lire un calendrier",
            description =
                    "Ce qu'un agenda lit à l'adresse obtenue, sans autre identification : entretiens, derniers jours pour répondre, "
                            + "besoins qui vont expirer et événements, par références. Soixante lectures par heure au plus ; avec If-None-Match, 304 quand "
                            + "rien n'a changé.")
    @APIResponse(
            responseCode = "200",
            description = "Le calendrier (RFC 5545).",
            content = @Content(mediaType = CALENDAR, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "Rien n'a changé depuis la version dite dans If-None-Match.")
    @APIResponse(
            responseCode = "404",
            description = "Adresse inconnue ou révoquée, ou son propriétaire a quitté l'organisation.")
    @APIResponse(responseCode = "429", description = "Plus de soixante lectures en une heure.")
    public RestResponse<byte[]> read(
            @PathParam("token")
                    @Parameter(
                            description = "Le secret de l'adresse.",
                            schema = @Schema(type = SchemaType.STRING, minLength = 43, maxLength = 43))
                    String token,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch)
            throws SQLException {
        var reader = readers.of(new LinkSecret(token)).orElseThrow(FeedResource::unknown);
        rateLimit.requireOneMore(reader.feed());
        if (!delegated.actFor(reader.member(), reader.roles())) {
            throw unknown();
        }
        var body = QuarkusTransaction.requiringNew()
                .call(() -> write(reader.onlyMine()))
                .getBytes(UTF_8);
        var etag = EntityTag.of(body);
        return Etags.isAmong(ifNoneMatch, etag)
                ? headers(RestResponse.ResponseBuilder.notModified(), etag)
                : headers(RestResponse.ResponseBuilder.ok(body), etag);
    }

    private String write(boolean onlyMine) {
        var caller = current.get();
        return Timetable.write(
                Agenda.of(caller, onlyMine, clock),
                ExpiringNeeds.of(caller, onlyMine, clock),
                EventDates.of(caller, onlyMine, clock),
                clock.getZone());
    }

    private static RestResponse<byte[]> headers(RestResponse.ResponseBuilder<byte[]> answer, String etag) {
        return answer.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CONTENT_TYPE, CALENDAR + ";charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"club.ics\"")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    private static NotFound unknown() {
        return new NotFound("Ce calendrier", "This calendar");
    }
}
