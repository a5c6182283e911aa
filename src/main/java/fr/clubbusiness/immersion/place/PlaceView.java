package fr.clubbusiness.immersion.place;

import fr.clubbusiness.immersion.rule.ImmersionKind;
import fr.clubbusiness.immersion.rule.PlaceAudience;
import fr.clubbusiness.immersion.rule.PlaceStatus;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.RomeCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place as its reader sees it: whom it is for first, its host and the agency alone. */
@Schema(name = "ImmersionPlace", description = "Des places pour découvrir un métier chez un hôte.")
record PlaceView(
        UUID id,
        String reference,

        @Schema(description = "L'organisation qui accueille.")
        UUID hostId,

        @Schema(description = "Son nom.", maxLength = 200) @Nullable
        String hostName,

        ImmersionKind kind,
        @Schema(description = "Le premier jour possible.") LocalDate firstDay,

        @Schema(description = "Le dernier jour possible, compris.")
        LocalDate lastDay,

        @Schema(description = "Combien de personnes, en tout.", minimum = "1", maximum = "100")
        int places,

        @Schema(description = "Combien de places sont encore libres.", minimum = "0", maximum = "100")
        int left,

        RomeCode romeCode,
        CommuneCode communeCode,

        @Schema(description = "Pour qui.", maxItems = 4) List<PlaceAudience> audience,

        @Schema(description = "Qui est servi d'abord, pour qui accueille et l'agence ; null s'il n'y en a pas.")
        @Nullable
        First firstFor,

        @Schema(description = "Jusqu'à quel jour ils sont seuls à voir la place ; null s'il n'y en a pas.") @Nullable
        LocalDate firstUntil,

        @Schema(description = "Qui signe pour qui accueille, pour qui accueille et l'agence.") @Nullable
        Signer signer,

        @Schema(description = "Si le métier est dans une liste de métiers en tension.")
        boolean tension,

        @Schema(
                description =
                        "Si qui accueille est de l'économie sociale et solidaire, autant que le club le sait : une structure d'insertion ou une entreprise adaptée.")
        boolean ess,

        PlaceStatus status,
        Instant createdAt) {

    /** Whom it is for first. */
    @Schema(name = "ImmersionPlaceFirst", description = "Qui est servi d'abord, et jusqu'à quel jour.")
    record First(
            @Schema(
                    description = "Ces partenaires, par leurs ids ; vide pour les écoles des quartiers prioritaires.",
                    maxItems = 50)
            List<UUID> partnerIds,

            @Schema(description = "Si ce sont les écoles des quartiers prioritaires.")
            boolean qpv,

            @Schema(description = "Le dernier jour où elles seules voient la place.")
            LocalDate until) {}

    /** Who signs for the host. */
    @Schema(name = "ImmersionSignerOfHost", description = "Qui signe pour qui accueille.")
    record Signer(
            @Schema(description = "Ses prénom et nom.", maxLength = 200)
            String name,

            @Schema(description = "Son adresse.", maxLength = 254)
            String email) {}

    /**
     * As somebody sees it.
     *
     * @param isWhole whether they see whom it is for first
     * @param signer who signs for the host; null when they do not know, or it is forgotten
     */
    static PlaceView of(ImmersionPlace place, boolean isWhole, @Nullable HostSigner signer) {
        return new PlaceView(
                place.id(),
                place.reference(),
                place.host(),
                place.hostName(),
                place.kind(),
                place.firstDay(),
                place.lastDay(),
                place.places(),
                place.left(),
                place.romeCode(),
                place.communeCode(),
                place.audience(),
                isWhole ? place.first().orElse(null) : null,
                place.first().map(First::until).orElse(null),
                signer == null ? null : signer.said(),
                place.isInTension(),
                place.isOfEss(),
                place.status(),
                place.createdAt());
    }
}
