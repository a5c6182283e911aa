package fr.clubbusiness.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of the lines of an import. Blank lines count in the numbering and nowhere else.
 *
 * @param created lines that made something new
 * @param updated lines whose externalId was known, and that changed something
 * @param unchanged lines whose externalId was known, and that say what is already there
 * @param rejected the first thousand lines that changed nothing, in the order of the file
 * @param rejectedBeyond how many more lines changed nothing
 * @param lines of a dry run, every line and what would become of it; null otherwise
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

        @Schema(description = "À l'essai (dryRun=true) seulement : chaque ligne, et ce qu'elle deviendrait.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<Tried> lines) {

    /** What a good line did. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /** What would become of a line. */
    @Schema(name = "ImportFate")
    public enum Fate {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    /**
     * A line that changed nothing.
     *
     * @param line its number in the file, from 1; of a CSV file the number that Excel shows, the header being 1
     * @param code stable name of the problem, the one that a single creation would have answered
     * @param detail what is wrong in this line, in the reader's language
     */
    @Schema(name = "ImportRejectedLine")
    public record Rejected(int line, String code, String detail) {}

    /**
     * A line of a dry run.
     *
     * @param line its number in the file
     * @param outcome what would become of it
     * @param code of a rejected line, as in {@link Rejected}
     * @param detail of a rejected line, as in {@link Rejected}; null once two thousand different ones were told
     */
    @Schema(name = "ImportTriedLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Tried(
            int line,
            Fate outcome,
            @Nullable String code,
            @Nullable String detail) {}
}
