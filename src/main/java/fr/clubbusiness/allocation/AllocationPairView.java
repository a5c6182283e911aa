package fr.clubbusiness.allocation;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.matching.PrivateFact;
import fr.clubbusiness.need.LabourNeed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person proposed for a seat, as advisers see it. */
@Schema(name = "AllocationPair")
record AllocationPairView(
        UUID id,
        UUID needId,
        String needReference,
        UUID beneficiaryId,
        String beneficiaryReference,

        @Schema(description = "De 0 à 100, comme il était à la répartition.")
        double score,

        @Schema(
                description =
                        "Faux quand la personne n'est plus à proposer aujourd'hui : plus prête, ou plus d'accord.")
        boolean proposable,

        AllocationPair.Status status,
        @Nullable UUID introductionId,

        @Schema(description = "Les règles qui s'y opposaient au dernier essai ; PRIVATE_FACT pour une donnée privée.")
        List<String> refusals) {

    /** The short references of the needs and people of some pairs, and the people who may still be proposed. */
    record Names(Map<UUID, String> needs, Map<UUID, String> people, Set<UUID> ready) {

        static Names of(List<AllocationPair> pairs, Set<UUID> ready) {
            var needs = LabourNeed.<LabourNeed>list(
                    "from LabourNeed n join fetch n.employer where among(n.id, ?1)",
                    (Object) pairs.stream().map(AllocationPair::need).toArray(UUID[]::new));
            var people = Beneficiary.<Beneficiary>list("among(id, ?1)", (Object)
                    pairs.stream().map(AllocationPair::beneficiary).toArray(UUID[]::new));
            return new Names(
                    needs.stream().collect(Collectors.toMap(LabourNeed::id, LabourNeed::reference)),
                    people.stream().collect(Collectors.toMap(Beneficiary::id, Beneficiary::reference)),
                    ready);
        }

        AllocationPairView view(AllocationPair pair) {
            return new AllocationPairView(
                    pair.id(),
                    pair.need(),
                    needs.getOrDefault(pair.need(), ""),
                    pair.beneficiary(),
                    people.getOrDefault(pair.beneficiary(), ""),
                    Math.round(pair.score() * 10) / 10.0,
                    ready.contains(pair.beneficiary()),
                    pair.status(),
                    pair.introduction(),
                    PrivateFact.withheld(pair.refusals()));
        }
    }
}
