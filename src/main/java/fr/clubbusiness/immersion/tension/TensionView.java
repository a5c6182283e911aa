package fr.clubbusiness.immersion.tension;

import fr.clubbusiness.shared.RomeCode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A list of occupations that lack people. */
@Schema(
        name = "TensionList",
        description = "Des métiers en tension, tels qu'une source les donne pour une année et un territoire.")
record TensionView(
        @Schema(description = "Qui le dit.", maxLength = 100)
        String source,

        @Schema(description = "L'année.", minimum = "2000", maximum = "2100")
        int year,

        @Schema(description = "Le territoire.", maxLength = 100)
        String territory,

        @Schema(description = "Les métiers, par leurs codes ROME.", maxItems = 1000)
        List<RomeCode> romeCodes,

        @Schema(description = "Quand la liste a été importée ; null si elle vient avec le club.") @Nullable
        Instant importedAt) {}
