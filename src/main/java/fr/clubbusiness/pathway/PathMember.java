package fr.clubbusiness.pathway;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who wrote or said something about a path. */
@Schema(name = "PathMember", description = "Un membre de la structure qui accompagne la personne, ou un conseiller.")
record PathMember(
        @Schema(description = "Le membre, par son id.") UUID memberId,

        @Schema(
                description = "Son nom ; null quand son compte n'en a pas, ou ne vous est pas accessible.",
                maxLength = 200)
        @Nullable
        String name) {}
