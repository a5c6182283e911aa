package fr.clubbusiness.security;

import fr.clubbusiness.problem.Invalid;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filter {@code mine} of what waits for a member, and of their calendar. It is read as text, so that a wrong value gives a 400 that names it. */
public class Portfolio {
    @QueryParam("mine")
    @DefaultValue("false")
    @Parameter(
            description =
                    "Seulement ce que vous suivez : les tâches qui vous sont confiées et ce dont elles parlent, les personnes dont vous êtes le "
                            + "référent et leurs mises en relation, les besoins que vous avez écrits.",
            schema = @Schema(implementation = boolean.class))
    @SuppressWarnings("NullAway.Init") // given by JAX-RS
    String mine;

    /** The member whose portfolio is asked for: the caller; empty when everything is. */
    public Optional<UUID> member(Caller caller) {
        return isMine() ? Optional.of(caller.member()) : Optional.empty();
    }

    /** Whether only what the caller follows is asked for. */
    public boolean isMine() {
        return isTrue(mine);
    }

    /** @throws Invalid for another value than {@code true} and {@code false} */
    static boolean isTrue(String mine) {
        return switch (mine) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Invalid("mine", "Attendu : true ou false.", "Expected: true or false.");
        };
    }
}
