package fr.clubbusiness.document;

import fr.clubbusiness.document.file.DocumentType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document, without its content.
 *
 * @param sha256 of its content, in hexadecimal digits
 */
@Schema(name = "Document", description = "Un document joint. Son contenu se lit à /v1/documents/{id}/content.")
public record DocumentView(
        UUID id,
        DocumentSubject subject,

        @Schema(description = "Le nom du fichier, nettoyé.", minLength = 1, maxLength = 120)
        String fileName,

        DocumentType type,

        @Schema(description = "Le type pour un programme.", minLength = 9, maxLength = 80)
        String mediaType,

        @Schema(description = "La taille, en octets.", minimum = "1", maximum = "10485760")
        int size,

        @Schema(
                description = "L'empreinte SHA-256 du contenu.",
                minLength = 64,
                maxLength = 64,
                pattern = "^[0-9a-f]{64}$")
        String sha256,

        @Schema(description = "Si un antivirus l'a regardé.")
        ScanState scan,

        @Schema(description = "Quand il a été joint.") Instant addedAt) {

    static DocumentView of(Document document) {
        return new DocumentView(
                document.id(),
                document.subject(),
                document.fileName(),
                document.type(),
                document.type().mediaType(),
                document.size(),
                document.sha256(),
                document.scan(),
                document.addedAt());
    }

    /** All documents of a subject. */
    @Schema(name = "Documents", description = "Les documents joints, du plus récent au plus ancien : 20 au plus.")
    public record All(List<DocumentView> items) {}
}
