package fr.clubbusiness.immersion.agreement;

import fr.clubbusiness.immersion.rule.ImmersionHeld;
import fr.clubbusiness.immersion.rule.ImmersionOutcome;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How it went. */
@Schema(name = "ImmersionAssessmentRequest", description = "Comment cela s'est passé, et ce qui en est sorti.")
record AssessmentRequest(
        @NotNull ImmersionHeld held,

        @NotNull ImmersionOutcome outcome,

        @Nullable @Size(min = 1, max = 1000) @Schema(description = "En quelques mots.")
        String comment) {}
