package fr.clubbusiness.immersion.agreement;

import fr.clubbusiness.immersion.rule.ImmersionStatus;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.InvalidValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter of the list of immersions. There is none by a person, and there will be none. */
public class ImmersionFilter {
    @QueryParam("status")
    @Nullable
    @Parameter(
            description = "Seulement les immersions dans cet état.",
            schema = @Schema(implementation = ImmersionStatus.class))
    String status;

    Optional<ImmersionStatus> status() {
        return Optional.ofNullable(status)
                .map(code -> Arrays.stream(ImmersionStatus.values())
                        .filter(known -> known.name().equals(code))
                        .findFirst()
                        .orElseThrow(() -> Invalid.of("status", InvalidValue.unknownCode(ImmersionStatus.class))));
    }
}
