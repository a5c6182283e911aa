package fr.clubbusiness.immersion.agreement;

import fr.clubbusiness.immersion.rule.AgreementParty;
import fr.clubbusiness.immersion.rule.ImmersionHeld;
import fr.clubbusiness.immersion.rule.ImmersionKind;
import fr.clubbusiness.immersion.rule.ImmersionOutcome;
import fr.clubbusiness.immersion.rule.ImmersionSide;
import fr.clubbusiness.immersion.rule.ImmersionStatus;
import fr.clubbusiness.immersion.rule.Weekday;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.RomeCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An immersion as its reader sees it. */
@Schema(name = "Immersion", description = "Une personne chez un hôte : les conditions, les signatures, et la suite.")
record ImmersionView(
        UUID id,
        String reference,
        @Schema(description = "La place.") UUID placeId,

        @Schema(description = "L'organisation qui accueille.")
        UUID hostId,

        @Schema(description = "Son nom.", maxLength = 200) @Nullable
        String hostName,

        @Schema(description = "L'organisation qui oriente la personne.")
        UUID senderId,

        @Schema(description = "La mise en relation dont c'est l'essai ; null si ce n'en est pas un.") @Nullable
        UUID introductionId,

        ImmersionKind kind,
        RomeCode romeCode,
        CommuneCode communeCode,
        @Nullable Who person,
        When conditions,

        @Schema(description = "Qui doit signer, et quand c'est fait.", maxItems = 6)
        List<Signed> signatures,

        ImmersionStatus status,

        @Schema(
                description = "La référence de la convention officielle, qui assure ; null tant qu'il n'y en a pas.",
                maxLength = 60)
        @Nullable
        String officialReference,

        @Schema(description = "Ce que chaque côté en dit ; ils peuvent ne pas être d'accord.", maxItems = 2)
        List<Said> assessments,

        Instant createdAt) {

    /** Who comes. */
    @Schema(
            name = "ImmersionPerson",
            description =
                    "Qui vient ; null pour qui accueille tant que rien n'est à signer, pour un conseiller sans motif (Purpose) et dans les listes, et pour tous une fois les données effacées.")
    record Who(
            @Schema(description = "Prénom.", maxLength = 100)
            String firstName,

            @Schema(description = "Nom de famille.", maxLength = 100)
            String lastName,

            @Schema(description = "Date de naissance ; null pour qui accueille.") @Nullable
            LocalDate birthDate) {}

    /** When. */
    @Schema(name = "ImmersionSchedule", description = "Les jours et les heures.")
    record When(
            @Schema(description = "Le premier jour.") LocalDate firstDay,

            @Schema(description = "Le dernier jour, compris.")
            LocalDate lastDay,

            @Schema(description = "Les jours de la semaine où la personne vient.", maxItems = 7)
            List<Weekday> weekdays,

            @Schema(description = "L'heure d'arrivée.", minLength = 5, maxLength = 5)
            String dayStarts,

            @Schema(description = "L'heure de départ.", minLength = 5, maxLength = 5)
            String dayEnds,

            @Schema(description = "La pause, en minutes.", minimum = "0", maximum = "240")
            int breakMinutes,

            @Schema(description = "Si c'est celle d'un élève de seconde.")
            boolean seconde) {

        static When of(AgreementTerms terms) {
            return new When(
                    terms.firstDay(),
                    terms.lastDay(),
                    terms.weekdays(),
                    terms.dayStarts(),
                    terms.dayEnds(),
                    terms.breakMinutes(),
                    terms.seconde());
        }
    }

    /** Who signs, and when they did. */
    @Schema(name = "ImmersionSignature", description = "Un signataire, et quand il a signé ces conditions.")
    record Signed(
            AgreementParty party,

            @Schema(
                    description =
                            "Son nom, pour qui oriente la personne, pour qui accueille le sien, et pour l'agence s'il s'agit d'un adulte et qu'elle donne un motif.",
                    maxLength = 200)
            @Nullable
            String name,

            @Schema(description = "Son adresse, pour les mêmes.", maxLength = 254) @Nullable
            String email,

            @Schema(description = "Quand il a signé ; null tant qu'il ne l'a pas fait.") @Nullable
            Instant signedAt) {}

    /** What a side says of it. */
    @Schema(name = "ImmersionAssessment", description = "Ce qu'un côté en dit.")
    record Said(
            ImmersionSide side,
            ImmersionHeld held,
            ImmersionOutcome outcome,

            @Schema(
                    description = "En quelques mots ; null si rien n'est dit, et là où qui vient n'est pas montré.",
                    maxLength = 1000)
            @Nullable
            String comment,

            @Schema(description = "Quand.") Instant saidAt) {}
}
