package fr.clubbusiness.matching.feed;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.AGENCY_ADMIN;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The state of the matching index on the answering node, and its rebuilding. */
@Path("/v1/matching/index")
class IndexResource {
    private final CurrentCaller current;
    private final MatchIndex index;
    private final Clock clock;

    IndexResource(CurrentCaller current, MatchIndex index, Clock clock) {
        this.current = current;
        this.index = index;
        this.clock = clock;
    }

    @Schema(name = "MatchingIndex")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            @Schema(description = "Personnes du club qui peuvent être proposées.")
            int people,

            @Schema(description = "Besoins ouverts du club.")
            int needs,

            @Schema(description = "Tout ce qui a été enregistré jusque-là est pris en compte.")
            Instant upTo,

            @Schema(description = "Retard sur la base, en millisecondes.")
            long lagMillis,

            @Schema(description = "Quand tout a été relu.") Instant rebuiltAt,

            @Schema(description = "Depuis combien de secondes.")
            long ageSeconds,

            @Schema(description = "Si tout est en train d'être relu, ou va l'être.")
            boolean rebuilding,

            @Nullable BlockingTransaction heldBy) {}

    /** 200; 503 during the first load. */
    @GET
    @Tag(name = "service")
    @RolesAllowed({ADVISER, AGENCY_ADMIN})
    @Operation(
            operationId = "getMatchingIndex",
            summary = "Voir l'état de l'index",
            description =
                    "Les rapprochements se cherchent en mémoire, dans un index qui suit la base de données avec un léger retard. "
                            + "Ce qui est montré est toujours relu dans la base.")
    @APIResponse(responseCode = "200", description = "L'état de l'index du serveur qui répond.")
    @APIResponse(responseCode = "503", description = "L'index est en cours de première lecture.")
    public View get() {
        var club = index.of(current.get().club());
        var status = index.loaded();
        var now = clock.instant();
        return new View(
                club.people().size(),
                club.needs().size(),
                now.minus(status.lag()),
                status.lag().toMillis(),
                now.minus(status.age()),
                status.age().toSeconds(),
                index.isRebuilding(),
                status.heldBy());
    }

    /** 202 with the current state. A request during a rebuild changes nothing. */
    @POST
    @Path("/rebuild")
    @Tag(name = "administration")
    @RolesAllowed(AGENCY_ADMIN)
    @ResponseStatus(202)
    @Operation(
            operationId = "rebuildMatchingIndex",
            summary = "Reconstruire l'index",
            description =
                    "Tout est relu dans la base, à l'arrière-plan ; l'index présent sert jusqu'à ce que le nouveau soit complet. "
                            + "Demander de nouveau pendant ce temps n'ajoute rien.")
    @APIResponse(
            responseCode = "202",
            description = "La reconstruction est en cours.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = View.class)))
    @APIResponse(responseCode = "503", description = "L'index est en cours de première lecture.")
    public View rebuild() {
        index.loaded();
        index.rebuild();
        return get();
    }
}
