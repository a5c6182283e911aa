package fr.clubbusiness.localservice;

import fr.clubbusiness.beneficiary.Barrier;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A service as a reader of the club sees it. */
@Schema(
        name = "LocalService",
        description = "Un service qui aide à lever un frein, tel que son éditeur le publie au format data.inclusion.")
public record ServiceView(
        UUID id,

        @Schema(description = "Son identifiant dans le fichier publié.", maxLength = 200)
        String sourceId,

        @Schema(description = "Qui le publie ; null quand le fichier ne le dit pas.", maxLength = 200) @Nullable
        String source,

        @Schema(description = "L'organisme qui le rend ; null quand le fichier ne le dit pas.", maxLength = 300)
        @Nullable
        String structure,

        @Schema(description = "Son nom.", maxLength = 300) String name,

        @Schema(description = "Ce que c'est.", maxLength = 10_000) @Nullable
        String description,

        @Schema(description = "La page de son éditeur.", maxLength = 2_000) @Nullable
        String link,

        @Schema(description = "Le jour où son éditeur l'a mis à jour.")
        LocalDate updatedOn,

        @Schema(
                description = "Ce qu'il faut savoir s'il est ancien : « non mis à jour depuis… » ; null sinon.",
                maxLength = 100)
        @Nullable
        String warning,

        @Schema(description = "Si un import plus récent ne l'a plus : il n'est plus proposé.")
        boolean ended,

        @Schema(description = "Le genre de service, par son code.", examples = "formation", maxLength = 200) @Nullable
        String kind,

        @Schema(description = "À quoi il aide, par les codes du format.", maxItems = 100)
        List<@Size(max = 200) String> themes,

        @Schema(description = "Les freins qu'il aide à lever.", maxItems = 10)
        List<Barrier> barriers,

        @Schema(description = "« gratuit » ou « payant » ; null s'il ne le dit pas.", maxLength = 200) @Nullable
        String fees,

        @Schema(description = "Ce qu'il coûte.", maxLength = 2_000) @Nullable
        String feesDetails,

        @Schema(description = "Pour qui, par les codes du format.", maxItems = 100)
        List<@Size(max = 200) String> audiences,

        @Schema(description = "Pour qui, en mots.", maxLength = 2_000) @Nullable
        String audiencesDetails,

        @Schema(description = "Ce qui est demandé pour y entrer.", maxLength = 2_000) @Nullable
        String accessConditions,

        @Schema(description = "Où et quand.") Where where,
        @Schema(description = "Comment y recourir.") How how,

        @Schema(
                description =
                        "Le trajet estimé depuis la commune demandée, en minutes ; null à distance, ou sans commune.",
                minimum = "10",
                maximum = "1000")
        @Nullable
        Integer minutes,

        @Schema(description = "Pourquoi il convient, en mots.", maxItems = 10)
        List<@Size(max = 500) String> reasons) {

    /** What it is. */
    public record Facts(
            UUID id,
            String sourceId,
            @Nullable String source,
            @Nullable String structure,
            String name,
            @Nullable String description,
            @Nullable String link,
            LocalDate updatedOn,
            @Nullable String kind,
            List<String> themes,
            List<Barrier> barriers,
            @Nullable String fees,
            @Nullable String feesDetails,
            List<String> audiences,
            @Nullable String audiencesDetails,
            @Nullable String accessConditions) {}

    /** Where and when. */
    @Schema(name = "LocalServicePlace", description = "Où et quand.")
    public record Where(
            @Schema(description = "Si l'on y va.") boolean inPerson,

            @Schema(description = "S'il est rendu à distance.")
            boolean remote,

            @Schema(description = "L'adresse ; null quand le fichier ne la dit pas.", maxLength = 500) @Nullable
            String address,

            @Schema(description = "Complément d'adresse.", maxLength = 500) @Nullable
            String addressMore,

            @Schema(description = "Le code postal.", maxLength = 20) @Nullable
            String postalCode,

            @Schema(description = "La commune.", maxLength = 200) @Nullable
            String communeName,

            @Schema(description = "Code INSEE, tel que le fichier le donne.", maxLength = 20) @Nullable
            String communeCode,

            @Schema(description = "Les horaires, tels que le fichier les écrit.", maxLength = 2_000) @Nullable
            String openingHours,

            @Schema(
                    description = "Les territoires de ses habitants, par leurs codes ; vide pour tous.",
                    maxItems = 2_000)
            List<@Size(max = 200) String> zone) {}

    /** How to ask for it. */
    @Schema(name = "LocalServiceContact", description = "Comment y recourir.")
    public record How(
            @Schema(description = "Le téléphone du service.", maxLength = 100) @Nullable
            String phone,

            @Schema(description = "Le courriel du service.", maxLength = 300) @Nullable
            String email,

            @Schema(description = "Comment le demander, par les codes du format.", maxItems = 100)
            List<@Size(max = 200) String> mobilisation,

            @Schema(description = "Qui peut le demander, par les codes du format.", maxItems = 100)
            List<@Size(max = 200) String> mobilisedBy,

            @Schema(description = "Comment le demander, en mots.", maxLength = 2_000) @Nullable
            String mobilisationDetails,

            @Schema(description = "La page où le demander.", maxLength = 2_000) @Nullable
            String mobilisationLink,

            @Schema(description = "Heures par semaine.", minimum = "0", maximum = "168") @Nullable
            Double weeklyHours,

            @Schema(description = "Nombre de semaines.", minimum = "1", maximum = "1000") @Nullable
            Integer weeks) {}

    static ServiceView of(
            ServiceSheet sheet,
            @Nullable String warning,
            boolean ended,
            @Nullable Integer minutes,
            List<String> reasons) {
        var facts = sheet.facts();
        return new ServiceView(
                facts.id(),
                facts.sourceId(),
                facts.source(),
                facts.structure(),
                facts.name(),
                facts.description(),
                facts.link(),
                facts.updatedOn(),
                warning,
                ended,
                facts.kind(),
                facts.themes(),
                facts.barriers(),
                facts.fees(),
                facts.feesDetails(),
                facts.audiences(),
                facts.audiencesDetails(),
                facts.accessConditions(),
                sheet.where(),
                sheet.how(),
                minutes,
                reasons);
    }
}
