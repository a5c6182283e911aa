package fr.clubbusiness.workbench;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The sections of a workbench. */
@Schema(name = "Workbench", description = "Ce qui attend, par parties.")
record WorkbenchView(
        @Schema(description = "Les parties, dans l'ordre de la page.", minItems = SECTIONS, maxItems = SECTIONS)
        List<Part> sections) {

    /** How many sections there are: as many as {@link WorkbenchSection} has. */
    static final int SECTIONS = 12;

    /** How many entries of a section are shown at once. */
    static final int FIRST = 10;

    /** Entries are counted exactly up to here. */
    static final int COUNTED = 1_000;

    /** A section, with its first entries. */
    @Schema(name = "WorkbenchPart", description = "Une partie de la journée, avec ce qui presse le plus.")
    record Part(
            WorkbenchSection section,
            String label,

            @Schema(description = "Combien il y en a, exact jusqu'à 1 000.", minimum = "0", maximum = "1000")
            int count,

            @Schema(description = "S'il y en a davantage que le nombre dit.")
            boolean countAtLeast,

            @Schema(
                    description =
                            "false : cette partie se prépare ou demande trop de temps ; recommencez dans quelques secondes.")
            boolean ready,

            @Schema(description = "Les dix premiers.", maxItems = FIRST)
            List<WorkbenchEntry> items) {

        /** A section that cannot be read yet. */
        static Part notReady(WorkbenchSection section) {
            return new Part(section, section.label(), 0, false, false, List.of());
        }
    }
}
