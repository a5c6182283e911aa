package fr.clubbusiness.workbench;

import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.security.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filter {@code mine} of a workbench: what its reader follows. It is read as text, so that a wrong value gives a 400 that names it. */
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
    Optional<UUID> member(Caller caller) {
        return switch (mine) {
            case "false" -> Optional.empty();
            case "true" -> Optional.of(caller.member());
            default -> throw new Invalid("mine", "Attendu : true ou false.", "Expected: true or false.");
        };
    }

    /** Whether only that is asked for. Only valid once {@link #member} has accepted the value. */
    boolean isMine() {
        return mine.equals("true");
    }
}
