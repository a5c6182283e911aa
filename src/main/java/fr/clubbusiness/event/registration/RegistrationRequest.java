package fr.clubbusiness.event.registration;

import fr.clubbusiness.shared.EmailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody of the caller's organisation who wants to come. */
@Schema(name = "RegistrationRequest", description = "Une personne de votre organisation, vous-même par exemple.")
record RegistrationRequest(
        @NotBlank @Size(max = 100) @Schema(description = "Prénom.")
        String firstName,

        @NotBlank @Size(max = 100) @Schema(description = "Nom de famille.")
        String lastName,

        @NotBlank
        @EmailAddress
        @Size(max = 254)
        @Schema(description = "L'adresse à laquelle elle reçoit la confirmation, les rappels et le lien pour annuler.")
        String email) {}
