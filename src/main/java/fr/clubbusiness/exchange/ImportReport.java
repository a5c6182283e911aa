package fr.clubbusiness.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The result of an import. Blank lines have a number but are not counted.
 *
 * @param created lines that created a row
 * @param updated lines with a known externalId that changed something
 * @param unchanged lines with a known externalId and the data already stored
 * @param rejected the first thousand lines that were refused, in the order of the file
 * @param rejectedBeyond how many more lines were refused
 * @param notes values that were read differently from how they are written, the first thousand lines
 * @param warnings what to check in accepted lines, the first thousand of them
 * @param lines in a dry run, every line and what it would do; null otherwise
 */
@Schema(name = "ImportReport", description = "Ce que sont devenues les lignes d'un import ; les bonnes sont gardées.")
public record ImportReport(
        int created,
        int updated,
        int unchanged,

        @Schema(description = "Les 1 000 premières lignes refusées, dans l'ordre du fichier.")
        List<Rejected> rejected,

        @Schema(description = "Nombre de lignes refusées au-delà des 1 000 premières, qui ne sont pas détaillées.")
        int rejectedBeyond,

        @Schema(
                description =
                        "Ce qui a été lu autrement qu'il n'est écrit, comme le code d'une commune qui a fusionné : les 1 000 premières lignes.")
        List<Noted> notes,

        @Schema(
                description =
                        "Ce qu'il faut vérifier dans des lignes gardées, comme une personne déjà inscrite sous le même nom : les 1 000 premières.")
        List<Warned> warnings,

        @Schema(description = "À l'essai (dryRun=true) : chaque ligne, et ce qu'elle deviendrait ; vide sinon.")
        List<Tried> lines) {

    /** What an accepted line did. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /** What a line of a dry run would do. */
    @Schema(name = "ImportFate")
    public enum Fate {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    /**
     * A refused line.
     *
     * @param line its number in the file, from 1; in a CSV file the number that Excel shows, where the header is 1
     * @param code stable name of the problem, the same as for a single creation
     * @param detail what is wrong, in the reader's language
     */
    @Schema(name = "ImportRejectedLine")
    public record Rejected(int line, String code, String detail) {}

    /**
     * A line of which something was read otherwise than it is written.
     *
     * @param line its number in the file, as in {@link Rejected}
     * @param detail what was read instead, in the reader's language
     */
    @Schema(name = "ImportNotedLine")
    public record Noted(int line, String detail) {}

    /**
     * An accepted line of which something should be checked.
     *
     * @param line its number in the file, as in {@link Rejected}
     * @param code stable name of the warning
     * @param detail what to check, in the reader's language
     */
    @Schema(name = "ImportWarnedLine")
    public record Warned(int line, String code, String detail) {}

    /**
     * A line of a dry run.
     *
     * @param line its number in the file
     * @param outcome what it would do
     * @param changed names of the fields that an updated line changes, as the sender wrote them; empty for other lines, and after two thousand
     *     different ones
     * @param code of a refused line, as in {@link Rejected}
     * @param detail of a refused line, as in {@link Rejected}; null after two thousand different details
     */
    @Schema(name = "ImportTriedLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Tried(
            int line,
            Fate outcome,
            List<String> changed,
            @Nullable String code,
            @Nullable String detail) {}
}
