package fr.clubbusiness.membership.applications;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clubbusiness.security.ApplicationScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An application as its owner and the agency see it. */
@Schema(name = "PartnerApplication", description = "Un programme d'une organisation membre.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApplicationView(
        UUID id,
        String reference,

        @Schema(description = "Comment son organisation l'appelle.", minLength = 1, maxLength = 100)
        String name,

        @Schema(description = "L'organisation pour laquelle elle agit.")
        UUID ownerId,

        @Schema(description = "Le membre de l'organisation qui en répond.")
        UUID contactId,

        @Schema(
                description = "Son nom chez Keycloak : client_id de la demande de jeton.",
                minLength = 1,
                maxLength = 100)
        String clientId,

        @Schema(
                description =
                        "Son secret chez Keycloak, montré cette seule fois et gardé nulle part ailleurs : absent de toute autre réponse, aussi de celle "
                                + "d'une demande répétée avec la même Idempotency-Key.",
                minLength = 1,
                maxLength = 200)
        @Nullable
        String clientSecret,

        @Schema(description = "Ce qu'elle peut faire.", minItems = 1, maxItems = 20)
        List<ApplicationScope> scopes,

        @Schema(description = "Le plus de demandes en un jour.", minimum = "1", maximum = "1000000")
        int requestsADay,

        @Schema(description = "Son dernier jour, compris.") LocalDate expiresOn,

        ApplicationStatus status,

        @Schema(description = "Pourquoi elle est arrêtée ; absent si elle ne l'est pas.") @Nullable
        StopReason stopReason,

        @Schema(description = "Quand elle a été arrêtée ; absent si elle ne l'est pas.") @Nullable
        Instant stoppedAt,

        Instant createdAt) {

    static ApplicationView of(PartnerApplication application) {
        return new ApplicationView(
                application.id(),
                application.reference(),
                application.name(),
                application.owner(),
                application.contact(),
                application.client(),
                null,
                application.scopes(),
                application.requestsADay(),
                application.expiresOn(),
                application.status(),
                application.stopReason().orElse(null),
                application.stoppedAt().orElse(null),
                application.createdAt());
    }

    /** With its secret, for whoever asked for it. */
    ApplicationView with(@Nullable String secret) {
        return new ApplicationView(
                id,
                reference,
                name,
                ownerId,
                contactId,
                clientId,
                secret,
                scopes,
                requestsADay,
                expiresOn,
                status,
                stopReason,
                stoppedAt,
                createdAt);
    }
}
