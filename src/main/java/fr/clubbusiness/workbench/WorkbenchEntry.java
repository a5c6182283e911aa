package fr.clubbusiness.workbench;

import fr.clubbusiness.shared.SubjectKind;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that waits for its reader. It names people to their own structure only. */
@Schema(name = "WorkbenchEntry", description = "Ce qui attend, pourquoi, et où le faire.")
record WorkbenchEntry(
        SubjectKind kind,
        UUID id,
        String reference,

        @Schema(
                description =
                        "De quoi il s'agit, en quelques mots ; le nom d'une personne, pour sa structure seulement.",
                minLength = 1,
                maxLength = 600)
        String title,

        @Schema(
                description = "Pourquoi cela figure ici, en une phrase.",
                examples = "Gare au propre n'a pas répondu à deux relances, dernier jour le 12 décembre 2026.",
                minLength = 1,
                maxLength = 600)
        String reason,

        @Schema(
                description = "L'organisation qui doit répondre ; null quand aucune ne le doit.",
                minLength = 1,
                maxLength = 200)
        @Nullable
        String awaited,

        @Schema(description = "Depuis quand cela attend ; null quand ce n'est pas connu.") @Nullable
        LocalDate since,

        @Schema(description = "Pour quand ; null sans échéance.") @Nullable
        LocalDate dueOn,

        @Schema(
                description = "Adresse de la page à lire ; null quand il n'y en a pas.",
                maxLength = 500,
                pattern = "^https?://.+$")
        @Nullable
        String page,

        @Schema(
                description = "Adresse de l'opération suivante dans Swagger UI, remplie.",
                maxLength = 1000,
                pattern = "^https?://.+$")
        String operation) {}
