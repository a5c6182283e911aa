package fr.clubbusiness.privacy;

import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.Reference;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a list of requests. They are read as text, so that a wrong value is a 400 that names its parameter. */
public class RightsRequestFilter {
    @QueryParam("status")
    @Nullable
    @Parameter(
            description = "Seulement les demandes dans cet état.",
            schema = @Schema(implementation = RightsRequestStatus.class))
    String status;

    @QueryParam("right")
    @Nullable
    @Parameter(description = "Seulement ce droit.", schema = @Schema(implementation = PersonRight.class))
    String right;

    @QueryParam("beneficiaryId")
    @Size(max = 40)
    @Nullable
    @Parameter(description = "Ne garder qu'une personne, par son id ou sa référence.")
    String beneficiaryId;

    Optional<RightsRequestStatus> status() {
        return named("status", RightsRequestStatus.class, status);
    }

    Optional<PersonRight> right() {
        return named("right", PersonRight.class, right);
    }

    Optional<Reference> person() {
        return Optional.ofNullable(beneficiaryId).map(Reference::fromString);
    }

    private static <E extends Enum<E>> Optional<E> named(String field, Class<E> type, @Nullable String code) {
        return Optional.ofNullable(code)
                .map(given -> Arrays.stream(type.getEnumConstants())
                        .filter(known -> known.name().equals(given))
                        .findFirst()
                        .orElseThrow(() -> Invalid.of(field, InvalidValue.unknownCode(type))));
    }
}
