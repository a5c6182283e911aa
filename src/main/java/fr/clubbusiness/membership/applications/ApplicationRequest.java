package fr.clubbusiness.membership.applications;

import fr.clubbusiness.security.ApplicationScope;
import fr.clubbusiness.shared.Reference;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A registration of a partner's program. */
@Schema(name = "PartnerApplicationRequest", description = "L'inscription d'un programme d'une organisation membre.")
record ApplicationRequest(
        @NotBlank
        @Size(max = 100)
        @Schema(description = "Comment son organisation l'appelle.", examples = "Logiciel de recrutement")
        String name,

        @NotNull
        @Schema(
                description =
                        "L'organisation pour laquelle elle agit : une entreprise, une structure ou un partenaire.")
        Reference ownerId,

        @NotNull @Schema(description = "Le membre de l'organisation qui en répond, par son id (GET /v1/members).")
        UUID contactId,

        @NotEmpty @Schema(description = "Ce qu'elle peut faire.")
        Set<@NotNull ApplicationScope> scopes,

        @NotNull
        @Min(1)
        @Max(1_000_000)
        @Schema(description = "Le plus de demandes en un jour, tous serveurs ensemble.", examples = "10000")
        Integer requestsADay,

        @NotNull @Schema(description = "Son dernier jour, compris : dans un an au plus.")
        LocalDate expiresOn,

        @Nullable
        @Size(min = 1, max = 100)
        @Pattern(regexp = "^[A-Za-z0-9._-]+$")
        @Schema(
                description =
                        "Un client que l'exploitant a déjà créé chez Keycloak, dont le compte de service est membre de l'organisation. Sans lui, le "
                                + "club en crée un.",
                examples = "partner-demo")
        String clientId) {

    ApplicationTerms terms() {
        return new ApplicationTerms(contactId, scopes, requestsADay, expiresOn);
    }
}
