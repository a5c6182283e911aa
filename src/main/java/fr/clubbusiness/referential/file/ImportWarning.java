package fr.clubbusiness.referential.file;

import fr.clubbusiness.shared.LocalizedText;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A warning about an import that was accepted.
 *
 * @param code kind of the warning, for programs
 * @param file the file concerned; null for none
 * @param line the line concerned, from 1; null for none
 * @param text what was found, and what the import did about it
 */
public record ImportWarning(
        Code code, @Nullable String file, @Nullable Integer line, LocalizedText text) {

    @Schema(name = "ReferentialImportWarningCode")
    public enum Code {
        /** An occupation used in other files is missing in the file of occupations. It gets its first appellation as label. */
        UNLISTED_OCCUPATION,
        /** A few lines are missing that another file announces. */
        INCOMPLETE_FILE,
        /** The file that would allow to check the others is missing. */
        UNCHECKED,
        /** Known codes are missing in the import; they are kept. */
        KEPT,
        /** Some communes have another zone. */
        ZONES_REDRAWN
    }

    @Schema(name = "ReferentialImportWarning", description = "Une anomalie qui n'empêche pas l'import.")
    public record View(
            Code code, @Nullable String file, @Nullable Integer line, String text) {}

    public View in(Locale language) {
        return new View(code, file, line, text.in(language));
    }
}
