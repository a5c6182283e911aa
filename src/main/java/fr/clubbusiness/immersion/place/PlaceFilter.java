package fr.clubbusiness.immersion.place;

import fr.clubbusiness.immersion.rule.ImmersionKind;
import fr.clubbusiness.immersion.rule.PlaceStatus;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.InvalidValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a list of places. */
public class PlaceFilter {
    @QueryParam("kind")
    @Nullable
    @Parameter(description = "Seulement ce genre.", schema = @Schema(implementation = ImmersionKind.class))
    String kind;

    @QueryParam("status")
    @Nullable
    @Parameter(
            description = "Seulement les places dans cet état.",
            schema = @Schema(implementation = PlaceStatus.class))
    String status;

    @QueryParam("tension")
    @Nullable
    @Parameter(
            description = "true : seulement les métiers en tension ; false : seulement les autres.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String tension;

    @QueryParam("ess")
    @Nullable
    @Parameter(
            description = "true : seulement chez l'économie sociale et solidaire ; false : seulement ailleurs.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String ess;

    Optional<Boolean> tension() {
        return Optional.ofNullable(tension).map(text -> decided("tension", text));
    }

    Optional<Boolean> ess() {
        return Optional.ofNullable(ess).map(text -> decided("ess", text));
    }

    private static boolean decided(String field, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Invalid.of(field, new InvalidValue("Écrivez true ou false.", "Write true or false."));
        };
    }

    Optional<ImmersionKind> kind() {
        return Optional.ofNullable(kind).map(code -> named("kind", ImmersionKind.class, code));
    }

    Optional<PlaceStatus> status() {
        return Optional.ofNullable(status).map(code -> named("status", PlaceStatus.class, code));
    }

    private static <E extends Enum<E>> E named(String field, Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .orElseThrow(() -> Invalid.of(field, InvalidValue.unknownCode(type)));
    }
}
