package fr.clubbusiness.clause.participation;

import fr.clubbusiness.clause.rule.ParticipationStatus;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.Reference;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a list of participations. They are read as text, so that a wrong value is a 400 that names its parameter. */
public class ParticipationFilter {
    @QueryParam("lotId")
    @Nullable
    @Parameter(
            description = "Seulement les participations à ce lot, par son id.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String lotId;

    @QueryParam("status")
    @Nullable
    @Parameter(
            description = "Seulement les participations dans cet état.",
            schema = @Schema(implementation = ParticipationStatus.class))
    String status;

    Optional<UUID> lotId() {
        return Optional.ofNullable(lotId)
                .map(text -> new Reference(text)
                        .id()
                        .orElseThrow(() -> new Invalid("lotId", "Donnez l'id d'un lot.", "Give the id of a lot.")));
    }

    Optional<ParticipationStatus> status() {
        return Optional.ofNullable(status)
                .map(code -> Arrays.stream(ParticipationStatus.values())
                        .filter(known -> known.name().equals(code))
                        .findFirst()
                        .orElseThrow(() -> Invalid.of("status", InvalidValue.unknownCode(ParticipationStatus.class))));
    }
}
