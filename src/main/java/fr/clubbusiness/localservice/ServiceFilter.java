package fr.clubbusiness.localservice;

import fr.clubbusiness.beneficiary.Barrier;
import fr.clubbusiness.list.ListSearch;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.vocabulary.JourneyTime;
import fr.clubbusiness.vocabulary.TransportMode;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What services are asked for. The filters are read as text, so that a wrong value is a 400 that names its parameter. */
public class ServiceFilter extends ListSearch {
    private static final int LEAST_MINUTES = 10;
    private static final int MOST_MINUTES = 120;

    @QueryParam("barrier")
    @Nullable
    @Parameter(
            description = "Seulement ce qui aide à lever ce frein.",
            schema = @Schema(implementation = Barrier.class))
    String barrier;

    @QueryParam("communeCode")
    @Nullable
    @Parameter(
            description =
                    "Seulement ce que l'on atteint depuis cette commune (code INSEE) et dont elle est la zone, ou à distance.",
            schema = @Schema(type = SchemaType.STRING))
    String communeCode;

    @QueryParam("mode")
    @Nullable
    @Parameter(
            description = "Le moyen de transport, avec communeCode : TRANSIT si rien n'est dit.",
            schema = @Schema(implementation = TransportMode.class))
    String mode;

    @QueryParam("minutes")
    @Nullable
    @Parameter(
            description = "Le trajet le plus long, avec communeCode : 60 si rien n'est dit.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "10", maximum = "120"))
    String minutes;

    @QueryParam("remote")
    @Nullable
    @Parameter(
            description = "true : seulement à distance ; false : seulement là où l'on va.",
            schema = @Schema(implementation = boolean.class))
    String remote;

    @QueryParam("free")
    @Nullable
    @Parameter(description = "true : seulement ce qui est gratuit.", schema = @Schema(implementation = boolean.class))
    String free;

    Optional<Barrier> barrier() {
        return read("barrier", barrier, code -> named(Barrier.class, code));
    }

    /** From where and how far; empty when no commune is given. */
    Optional<Reach> reach() {
        var by = read("mode", mode, code -> named(TransportMode.class, code)).orElse(JourneyTime.UNSAID_MODE);
        var most = read("minutes", minutes, ServiceFilter::minutes).orElse(Reach.USUAL_MINUTES);
        return read("communeCode", communeCode, CommuneCode::new).map(from -> new Reach(from, by, most));
    }

    Optional<Boolean> remote() {
        return read("remote", remote, ServiceFilter::truth);
    }

    boolean onlyFree() {
        return read("free", free, ServiceFilter::truth).orElse(false);
    }

    private static int minutes(String text) {
        if (text.matches("[0-9]{1,3}")) {
            var minutes = Integer.parseInt(text);
            if (minutes >= LEAST_MINUTES && minutes <= MOST_MINUTES) {
                return minutes;
            }
        }
        throw new InvalidValue("De 10 à 120 minutes.", "From 10 to 120 minutes.");
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidValue("Attendu : true ou false.", "Expected: true or false.");
        };
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
