package fr.clubbusiness.document.file;

import fr.clubbusiness.shared.Labelled;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The types of documents that the club keeps: what a printer, a camera and an office program make. None of them runs anything when it is opened. */
@Schema(name = "DocumentType", description = "Le type d'un document, d'après son contenu.")
public enum DocumentType implements Labelled {
    /** A page to print. */
    PDF("PDF", "application/pdf", "pdf"),
    /** A picture. */
    PNG("image PNG", "image/png", "png"),
    /** A photograph. */
    JPEG("image JPEG", "image/jpeg", "jpg", "jpeg"),
    /** A text of LibreOffice. */
    ODT("texte OpenDocument", "application/vnd.oasis.opendocument.text", "odt"),
    /** A table of LibreOffice. */
    ODS("tableau OpenDocument", "application/vnd.oasis.opendocument.spreadsheet", "ods"),
    /** A text of Word. */
    DOCX("texte Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** A table of Excel. */
    XLSX("tableau Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    /** All of them, for a sentence. */
    static final String LIST = "PDF, PNG, JPEG, ODT, ODS, DOCX, XLSX";

    private final String label;
    private final String mediaType;
    private final String endings;

    DocumentType(String label, String mediaType, String... endings) {
        this.label = label;
        this.mediaType = mediaType;
        this.endings = String.join(" ", endings);
    }

    /** The type that a file of this name claims to be; empty for another one. */
    static Optional<DocumentType> claimedBy(String name) {
        return Arrays.stream(values())
                .filter(type -> type.endings().contains(ending(name)))
                .findFirst();
    }

    /** The type with this media type; empty for another one. */
    static Optional<DocumentType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** What stands after the last dot, in small letters; empty without one. */
    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether it is written as a ZIP archive. */
    boolean isArchive() {
        return switch (this) {
            case PDF, PNG, JPEG -> false;
            case ODT, ODS, DOCX, XLSX -> true;
        };
    }

    /** The endings of its files. */
    List<String> endings() {
        return List.of(endings.split(" ", -1));
    }

    @Override
    public String label() {
        return label;
    }

    /** As HTTP names it. */
    public String mediaType() {
        return mediaType;
    }
}
