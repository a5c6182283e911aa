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
 * A barrier of a person, and how far they are in overcoming it. In JSON it is an object, or only the code: the status is then the one that the
 * person has already, so that whoever sends the same list again undoes no step.
 *
 * @param code the barrier
 * @param status null when not given: the known one, or {@code TO_LIFT}
 */
@Schema(
        name = "Barrier",
        description =
                "Un frein ; à l'écriture, son code seul suffit : l'état reste celui qui est noté, TO_LIFT pour un frein nouveau.",
        extensions = @Extension(name = "x-short-form", value = "code"))
public record KnownBarrier(@NotNull Barrier code, Barrier.@Nullable Status status) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public KnownBarrier(@JsonProperty("code") Barrier code, @JsonProperty("status") Barrier.@Nullable Status status) {
        this.code = code;
        this.status = status;
    }

    /** How far the person is: {@code TO_LIFT} when nothing is said. */
    @Override
    public Barrier.Status status() {
        return status == null ? Barrier.Status.TO_LIFT : status;
    }

    /** The same with this status, unless one is said. */
    KnownBarrier orElse(Barrier.Status known) {
        return new KnownBarrier(code, status == null ? known : status);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static KnownBarrier ofCode(String typed) {
        var code = TypedText.code(typed);
        return Arrays.stream(Barrier.values())
                .filter(barrier -> barrier.name().equals(code))
                .findFirst()
                .map(barrier -> new KnownBarrier(barrier, null))
                .orElseThrow(() -> InvalidValue.unknownCode(Barrier.class));
    }
}
