package fr.clubbusiness.security;

import fr.clubbusiness.problem.Invalid;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The filter {@code mine} of lists about people: those whom the caller follows. It is read as text, so that a wrong value gives a 400 that names it.
 */
public class MineParameter {
    @QueryParam("mine")
    @DefaultValue("false")
    @Parameter(
            description = "Seulement les personnes dont vous êtes le référent (pour une structure).",
            schema = @Schema(implementation = boolean.class))
    @SuppressWarnings("NullAway.Init") // given by JAX-RS
    String mine;

    /**
     * The referent whose people are asked for: the caller; empty when the list is not filtered.
     *
     * @throws Invalid for another value than {@code true} and {@code false}, and when the caller does not act for a structure
     */
    public Optional<UUID> referent(Caller caller) {
        if (!Portfolio.isTrue(mine)) {
            return Optional.empty();
        }
        if (!caller.isStructure()) {
            throw new Invalid(
                    "mine",
                    "Seuls les membres d'une structure suivent des personnes : retirez ce filtre.",
                    "Only members of a structure follow people: leave this filter out.");
        }
        return Optional.of(caller.member());
    }
}
