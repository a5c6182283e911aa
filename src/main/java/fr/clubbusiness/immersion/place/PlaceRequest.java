package fr.clubbusiness.immersion.place;

import fr.clubbusiness.immersion.rule.ImmersionKind;
import fr.clubbusiness.immersion.rule.PlaceAudience;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.EmailAddress;
import fr.clubbusiness.shared.RomeCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a host offers. */
@Schema(
        name = "ImmersionPlaceRequest",
        description = "Des places pour découvrir un métier chez vous, entre deux jours.")
record PlaceRequest(
        @NotNull ImmersionKind kind,

        @NotNull @Schema(description = "Le premier jour possible.")
        LocalDate firstDay,

        @NotNull @Schema(description = "Le dernier jour possible, compris.")
        LocalDate lastDay,

        @NotNull @Min(1) @Max(100) @Schema(description = "Combien de personnes, en tout.")
        Integer places,

        @NotNull @Schema(description = "Le métier, par son code ROME.")
        RomeCode romeCode,

        @NotNull @Schema(description = "La commune où cela se passe (code INSEE).")
        CommuneCode communeCode,

        @NotNull @Size(min = 1, max = 4) @Schema(description = "Pour qui.")
        List<@NotNull PlaceAudience> audience,

        @Nullable @Valid FirstFor firstFor,

        @NotNull @Valid @Schema(description = "Qui signe pour vous.")
        Signer signer) {

    /** Whom the place is for first: some, or all schools of priority neighbourhoods. */
    @Schema(
            name = "ImmersionPlaceFirstFor",
            description =
                    "Qui est servi d'abord : des partenaires, ou (qpv) toutes les écoles des quartiers prioritaires. Jusqu'à ce jour, personne d'autre ne voit la place.")
    record FirstFor(
            @Nullable
            @Size(max = 50)
            @Schema(description = "Ces écoles, partenaires de la jeunesse ou missions locales, par leurs ids.")
            List<@NotNull UUID> partnerIds,

            @Nullable @Schema(description = "true : les écoles des quartiers prioritaires, que l'agence désigne.")
            Boolean qpv,

            @NotNull @Schema(description = "Le dernier jour où elles seules voient la place.")
            LocalDate until) {

        List<UUID> partners() {
            return partnerIds == null
                    ? List.of()
                    : partnerIds.stream().distinct().toList();
        }

        boolean ofQpv() {
            return Boolean.TRUE.equals(qpv);
        }
    }

    /** Who signs for the host. */
    @Schema(
            name = "ImmersionHostSigner",
            description = "Qui signe pour qui accueille, et l'adresse qui reçoit le lien.")
    record Signer(
            @NotBlank @Size(max = 200) @Schema(description = "Ses prénom et nom.")
            String name,

            @NotBlank @EmailAddress @Size(max = 254) @Schema(description = "Son adresse.")
            String email) {}
}
