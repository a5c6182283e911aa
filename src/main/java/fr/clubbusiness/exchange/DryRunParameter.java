package fr.clubbusiness.exchange;

import fr.clubbusiness.problem.Invalid;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameter {@code dryRun} of an import, or of another operation that does many things at once. It is read as text, so that a wrong value gives a 400 that names it. */
public class DryRunParameter {
    private static final String NAME = "dryRun";

    @QueryParam(NAME)
    @DefaultValue("false")
    @Parameter(
            description = "Tout essayer sans rien garder, et dire ce que deviendrait chaque ligne ou chaque paire.",
            schema = @Schema(implementation = boolean.class))
    @SuppressWarnings("NullAway.Init") // given by JAX-RS
    String dryRun;

    /**
     * Whether everything is rolled back at the end.
     *
     * @throws Invalid for anything but {@code true} and {@code false}: a misspelt value must not store the file
     */
    public boolean isDry() {
        return switch (dryRun) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Invalid(NAME, "Attendu : true ou false.", "Expected: true or false.");
        };
    }
}
