package fr.clubbusiness.audit;

import fr.clubbusiness.list.AskedDay;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.Reference;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the audit. They are read as text, so that a wrong value is a 400 that names its parameter. */
public class AuditFilter {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    @QueryParam("beneficiaryId")
    @Nullable
    @Parameter(
            description =
                    "Seulement ce qui concerne cette personne, ses mises en relation et ses contrats, par son id ou sa référence (P-2231).",
            schema = @Schema(type = SchemaType.STRING, maxLength = 40))
    String beneficiaryId;

    @QueryParam("memberId")
    @Nullable
    @Parameter(
            description = "Seulement ce que ce membre a fait, par son id.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String memberId;

    @QueryParam("from")
    @Nullable
    @Parameter(
            description = "À partir de ce jour, compris.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String from;

    @QueryParam("to")
    @Nullable
    @Parameter(description = "Jusqu'à ce jour, compris.", schema = @Schema(type = SchemaType.STRING, format = "date"))
    String to;

    @QueryParam("type")
    @Nullable
    @Parameter(
            description = "Seulement cet acte : IDENTITY_READ, EXPORTED, SHARED…",
            schema = @Schema(type = SchemaType.STRING, maxLength = 40, pattern = "^[A-Z][A-Z0-9_]*$"))
    String type;

    Optional<Reference> person() {
        return Optional.ofNullable(beneficiaryId).map(Reference::fromString);
    }

    Optional<UUID> member() {
        try {
            return Optional.ofNullable(memberId).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            throw new Invalid("memberId", "Un id est attendu.", "An id is expected.");
        }
    }

    Optional<LocalDate> from() {
        return AskedDay.of("from", from);
    }

    Optional<LocalDate> to() {
        return AskedDay.of("to", to);
    }

    Optional<String> type() {
        if (type != null && !CODE.matcher(type).matches()) {
            throw new Invalid(
                    "type", "Un code est attendu, comme IDENTITY_READ.", "A code is expected, like IDENTITY_READ.");
        }
        return Optional.ofNullable(type);
    }
}
