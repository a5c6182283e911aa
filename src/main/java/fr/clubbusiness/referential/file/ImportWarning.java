package fr.clubbusiness.referential.file;

import fr.clubbusiness.shared.LocalizedText;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something odd in an import that was accepted all the same.
 *
 * @param code what it is, for programs
 * @param file the file that shows it; null when none does
 * @param line the line, from 1; null when it is not about one
 * @param text what was found, and what was done with it
 */
public record ImportWarning(
        Code code, @Nullable String file, @Nullable Integer line, LocalizedText text) {

    @Schema(name = "ReferentialImportWarningCode")
    public enum Code {
        /** An occupation that others use is missing in the file of occupations: it is known by its first appellation. */
        UNLISTED_OCCUPATION,
        /** The file lacks a few lines that another one announces. */
        INCOMPLETE_FILE,
        /** There is no file to check the others against. */
        UNCHECKED,
        /** Codes that are known are no longer in what was imported; they are kept. */
        KEPT,
        /** Communes are now in another zone. */
        ZONES_REDRAWN
    }

    @Schema(name = "ReferentialImportWarning", description = "Une anomalie qui n'empêche pas l'import.")
    public record View(
            Code code, @Nullable String file, @Nullable Integer line, String text) {}

    public View in(Locale language) {
        return new View(code, file, line, text.in(language));
    }
}
