package fr.clubbusiness.commitment;

import fr.clubbusiness.shared.CommuneCode;
import jakarta.validation.constraints.Size;
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
        @Nullable Details details,
        CommitmentStatus status,

        @Schema(
                description =
                        "Qui en a pris : tous pour qui le propose et pour l'agence ; pour les autres, leur propre part seulement.",
                maxItems = 1000)
        List<Taking> takings,

        Instant createdAt) {

    /** What is said beside the quantity. */
    @Schema(
            name = "CommitmentDetails",
            description = "Des locaux, ou des heures de quelqu'un ; null pour ce qui n'est pas dit.")
    record Details(
            @Nullable @Schema(description = "La surface des locaux, en m².", minimum = "1", maximum = "100000")
            Integer m2,

            @Nullable
            @Schema(
                    description = "Le loyer des locaux, en euros par mois ; 0 : gratuits.",
                    minimum = "0",
                    maximum = "1000000")
            Integer rent,

            @Nullable @Schema(description = "Si les locaux sont de plain-pied.")
            Boolean stepFree,

            @Nullable @Schema(description = "Combien d'heures par mois.", minimum = "1", maximum = "160")
            Integer hoursAMonth,

            @Schema(description = "Les langues parlées, par leurs codes ISO 639-1.", maxItems = 10)
            List<@Size(min = 2, max = 2) String> languages) {

        static Details of(CommitmentDetails said) {
            return new Details(
                    said.m2(),
                    said.rent(),
                    said.stepFree(),
                    said.hoursAMonth(),
                    said.languages() == null ? List.of() : said.languages());
        }
    }

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
                terms.saidDetails().map(Details::of).orElse(null),
                commitment.status(),
                takings,
                commitment.createdAt());
    }
}
