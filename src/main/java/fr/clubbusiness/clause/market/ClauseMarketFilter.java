package fr.clubbusiness.clause.market;

import fr.clubbusiness.clause.rule.ClauseMarketStatus;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.InvalidValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter of a list of markets. It is read as text, so that a wrong value is a 400 that names its parameter. */
public class ClauseMarketFilter {
    @QueryParam("status")
    @Nullable
    @Parameter(
            description = "Seulement les marchés dans cet état.",
            schema = @Schema(implementation = ClauseMarketStatus.class))
    String status;

    @Nullable
    ClauseMarketStatus status() {
        return status == null
                ? null
                : Arrays.stream(ClauseMarketStatus.values())
                        .filter(known -> known.name().equals(status))
                        .findFirst()
                        .orElseThrow(() -> Invalid.of("status", InvalidValue.unknownCode(ClauseMarketStatus.class)));
    }
}
