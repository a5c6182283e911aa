package fr.clubbusiness.localservice.intake;

import fr.clubbusiness.shared.FrenchFormat;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import of services did, in numbers and in words. */
@Schema(name = "ServiceImportReport", description = "Ce qu'a fait l'import d'un fichier de services.")
record ServiceImportReport(
        @Schema(description = "Si tout a été essayé sans rien garder.")
        boolean dryRun,

        @Schema(description = "Les services du fichier.", minimum = "0", maximum = "100000")
        int read,

        @Schema(description = "Ceux que le club n'avait pas.", minimum = "0", maximum = "100000")
        int created,

        @Schema(description = "Ceux qui ont changé.", minimum = "0", maximum = "100000")
        int changed,

        @Schema(description = "Ceux qui n'ont pas changé.", minimum = "0", maximum = "100000")
        int unchanged,

        @Schema(
                description =
                        "Ceux que le fichier n'a plus : ils ne sont plus proposés, et restent lisibles là où une action les cite.",
                minimum = "0",
                maximum = "100000")
        int ended,

        @Schema(
                description = "Ceux que personne n'a mis à jour depuis deux ans : ils sont montrés en dernier.",
                minimum = "0",
                maximum = "100000")
        int old,

        @Schema(description = "Les noms de personnes qui n'ont pas été gardés.", minimum = "0", maximum = "100000")
        int namesDropped,

        @Schema(
                description = "Les adresses de courriel qui portaient un de ces noms, et n'ont pas été gardées.",
                minimum = "0",
                maximum = "100000")
        int addressesDropped,

        @Schema(
                description = "Les textes trop longs dont la fin a été coupée : « … » le montre.",
                minimum = "0",
                maximum = "10000000")
        int textsCut,

        @Schema(
                description =
                        "Les codes que le club ne connaît pas, les plus fréquents d'abord : ils sont gardés tels quels.",
                maxItems = 200)
        List<Code> notUnderstood,

        @Schema(
                description = "Combien d'autres codes inconnus, qui ne sont pas détaillés.",
                minimum = "0",
                maximum = "10000000")
        int notUnderstoodBeyond,

        @Schema(description = "Le même compte rendu, en français.", maxItems = 20)
        List<@Size(max = 200) String> summary) {

    /** A code that the club does not understand. */
    @Schema(name = "UnknownServiceCode", description = "Un code inconnu du club, ou un champ qu'il ne garde pas.")
    record Code(
            @Schema(
                    description = "Le champ du format ; « champ » pour un champ entier, qui n'est pas gardé.",
                    examples = "thematiques",
                    maxLength = 100)
            String field,

            @Schema(description = "Le code, tel qu'il est écrit.", maxLength = 101)
            String code,

            @Schema(description = "Combien de fois.", minimum = "1", maximum = "10000000")
            int count) {}

    static ServiceImportReport of(ImportCounts counts, boolean dryRun) {
        return new ServiceImportReport(
                dryRun,
                counts.read(),
                counts.created(),
                counts.changed(),
                counts.unchanged(),
                counts.ended(),
                counts.old(),
                counts.names(),
                counts.addresses(),
                counts.cuts(),
                counts.codes().stream()
                        .map(one -> new Code(one.field(), one.code(), one.count()))
                        .toList(),
                counts.beyond(),
                words(counts, dryRun));
    }

    private static List<String> words(ImportCounts counts, boolean dryRun) {
        var words = new ArrayList<String>();
        words.add("%s : %s, %s, %s%s."
                .formatted(
                        counted(counts.read(), "service lu", "services lus"),
                        counted(counts.created(), "nouveau", "nouveaux"),
                        counted(counts.changed(), "modifié", "modifiés"),
                        counted(counts.unchanged(), "inchangé", "inchangés"),
                        dryRun ? " (essai : rien n'est gardé)" : ""));
        add(
                words,
                counts.ended(),
                "service que le fichier n'a plus n'est plus proposé.",
                "services que le fichier n'a plus ne sont plus proposés.");
        add(
                words,
                counts.old(),
                "service n'a pas été mis à jour depuis deux ans : il est montré en dernier.",
                "services n'ont pas été mis à jour depuis deux ans : ils sont montrés en dernier.");
        add(words, counts.names(), "nom de personne n'a pas été gardé.", "noms de personnes n'ont pas été gardés.");
        add(
                words,
                counts.addresses(),
                "adresse de courriel au nom d'une personne n'a pas été gardée.",
                "adresses de courriel au nom d'une personne n'ont pas été gardées.");
        add(
                words,
                counts.cuts(),
                "texte trop long a été coupé : « … » le montre.",
                "textes trop longs ont été coupés : « … » le montre.");
        add(
                words,
                counts.codes().size() + counts.beyond(),
                "code ou champ n'est pas connu du club : un code est gardé tel quel.",
                "codes ou champs ne sont pas connus du club : les codes sont gardés tels quels.");
        return List.copyOf(words);
    }

    private static void add(List<String> words, int count, String one, String several) {
        if (count > 0) {
            words.add(counted(count, one, several));
        }
    }

    /** In French, nothing is singular. */
    private static String counted(int count, String one, String several) {
        return shown(count) + " " + (count < 2 ? one : several);
    }

    private static String shown(int count) {
        return FrenchFormat.grouped(count);
    }
}
