package fr.clubbusiness.event.registration;

import fr.clubbusiness.event.rule.EventSide;
import fr.clubbusiness.event.rule.RegistrationStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A registration, for its organisation and whoever organises. */
@Schema(name = "Registration", description = "Une inscription à un événement.")
record RegistrationView(
        UUID id,

        @Schema(description = "L'événement.") UUID eventId,
        RegistrationStatus status,
        EventSide side,

        @Schema(description = "L'organisation membre ; null pour qui n'est pas membre.") @Nullable
        UUID organisationId,

        @Schema(
                description = "L'organisation qu'a écrite qui n'est pas membre ; null sinon.",
                minLength = 1,
                maxLength = 200)
        @Nullable
        String organisationName,

        @Schema(description = "Prénom.", minLength = 1, maxLength = 100)
        String firstName,

        @Schema(description = "Nom de famille.", minLength = 1, maxLength = 100)
        String lastName,

        String email,

        @Schema(description = "Le numéro de sa place ; null sans place.", minimum = "1", maximum = "5000") @Nullable
        Integer seat,

        @Schema(description = "Jusqu'à quand une place est gardée pour elle ; null sans offre.") @Nullable
        Instant offeredUntil,

        @Schema(description = "Quand elle s'est inscrite.") Instant registeredAt) {

    static RegistrationView of(Registration registration) {
        return new RegistrationView(
                registration.id(),
                registration.eventId(),
                registration.status(),
                registration.side(),
                registration.organisation().orElse(null),
                registration.organisationName().orElse(null),
                registration.firstName(),
                registration.lastName(),
                registration.email(),
                registration.seat().orElse(null),
                registration.offeredUntil().orElse(null),
                registration.registeredAt());
    }
}
