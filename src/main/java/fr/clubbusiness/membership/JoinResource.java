package fr.clubbusiness.membership;

import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.security.AskedClub;
import fr.clubbusiness.security.Automaton;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Where anybody asks that an organisation join the club. */
@Path("/v1/public/membership-requests")
@Tag(name = "memberships")
@PermitAll
class JoinResource {

    /** The answer, which is the same for everybody. */
    @Schema(
            name = "JoinReceived",
            description =
                    "La suite, la même pour tous : elle ne dit pas si l'organisation ou l'adresse est connue du club.")
    record Received(
            @Schema(description = "Ce qui suit.", minLength = 1, maxLength = 500)
            String next) {
        static final Received ALWAYS = new Received(
                "Un courriel vient de partir à l'adresse donnée. La demande est transmise à l'agence quand son lien est confirmé, dans les sept jours.");
    }

    private final AskedClub clubs;
    private final TakeJoinRequest taking;
    private final JoinChecks checks;
    private final Automaton automaton;

    JoinResource(AskedClub clubs, TakeJoinRequest taking, JoinChecks checks, Automaton automaton) {
        this.clubs = clubs;
        this.taking = taking;
        this.checks = checks;
        this.automaton = automaton;
    }

    @POST
    @SecurityRequirements
    @Operation(
            operationId = "askToJoin",
            summary = "Demander à rejoindre le club",
            description =
                    "Sans compte. Un courriel demande de confirmer à l'adresse donnée ; la demande est alors transmise à l'agence, qui l'accepte ou la refuse. "
                            + "Non confirmée, elle n'est lue de personne et s'efface après sept jours ; la corriger, c'est en faire une autre. La réponse "
                            + "est la même pour tous. Au plus trois demandes par jour à une adresse, dont deux pour un même SIRET, et trois cents pour tout le club : "
                            + "au-delà, rien n'est envoyé. Soixante demandes par minute au plus d'une même connexion.")
    @APIResponse(
            responseCode = "202",
            description = "La demande est reçue ; elle est à confirmer par le lien du courriel.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Received.class)))
    @APIResponse(responseCode = "429", description = "Plus de soixante demandes en une minute.")
    public RestResponse<Received> ask(@Valid @NotNull JoinRequest request) throws SQLException {
        Invalid.ifAny(checks.check(request));
        automaton.actFor(
                club(request),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    taking.take(request);
                    return true;
                }));
        return ResponseBuilder.create(RestResponse.Status.ACCEPTED, Received.ALWAYS)
                .build();
    }

    private UUID club(JoinRequest request) throws SQLException {
        var agency = request.agencySiret();
        var department = request.department();
        return clubs.find(agency == null ? null : agency.value(), department)
                .orElseThrow(() -> new Invalid(
                        agency == null && department != null ? "department" : "agencySiret",
                        "Dites quel club rejoindre : le SIRET de son agence, ou son département s'il n'en a qu'un.",
                        "Say which club to join: the SIRET of its agency, or its department if that has only one."));
    }
}
