package fr.clubbusiness.clause.ledger;

import fr.clubbusiness.clause.rule.ClauseLineStatus;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.Reference;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a list of lines. They are read as text, so that a wrong value is a 400 that names its parameter. */
public class LineFilter {
    @QueryParam("lotId")
    @Nullable
    @Parameter(
            description = "Seulement ce lot, par son id.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String lotId;

    @QueryParam("participationId")
    @Nullable
    @Parameter(
            description = "Seulement cette participation, par son id.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String participationId;

    @QueryParam("month")
    @Nullable
    @Parameter(
            description = "Seulement ce mois (2026-11).",
            schema = @Schema(type = SchemaType.STRING, minLength = 7, maxLength = 7, pattern = LineRequest.MONTH))
    String month;

    @QueryParam("status")
    @Nullable
    @Parameter(
            description = "Seulement les lignes dans cet état.",
            schema = @Schema(implementation = ClauseLineStatus.class))
    String status;

    Optional<UUID> lotId() {
        return id("lotId", lotId);
    }

    Optional<UUID> participationId() {
        return id("participationId", participationId);
    }

    Optional<YearMonth> month() {
        return Optional.ofNullable(month).map(LineFilter::month);
    }

    /** The month that a query names. */
    static YearMonth month(String text) {
        if (!text.matches(LineRequest.MONTH)) {
            throw new Invalid("month", "Donnez un mois : 2026-11.", "Give a month: 2026-11.");
        }
        return YearMonth.parse(text);
    }

    Optional<ClauseLineStatus> status() {
        return Optional.ofNullable(status)
                .map(code -> Arrays.stream(ClauseLineStatus.values())
                        .filter(known -> known.name().equals(code))
                        .findFirst()
                        .orElseThrow(() -> Invalid.of("status", InvalidValue.unknownCode(ClauseLineStatus.class))));
    }

    private static Optional<UUID> id(String field, @Nullable String text) {
        return Optional.ofNullable(text)
                .map(one ->
                        new Reference(one).id().orElseThrow(() -> new Invalid(field, "Donnez un id.", "Give an id.")));
    }
}
