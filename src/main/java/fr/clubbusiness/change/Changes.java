package fr.clubbusiness.change;

import fr.clubbusiness.shared.SubjectKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What changed, oldest first.
 *
 * @param after where the next reading starts; null while nothing ever changed
 */
@Schema(name = "Changes", description = "Ce qui a changé, du plus ancien au plus récent.")
record Changes(
        List<Change> items,

        @Schema(
                description = "Où reprendre ; null tant que rien n'a jamais changé.",
                minLength = 1,
                maxLength = 40,
                pattern = "^[0-9a-f-]{36}$")
        @Nullable
        String after) {

    /**
     * One entry of history, as its reader may know it.
     *
     * @param status after it; null when it changed none
     */
    @Schema(name = "Change", description = "Un changement ; le reste se lit à l'adresse de ce dont il s'agit.")
    record Change(
            UUID id,

            @Schema(description = "Quand c'est arrivé.") Instant at,

            SubjectKind subjectType,

            @Schema(description = "Ce dont il s'agit, par son id.")
            UUID subjectId,

            @Schema(
                    description = "Ce dont il s'agit, par sa référence courte ; null quand vous n'y avez plus accès.",
                    minLength = 6,
                    maxLength = 18,
                    pattern = "^[A-Z]-[0-9]{4,16}$")
            @Nullable
            String subjectReference,

            @Schema(
                    description =
                            "Ce qui est arrivé : CREATED, UPDATED, PROPOSED, SHARED, HIRED… D'autres codes peuvent s'ajouter.",
                    minLength = 1,
                    maxLength = 40,
                    pattern = "^[A-Z_]+$")
            String type,

            @Schema(
                    description = "L'état qui a suivi, ou la réponse donnée ; null quand l'état n'a pas changé.",
                    minLength = 1,
                    maxLength = 40,
                    pattern = "^[A-Z_]+$")
            @Nullable
            String status) {}
}
