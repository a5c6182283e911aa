package fr.clubbusiness.need;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.list.ListSearch;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.RomeCode;
import fr.clubbusiness.vocabulary.ContractType;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a list of needs. They are read as text, so that a wrong value is a 400 that names its parameter. */
public class NeedFilter extends ListSearch {

    @QueryParam("status")
    @Nullable
    @Parameter(
            description = "Seulement les besoins dans cet état.",
            schema = @Schema(implementation = NeedStatus.class))
    String status;

    @QueryParam("romeCode")
    @Nullable
    @Parameter(description = "Seulement ce métier (code ROME).", schema = @Schema(type = SchemaType.STRING))
    String romeCode;

    @QueryParam("communeCode")
    @Nullable
    @Parameter(description = "Seulement cette commune (code INSEE).", schema = @Schema(type = SchemaType.STRING))
    String communeCode;

    @QueryParam("employerId")
    @Nullable
    @Parameter(description = "Seulement cet employeur, par son id ou sa référence.")
    String employerId;

    @QueryParam("contractType")
    @Nullable
    @Parameter(
            description = "Seulement les besoins qui acceptent ce contrat.",
            schema = @Schema(implementation = ContractType.class))
    String contractType;

    @QueryParam("tension")
    @Nullable
    @Parameter(
            description = "true : seulement les métiers en tension ; false : seulement les autres.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String tension;

    Optional<ContractType> contractType() {
        return read(
                "contractType",
                contractType,
                text -> Arrays.stream(ContractType.values())
                        .filter(known -> known.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> InvalidValue.unknownCode(ContractType.class)));
    }

    Optional<Boolean> tension() {
        return read("tension", tension, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidValue("Écrivez true ou false.", "Write true or false.");
        });
    }

    Optional<NeedStatus> status() {
        return read(
                "status",
                status,
                text -> Arrays.stream(NeedStatus.values())
                        .filter(known -> known.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> InvalidValue.unknownCode(NeedStatus.class)));
    }

    Optional<RomeCode> romeCode() {
        return read("romeCode", romeCode, RomeCode::new);
    }

    Optional<CommuneCode> communeCode() {
        return read("communeCode", communeCode, CommuneCode::new);
    }

    /** The employer in this club. An unknown one gives an id that no organisation has, and so an empty list. */
    Optional<UUID> employer(UUID club) {
        return read(
                "employerId",
                employerId,
                text -> Organisation.find(club, Reference.fromString(text))
                        .map(Organisation::id)
                        .orElse(new UUID(0, 0)));
    }

    private static <T> Optional<T> read(String field, @Nullable String text, Function<String, T> parser) {
        try {
            return Optional.ofNullable(text).map(parser);
        } catch (InvalidValue wrong) {
            throw Invalid.of(field, wrong);
        }
    }
}
