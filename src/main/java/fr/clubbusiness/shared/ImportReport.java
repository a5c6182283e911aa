package fr.clubbusiness.shared;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of the lines of an import. Blank lines count in the numbering and nowhere else.
 *
 * @param created lines that made something new
 * @param updated lines whose externalId was known, and that changed something
 * @param unchanged lines whose externalId was known, and that say what is already there
 * @param rejected the first thousand lines that changed nothing, in the order of the file
 * @param rejectedBeyond how many more lines changed nothing
 */
@Schema(name = "ImportReport", description = "Ce que sont devenues les lignes d'un import ; les bonnes sont gardées.")
public record ImportReport(
        int created,
        int updated,
        int unchanged,

        @Schema(description = "Les 1 000 premières lignes refusées, dans l'ordre du fichier.")
        List<Rejected> rejected,

        @Schema(description = "Nombre de lignes refusées au-delà des 1 000 premières, qui ne sont pas détaillées.")
        int rejectedBeyond) {

    /** What a good line did. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /**
     * A line that changed nothing.
     *
     * @param line its number in the file, from 1
     * @param code stable name of the problem, the one that a single creation would have answered
     * @param detail what is wrong in this line, in the reader's language
     */
    @Schema(name = "ImportRejectedLine")
    public record Rejected(int line, String code, String detail) {}
}
