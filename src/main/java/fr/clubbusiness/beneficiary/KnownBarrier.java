package fr.clubbusiness.beneficiary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.TypedText;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A barrier of a person, and how far they are in overcoming it. In JSON it is an object, or only the code when the status is {@code TO_LIFT}.
 *
 * @param code the barrier
 * @param status {@code TO_LIFT} when not given
 */
@Schema(
        name = "Barrier",
        description = "Un frein ; à l'écriture, son code seul suffit (TO_LIFT).",
        extensions = @Extension(name = "x-short-form", value = "code"))
public record KnownBarrier(@NotNull Barrier code, Barrier.Status status) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public KnownBarrier(@JsonProperty("code") Barrier code, @JsonProperty("status") Barrier.@Nullable Status status) {
        this.code = code;
        this.status = status == null ? Barrier.Status.TO_LIFT : status;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static KnownBarrier toLift(String typed) {
        var code = TypedText.code(typed);
        return Arrays.stream(Barrier.values())
                .filter(barrier -> barrier.name().equals(code))
                .findFirst()
                .map(barrier -> new KnownBarrier(barrier, null))
                .orElseThrow(() -> InvalidValue.unknownCode(Barrier.class));
    }
}
