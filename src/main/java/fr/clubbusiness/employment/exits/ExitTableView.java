package fr.clubbusiness.employment.exits;

import fr.clubbusiness.directory.StructureKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The exits of a quarter, as its reader may know them. */
@Schema(
        name = "ExitTable",
        description =
                "Les sorties d'un trimestre, figées : par genre de structure et par structure. Un nombre null est caché : trop peu de personnes ou de "
                        + "structures, ou il en ferait deviner un autre.")
record ExitTableView(
        Quarter quarter,

        @Schema(description = "Quand le trimestre a été compté, une fois pour toutes.")
        Instant frozenAt,

        @Schema(description = "Tous les genres ensemble.") ExitFigures sums,

        @Schema(description = "Les genres de structures qui emploient.", maxItems = 5)
        List<Kind> kinds) {

    /** The structures of a kind. */
    @Schema(name = "ExitsOfKind", description = "Un genre de structure : sa somme, et les lignes de ses structures.")
    record Kind(
            StructureKind kind,

            @Schema(description = "Le nom du genre.", minLength = 1, maxLength = 200)
            String label,

            ExitFigures sums,

            @Schema(
                    description = "Les structures de ce genre ; pour une structure, la sienne seule.",
                    maxItems = 10_000)
            List<Structure> structures) {}

    /** A structure. */
    @Schema(name = "ExitsOfStructure", description = "Une structure et ses sorties.")
    record Structure(
            @Schema(description = "La structure, par son id.")
            UUID id,

            @Schema(
                    description = "Son nom quand le trimestre a été compté ; null si elle n'avait plus de titre.",
                    minLength = 1,
                    maxLength = 200)
            @Nullable
            String name,

            ExitFigures exits) {}

    /** The numbers of a line. */
    @Schema(name = "ExitFigures", description = "Les sorties, par ce que font les personnes depuis. Null : caché.")
    record ExitFigures(
            @Schema(description = "Emploi durable.", minimum = "0", maximum = "1000000") @Nullable
            Integer lasting,

            @Schema(description = "Emploi de transition.", minimum = "0", maximum = "1000000") @Nullable
            Integer transition,

            @Schema(description = "Sortie positive.", minimum = "0", maximum = "1000000") @Nullable
            Integer positive,

            @Schema(description = "Autre sortie, ou que personne n'a dite.", minimum = "0", maximum = "1000000")
            @Nullable
            Integer other,

            @Schema(description = "Toutes.", minimum = "0", maximum = "1000000") @Nullable
            Integer total,

            @Schema(
                    description =
                            "La part de l'emploi durable, en pour cent ; null quand un des deux nombres est caché.",
                    minimum = "0",
                    maximum = "100")
            @Nullable
            Integer lastingPercent,

            @Schema(
                    description =
                            "Parmi toutes : les sorties d'un trimestre précédent, dites après qu'il a été figé. Donné pour tous les genres ensemble, et à une structure "
                                    + "dans sa propre ligne ; null ailleurs, ou caché.",
                    minimum = "0",
                    maximum = "1000000")
            @Nullable
            Integer recordedLate) {

        static ExitFigures of(ExitLine line) {
            return new ExitFigures(
                    line.lasting(),
                    line.transition(),
                    line.positive(),
                    line.other(),
                    line.total(),
                    percent(line.lasting(), line.total()),
                    line.recordedLate());
        }

        private static @Nullable Integer percent(@Nullable Integer part, @Nullable Integer whole) {
            return part == null || whole == null ? null : Math.round(100f * part / whole);
        }
    }

    /** A published quarter. */
    @Schema(name = "PublishedQuarter", description = "Un trimestre publié.")
    record Published(
            Quarter quarter,
            @Schema(description = "Quand il a été compté.") Instant frozenAt) {

        static Published of(FrozenExits table) {
            return new Published(table.quarter(), table.frozenAt());
        }
    }

    /** All published quarters. */
    @Schema(name = "PublishedQuarters", description = "Les trimestres publiés.")
    record All(
            @Schema(description = "Les trimestres, du plus récent au plus ancien.", maxItems = 400)
            List<Published> items) {}
}
