package fr.clubbusiness.membership;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clubbusiness.directory.PartnerKind;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.NafCode;
import fr.clubbusiness.shared.Siret;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to join as the agency sees it. */
@Schema(name = "MembershipRequest", description = "Une demande d'adhésion confirmée, et ce que l'agence en a décidé.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MembershipRequestView(
        UUID id,
        String reference,
        MembershipStatus status,
        Siret siret,

        @Schema(description = "Nom de l'organisation, tel que l'écrit qui demande.")
        String name,

        MemberKind kind,

        @Schema(description = "Le genre de structure ; absent si ce n'en est pas une.") @Nullable
        StructureKind structureKind,

        @Schema(
                description = "Ce que le partenaire serait pour le club ; vide si ce n'en est pas un.",
                minItems = 0,
                maxItems = 7)
        List<PartnerKind> partnerKinds,

        @Schema(description = "L'activité (code NAF) d'une entreprise ; absente si ce n'en est pas une.") @Nullable
        NafCode nafCode,

        CommuneCode communeCode,

        @Schema(description = "La personne qui demande.") JoinRequest.JoinContact contact,

        @Schema(description = "Pourquoi, avec ses mots.", minLength = 1, maxLength = 1000)
        String why,

        @Schema(description = "Quand l'adresse électronique a été confirmée.")
        Instant confirmedAt,

        @Schema(description = "Quand l'agence a décidé ; absent tant qu'elle ne l'a pas fait.") @Nullable
        Instant decidedAt,

        @Schema(
                description = "Pourquoi elle est refusée ; absent si elle ne l'est pas.",
                minLength = 1,
                maxLength = 500)
        @Nullable
        String refusal,

        @Schema(description = "L'organisation devenue membre ; absent tant qu'elle ne l'est pas.") @Nullable
        UUID organisationId) {

    static MembershipRequestView of(MembershipRequest request) {
        return new MembershipRequestView(
                request.id(),
                request.reference(),
                request.status(),
                request.siret(),
                request.name(),
                request.kind(),
                request.structureKind().orElse(null),
                request.partnerKinds(),
                request.nafCode().orElse(null),
                request.communeCode(),
                request.contact(),
                request.why(),
                request.confirmedAt().orElseThrow(),
                request.decidedAt().orElse(null),
                request.refusal().orElse(null),
                request.organisation().orElse(null));
    }
}
