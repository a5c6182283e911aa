package fr.clubbusiness.pathway;

import fr.clubbusiness.pathway.rule.LiftedFact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The proposals that the structure answers: all with yes, or all with no. */
@Schema(name = "AnsweredProposalsRequest", description = "Les propositions auxquelles la structure répond.")
record AnswerRequest(
        @NotNull @Size(min = 1, max = 7) @Schema(description = "Les propositions, telles qu'elles ont été lues.")
        List<@NotNull @Valid Change> changes) {

    /** A proposal, with the fact and the values that it had. */
    @Schema(name = "AnsweredProposal", description = "Une proposition, telle qu'elle a été lue.")
    record Change(
            @NotNull LiftedFact fact,

            @NotNull
            @Size(max = 15)
            @Schema(
                    description =
                            "Les valeurs proposées, telles qu'elles ont été lues ; vide pour une disponibilité immédiate.")
            List<@NotNull @Size(min = 1, max = 20) String> proposed) {}
}
