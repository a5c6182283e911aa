package fr.clubbusiness.membership;

import fr.clubbusiness.directory.PartnerKind;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.ContactPhone;
import fr.clubbusiness.shared.EmailAddress;
import fr.clubbusiness.shared.NafCode;
import fr.clubbusiness.shared.Siret;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody types who wants an organisation to join. */
@Schema(name = "JoinRequest", description = "Une organisation qui voudrait rejoindre le club, et qui joindre.")
record JoinRequest(
        @NotNull Siret siret,

        @NotBlank @Size(max = 200) @Schema(description = "Nom de l'organisation.")
        String name,

        @NotNull MemberKind kind,

        @Nullable @Schema(description = "Le genre de structure ; pour une structure.")
        StructureKind structureKind,

        @Nullable
        @Size(min = 1, max = 7)
        @Schema(description = "Ce que le partenaire serait pour le club ; pour un partenaire.")
        Set<@NotNull PartnerKind> partnerKinds,

        @Nullable @Schema(description = "L'activité (code NAF) ; pour une entreprise.")
        NafCode nafCode,

        @NotNull CommuneCode communeCode,
        @NotNull @Valid JoinContact contact,

        @NotBlank
        @Size(max = 1000)
        @Schema(
                description = "Pourquoi rejoindre le club, en quelques phrases.",
                examples =
                        "Nous recrutons six agents de propreté par an et voulons travailler avec les structures du département.")
        String why,

        @Nullable @Schema(description = "Le SIRET de l'agence du club, quand il y a plusieurs clubs ici.")
        Siret agencySiret,

        @Nullable
        @Pattern(regexp = "^[0-9][0-9AB][0-9]?$", message = "{fr.clubbusiness.membership.department}")
        @Schema(
                description =
                        "Le département du club, quand il y a plusieurs clubs ici et que le SIRET de leur agence n'est pas connu.",
                examples = "92")
        String department) {

    /** Whom to answer. */
    @Schema(name = "JoinContact", description = "La personne à qui répondre, et qui sera invitée la première.")
    record JoinContact(
            @NotBlank @Size(max = 100) @Schema(description = "Prénom.")
            String firstName,

            @NotBlank @Size(max = 100) @Schema(description = "Nom de famille.")
            String lastName,

            @NotBlank @EmailAddress @Size(max = 254) String email,

            @Nullable ContactPhone phone) {}
}
