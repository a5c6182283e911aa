package fr.clubbusiness.commitment;

import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.InvalidValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a list of commitments. They are read as text, so that a wrong value is a 400 that names its parameter. */
public class CommitmentFilter {
    @QueryParam("kind")
    @Nullable
    @Parameter(
            description = "Seulement ce genre d'engagement.",
            schema = @Schema(implementation = CommitmentKind.class))
    String kind;

    @QueryParam("status")
    @Nullable
    @Parameter(
            description = "Seulement les engagements dans cet état.",
            schema = @Schema(implementation = CommitmentStatus.class))
    String status;

    @QueryParam("communeCode")
    @Nullable
    @Parameter(description = "Seulement cette commune (code INSEE).", schema = @Schema(type = SchemaType.STRING))
    String communeCode;

    Optional<CommitmentKind> kind() {
        return read("kind", kind, code -> named(CommitmentKind.class, code));
    }

    Optional<CommitmentStatus> status() {
        return read("status", status, code -> named(CommitmentStatus.class, code));
    }

    Optional<CommuneCode> communeCode() {
        return read("communeCode", communeCode, CommuneCode::new);
    }

    private static <E extends Enum<E>> E named(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidValue.unknownCode(type));
    }

    private static <T> Optional<T> read(String field, @Nullable String text, Function<String, T> parser) {
        try {
            return Optional.ofNullable(text).map(parser);
        } catch (InvalidValue wrong) {
            throw Invalid.of(field, wrong);
        }
    }
}
