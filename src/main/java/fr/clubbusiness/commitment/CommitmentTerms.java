package fr.clubbusiness.commitment;

import fr.clubbusiness.shared.CommuneCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is offered, how many, when and where. */
@Schema(name = "CommitmentRequest", description = "Ce que votre organisation propose, combien, quand et où.")
record CommitmentTerms(
        @NotNull CommitmentKind kind,

        @NotNull
        @Min(1)
        @Max(1000)
        @Schema(
                description =
                        "Combien : de visites, de places, de tuteurs, d'heures de mécénat, de locaux, d'embauches.")
        Integer quantity,

        @NotNull @Valid @Schema(description = "De quel jour à quel jour.")
        Period period,

        @Nullable @Schema(description = "La commune où cela se passe ; absent : partout, ou à distance.")
        CommuneCode communeCode,

        @Nullable @Valid CommitmentDetails details) {

    /** From when until when, both days included. */
    @Schema(name = "CommitmentPeriod", description = "De quel jour à quel jour, tous deux compris.")
    record Period(@NotNull LocalDate from, @NotNull LocalDate to) {}

    /** The details, if they say something. */
    Optional<CommitmentDetails> saidDetails() {
        return Optional.ofNullable(details).filter(said -> !said.saysNothing());
    }

    /** Whether only the quantity differs. */
    boolean isSameButQuantity(CommitmentTerms other) {
        return kind == other.kind
                && period.equals(other.period)
                && Optional.ofNullable(communeCode).equals(Optional.ofNullable(other.communeCode))
                && saidDetails().equals(other.saidDetails());
    }
}
