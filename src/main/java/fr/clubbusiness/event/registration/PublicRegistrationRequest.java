package fr.clubbusiness.event.registration;

import fr.clubbusiness.event.registration.Registration.Guest;
import fr.clubbusiness.event.rule.EventSide;
import fr.clubbusiness.shared.EmailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody types who wants to come. */
@Schema(name = "PublicRegistrationRequest", description = "Une personne qui s'inscrit sans compte.")
record PublicRegistrationRequest(
        @NotBlank @Size(max = 100) @Schema(description = "Prénom.")
        String firstName,

        @NotBlank @Size(max = 100) @Schema(description = "Nom de famille.")
        String lastName,

        @NotBlank
        @EmailAddress
        @Size(max = 254)
        @Schema(description = "L'adresse à laquelle l'inscription se confirme.")
        String email,

        @Nullable
        @Size(min = 1, max = 200)
        @Schema(description = "L'organisation pour laquelle elle vient, si c'est le cas.")
        String organisationName,

        @NotNull EventSide side) {

    Guest guest() {
        return new Guest(firstName, lastName, email, side, null, organisationName);
    }
}
