package fr.clubbusiness.immersion.tension;

import fr.clubbusiness.shared.RomeCode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A list to import. */
@Schema(
        name = "TensionListRequest",
        description = "Une liste de métiers en tension ; elle remplace celle de la même source, année et territoire.")
record TensionRequest(
        @NotBlank @Size(max = 100) @Schema(description = "Qui le dit.")
        String source,

        @NotNull @Min(2000) @Max(2100) @Schema(description = "L'année.")
        Integer year,

        @NotBlank @Size(max = 100) @Schema(description = "Le territoire.")
        String territory,

        @NotNull @Size(min = 1, max = 1000) @Schema(description = "Les métiers, par leurs codes ROME.")
        List<@NotNull RomeCode> romeCodes) {}
