package fr.clubbusiness.beneficiary.register;

import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.beneficiary.Readiness;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.MineParameter;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.RomeCode;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Filters a list of people. The values are read as text, so that a wrong one gives a 400 that names the field; JAX-RS would answer 404. */
public class PersonFilter extends MineParameter {

    @QueryParam("state")
    @Nullable
    @Parameter(
            description = "Seulement les personnes dans cet état.",
            schema = @Schema(implementation = BeneficiaryState.class))
    String state;

    @QueryParam("readiness")
    @Nullable
    @Parameter(
            description = "Seulement les personnes de cet avancement, même en pause ou en poste.",
            schema = @Schema(implementation = Readiness.class))
    String readiness;

    @QueryParam("communeCode")
    @Nullable
    @Parameter(
            description = "Seulement celles qui habitent cette commune (code INSEE).",
            schema = @Schema(type = SchemaType.STRING))
    String communeCode;

    @QueryParam("romeCode")
    @Nullable
    @Parameter(
            description = "Seulement celles qui visent ce métier (code ROME).",
            schema = @Schema(type = SchemaType.STRING))
    String romeCode;

    @QueryParam("structureId")
    @Nullable
    @Parameter(description = "Seulement les personnes de cette structure (conseillers).")
    Reference structureId;

    /** The requested state. Empty for all but those who have left. */
    Optional<BeneficiaryState> state() {
        return read("state", state, code -> named(BeneficiaryState.class, code));
    }

    Optional<Readiness> readiness() {
        return read("readiness", readiness, code -> named(Readiness.class, code));
    }

    Optional<CommuneCode> communeCode() {
        return read("communeCode", communeCode, CommuneCode::new);
    }

    Optional<String> romeCode() {
        return read("romeCode", romeCode, code -> new RomeCode(code).value());
    }

    /**
     * The structure whose people are listed: the caller's, or the one that an adviser requests. Empty for the whole club.
     *
     * @throws Invalid when it is unknown, or is not the caller's own and the caller lists no other; both are the same to whoever asks
     */
    Optional<UUID> holder(Caller caller) {
        var only = Access.PEOPLE.onlyOwner(caller);
        if (structureId == null) {
            return Optional.ofNullable(only);
        }
        var named = Organisation.find(caller.club(), structureId).map(Organisation::id);
        if (only != null && !named.equals(Optional.of(only))) {
            throw new Invalid(
                    "structureId",
                    "Votre liste est celle de votre structure : retirez ce filtre, ou nommez-la.",
                    "Your list is that of your structure: remove this filter, or name it.");
        }
        return Optional.of(named.orElseThrow(
                () -> new Invalid("structureId", "Cette structure est inconnue.", "This structure is unknown.")));
    }

    private static <E extends Enum<E>> E named(Class<E> codes, String code) {
        return Arrays.stream(codes.getEnumConstants())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidValue.unknownCode(codes));
    }

    private static <T> Optional<T> read(String field, @Nullable String text, Function<String, T> parser) {
        try {
            return Optional.ofNullable(text).map(parser);
        } catch (InvalidValue wrong) {
            throw Invalid.of(field, wrong);
        }
    }
}
