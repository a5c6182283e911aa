package fr.clubbusiness.document;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The form with which a document is attached, for the published contract: the body is read as it arrives ({@link ReceiveFile}).
 *
 * @param file the file, with its name
 */
@Schema(name = "DocumentForm", description = "Un formulaire avec un fichier.")
public record DocumentForm(
        @NotNull
        @Schema(
                type = SchemaType.STRING,
                format = "binary",
                maxLength = 10_485_760,
                description = "Le fichier, avec son nom : PDF, PNG, JPEG, ODT, ODS, DOCX ou XLSX, de 10 Mio au plus.")
        Object file) {
    /** What may be attached, for the description of an operation. */
    public static final String ALLOWED =
            "PDF, PNG, JPEG, ODT, ODS, DOCX ou XLSX, d'après le contenu ; 10 Mio et 20 documents au plus. Le même fichier encore une fois rend le premier.";

    /** Why a file is refused, for the description of a 422. */
    public static final String REFUSALS =
            "Toutes les raisons : fichier vide, trop grand, d'un type non admis, au nom trompeur, à macros, protégé, abîmé, infecté, ou un document de trop.";

    /** The type of its body. */
    public static final String TYPE = "multipart/form-data";
}
