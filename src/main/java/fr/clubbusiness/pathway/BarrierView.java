package fr.clubbusiness.pathway;

import fr.clubbusiness.beneficiary.Barrier;
import fr.clubbusiness.pathway.rule.LiftedFact;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A barrier of a person, and what its end may change. */
@Schema(
        name = "PersonBarrier",
        description = "Un frein d'une personne : où il en est et, une fois levé, ce que cela peut changer à sa fiche.")
record BarrierView(
        UUID beneficiaryId,
        String beneficiaryReference,
        Barrier barrier,

        @Schema(description = "Le frein, en français.", minLength = 1, maxLength = 100)
        String label,

        Barrier.Status status,

        @Schema(
                description =
                        "Pour un frein levé, ce qui est peut-être devenu vrai : rien ne change avant que la structure l'accepte. Vide pour un conseiller.",
                maxItems = 10)
        List<Proposal> proposals,

        @Schema(
                description =
                        "Combien de besoins ouverts correspondraient en plus si tout était accepté ; null sans proposition, ou pendant que le calcul se prépare.",
                minimum = "0",
                maximum = "1000000")
        @Nullable
        Integer additionalTogether,

        Help services) {

    /** The public services that help. */
    @Schema(name = "BarrierHelp", description = "Les services qui aident à lever ce frein.")
    record Help(
            @Schema(
                    description =
                            "Combien la personne en atteint, ou à distance (100 : ou plus), dans la liste de ses freins ; null pour un frein levé, après une étape, et pour "
                                    + "un frein auquel aucun service n'aide.",
                    minimum = "0",
                    maximum = "100")
            @Nullable
            Integer count,

            @Schema(
                    description = "L'adresse de leur liste.",
                    examples = "/v1/beneficiaries/019f0e2b-7a51-7c11-9d62-4f1c2a7b8e45/barriers/LANGUAGE/services",
                    minLength = 1,
                    maxLength = 200)
            String address) {

        static Help of(UUID person, Barrier barrier, @Nullable Integer count) {
            return new Help(count, "/v1/beneficiaries/%s/barriers/%s/services".formatted(person, barrier));
        }
    }

    /** A change of one fact. */
    @Schema(name = "FactProposal", description = "Un changement de la fiche, à confirmer.")
    record Proposal(
            LiftedFact fact,

            @Schema(description = "Le champ de la fiche.", examples = "drivingLicences", minLength = 1, maxLength = 40)
            String field,

            @Schema(description = "Ce que la fiche dit aujourd'hui ; vide quand elle ne dit rien.", maxItems = 15)
            List<@Size(max = 40) String> now,

            @Schema(description = "Ce qu'elle dirait ; vide quand elle ne dirait plus rien.", maxItems = 15)
            List<@Size(max = 40) String> proposed,

            @Schema(
                    description = "La question à laquelle on répond oui en acceptant.",
                    examples = "La personne a-t-elle maintenant le permis B ?",
                    minLength = 1,
                    maxLength = 200)
            String question,

            @Schema(
                    description =
                            "Combien de besoins ouverts correspondraient en plus avec ce seul changement ; null pendant que le calcul se prépare.",
                    minimum = "0",
                    maximum = "1000000")
            @Nullable
            Integer additional) {}

    /** All barriers of a person. */
    @Schema(name = "PersonBarriers", description = "Les freins d'une personne.")
    record All(
            @Schema(description = "Les freins, dans l'ordre où ils sont notés.", maxItems = 10)
            List<BarrierView> items) {}
}
