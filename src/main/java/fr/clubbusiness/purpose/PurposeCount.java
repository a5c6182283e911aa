package fr.clubbusiness.purpose;

import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many people the purposes of one adviser opened on one day. The words of a purpose are not here: an administrator reads no people, and words may name
 * somebody.
 */
@Schema(
        name = "PurposeCount",
        description =
                "Ce que les motifs d'un conseiller ont ouvert un jour. Aucune personne n'y est nommée, ni les mots des motifs.")
record PurposeCount(
        @Schema(description = "Le jour, à Paris.") LocalDate day,

        @Schema(description = "Le conseiller, par son id de membre.")
        UUID adviserId,

        @Schema(description = "Son nom ; null quand son compte n'en a pas.", minLength = 1, maxLength = 200) @Nullable
        String adviserName,

        @Schema(description = "Combien de personnes, chacune une fois.", minimum = "1", maximum = "1000000")
        long people,

        @Schema(description = "Par combien de motifs différents.", minimum = "1", maximum = "1000000")
        long purposes,

        @Schema(description = "Dont combien de personnes exportées.", minimum = "0", maximum = "1000000")
        long exported) {
    static final ListTable<PurposeCount> TABLE = new ListTable<>(
            "motifs",
            List.of(
                    TableColumn.shown("Jour", PurposeCount::day),
                    TableColumn.shown("Conseiller", PurposeCount::adviserName),
                    TableColumn.shown("Identifiant", PurposeCount::adviserId),
                    TableColumn.shown("Personnes", PurposeCount::people),
                    TableColumn.shown("Motifs", PurposeCount::purposes),
                    TableColumn.shown("Exportées", PurposeCount::exported)));

    /** Of a period. */
    @Schema(name = "PurposeCounts", description = "Ce que les motifs des conseillers ont ouvert, jour par jour.")
    record All(
            @Schema(description = "Le premier jour.") LocalDate from,

            @Schema(description = "Le dernier jour, compris.")
            LocalDate to,

            @Schema(
                    description = "Les jours les plus récents d'abord ; qui n'a rien ouvert n'y est pas.",
                    maxItems = 20_000)
            List<PurposeCount> items) {}
}
