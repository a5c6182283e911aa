package fr.clubbusiness.catalogue.offer;

import fr.clubbusiness.catalogue.rule.OfferStatus;
import fr.clubbusiness.catalogue.rule.Sector;
import fr.clubbusiness.catalogue.rule.ServiceForm;
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

/** The filters of a list of offers. They are read as text, so that a wrong value is a 400 that names its parameter. */
public class OfferFilter {
    @QueryParam("status")
    @Nullable
    @Parameter(
            description = "Seulement les offres dans cet état.",
            schema = @Schema(implementation = OfferStatus.class))
    String status;

    @QueryParam("sector")
    @Nullable
    @Parameter(description = "Seulement ce domaine.", schema = @Schema(implementation = Sector.class))
    String sector;

    @QueryParam("service")
    @Nullable
    @Parameter(
            description = "Seulement celles qui travaillent ainsi.",
            schema = @Schema(implementation = ServiceForm.class))
    String service;

    @QueryParam("communeCode")
    @Nullable
    @Parameter(
            description = "Seulement celles qui sont livrées dans cette commune (code INSEE).",
            schema = @Schema(type = SchemaType.STRING))
    String communeCode;

    Optional<OfferStatus> status() {
        return read("status", status, named(OfferStatus.class));
    }

    Optional<Sector> sector() {
        return read("sector", sector, named(Sector.class));
    }

    Optional<ServiceForm> service() {
        return read("service", service, named(ServiceForm.class));
    }

    Optional<CommuneCode> commune() {
        return read("communeCode", communeCode, CommuneCode::new);
    }

    private static <E extends Enum<E>> Function<String, E> named(Class<E> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(known -> known.name().equals(text))
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
