package fr.clubbusiness.pathway;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note about a person. */
@Schema(name = "PersonNote", description = "Une note sur le parcours d'une personne.")
record NoteView(
        UUID id,

        @Schema(description = "Ce qui a été dit ou convenu.", minLength = 1, maxLength = 2000)
        String text,

        @Schema(description = "Quand elle a été écrite.") Instant writtenAt,
        @Schema(description = "Qui l'a écrite.") PathMember writtenBy) {}
