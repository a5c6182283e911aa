package fr.clubbusiness.membership.applications;

import fr.clubbusiness.security.ApplicationScope;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an application may do, how often, until when, and who answers for it.
 *
 * @param scopes in any order
 */
@Schema(
        name = "PartnerApplicationTerms",
        description = "Ce qu'une application peut faire, combien de fois, jusqu'à quand, et qui en répond.")
record ApplicationTerms(
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
        LocalDate expiresOn) {

    List<ApplicationScope> sortedScopes() {
        return scopes.stream().sorted().toList();
    }
}
