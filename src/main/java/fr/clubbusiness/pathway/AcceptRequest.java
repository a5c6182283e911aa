package fr.clubbusiness.pathway;

import fr.clubbusiness.pathway.rule.LiftedFact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which of the proposed changes are true. */
@Schema(name = "AcceptedProposalsRequest", description = "Les propositions qui sont vraies désormais.")
record AcceptRequest(
        @NotNull
        @Size(min = 1, max = 7)
        @Schema(description = "Les propositions acceptées, telles qu'elles ont été lues.")
        List<@NotNull @Valid Change> changes) {

    /** A proposal, with the fact and the values that it had. */
    @Schema(name = "AcceptedProposal", description = "Une proposition acceptée, telle qu'elle a été lue.")
    record Change(
            @NotNull LiftedFact fact,

            @NotNull
            @Size(max = 15)
            @Schema(
                    description =
                            "Les valeurs proposées, telles qu'elles ont été lues ; vide pour une disponibilité immédiate.")
            List<@NotNull @Size(min = 1, max = 20) String> proposed) {}
}
