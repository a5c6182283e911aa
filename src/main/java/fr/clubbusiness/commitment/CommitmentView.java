package fr.clubbusiness.commitment;

import fr.clubbusiness.shared.CommuneCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A commitment as its reader sees it: who took it, its sides and the agency alone. */
@Schema(name = "Commitment", description = "Ce qu'une organisation propose, et ce qui en est pris et tenu.")
record CommitmentView(
        UUID id,
        String reference,

        @Schema(description = "L'organisation qui le propose.")
        UUID offererId,

        @Schema(description = "Son nom.", maxLength = 200) @Nullable
        String offererName,

        CommitmentKind kind,

        @Schema(description = "Combien.", minimum = "1", maximum = "1000")
        int quantity,

        @Schema(description = "Combien sont encore à prendre.", minimum = "0", maximum = "1000")
        int left,

        @Schema(description = "De quel jour à quel jour.") CommitmentTerms.Period period,

        @Nullable CommuneCode communeCode,
        @Nullable CommitmentDetails details,
        CommitmentStatus status,

        @Schema(
                description =
                        "Qui en a pris : tous pour qui le propose et pour l'agence ; pour les autres, leur propre part seulement.",
                maxItems = 1000)
        List<Taking> takings,

        Instant createdAt) {

    /** A part that somebody took. */
    @Schema(name = "CommitmentTaking", description = "Une part prise, et ce qu'elle est devenue.")
    record Taking(
            @Schema(description = "L'organisation qui l'a prise.")
            UUID takerId,

            @Schema(description = "Son nom.", maxLength = 200) @Nullable
            String takerName,

            @Schema(description = "Combien.", minimum = "1", maximum = "1000")
            int quantity,

            TakingStatus status,

            @Schema(description = "Quand elle a été prise.") Instant takenAt,

            @Schema(description = "Quand il a été dit si elle a été tenue ; null tant que ce n'est pas dit.") @Nullable
            Instant answeredAt) {}

    static CommitmentView of(Commitment commitment, List<Taking> takings) {
        var terms = commitment.terms();
        return new CommitmentView(
                commitment.id(),
                commitment.reference(),
                commitment.offerer(),
                commitment.offererName().orElse(null),
                terms.kind(),
                terms.quantity(),
                commitment.left(),
                terms.period(),
                terms.communeCode(),
                terms.details(),
                commitment.status(),
                takings,
                commitment.createdAt());
    }
}
