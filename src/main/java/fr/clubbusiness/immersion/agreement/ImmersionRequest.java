package fr.clubbusiness.immersion.agreement;

import fr.clubbusiness.immersion.sender.Trials;
import fr.clubbusiness.shared.Reference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody for a place. */
@Schema(name = "ImmersionRequest", description = "Une personne pour une place, et les conditions de son immersion.")
record ImmersionRequest(
        @NotNull @Schema(description = "La place, par son id ou sa référence.")
        Reference placeId,

        @NotNull @Valid Person person,
        @NotNull @Valid AgreementTerms conditions,

        @Nullable
        @Schema(
                description =
                        "Si cette période de mise en situation est l'essai d'une mise en relation de votre structure : celle-ci, par son id ou sa référence.")
        Reference introductionId) {

    /** Who comes. */
    @Schema(
            name = "ImmersionPersonRequest",
            description = "Qui vient. La date de naissance sert aux limites d'âge, jour par jour.")
    record Person(
            @NotBlank @Size(max = 100) @Schema(description = "Prénom.")
            String firstName,

            @NotBlank @Size(max = 100) @Schema(description = "Nom de famille.")
            String lastName,

            @NotNull @Past @Schema(description = "Date de naissance.")
            LocalDate birthDate) {

        /** To be compared with the person of a trial. */
        Trials.Person named() {
            return new Trials.Person(firstName, lastName, birthDate);
        }
    }
}
