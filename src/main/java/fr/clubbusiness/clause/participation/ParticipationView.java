package fr.clubbusiness.clause.participation;

import fr.clubbusiness.clause.rule.ClauseGround;
import fr.clubbusiness.clause.rule.ParticipationRefusal;
import fr.clubbusiness.clause.rule.ParticipationStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A participation as one of its sides reads it. Firms read neither who the person is nor why they were approved. */
@Schema(
        name = "ClauseParticipation",
        description = "Une personne dans un lot. Les entreprises n'y lisent ni qui elle est, ni son motif.")
record ParticipationView(
        UUID id,

        @Schema(description = "Le marché.") UUID marketId,

        @Schema(description = "Le lot.") UUID lotId,

        ParticipationStatus status,

        @Schema(
                description =
                        "La personne, par sa référence ; null pour les entreprises, et une fois la personne effacée.",
                minLength = 6,
                maxLength = 18,
                pattern = "^[A-Z]-[0-9]{4,16}$")
        @Nullable
        String beneficiaryReference,

        @Schema(
                description = "Le contrat de travail, par sa référence ; null pour qui ne le lit pas.",
                minLength = 6,
                maxLength = 18,
                pattern = "^[A-Z]-[0-9]{4,16}$")
        @Nullable
        String employmentReference,

        @Schema(description = "Qui emploie la personne.") UUID employerId,

        @Schema(description = "Le nom de l'employeur.", maxLength = 200) @Nullable
        String employerName,

        @Schema(description = "Le jour où la personne commence sur le lot.")
        LocalDate firstOn,

        @Schema(description = "Si une embauche du club l'a proposée d'elle-même.")
        boolean proposedByHire,

        @Schema(description = "Le premier jour dont les heures comptent ; null avant l'agrément.") @Nullable
        LocalDate approvedFrom,

        @Schema(description = "Agréée jusqu'à ce jour, compris ; null avant l'agrément.") @Nullable
        LocalDate approvedUntil,

        @Schema(
                description =
                        "Le motif, pour le facilitateur et la structure de la personne, et jamais dans une liste ; null sinon.")
        @Nullable
        ClauseGround ground,

        @Schema(
                description =
                        "Pourquoi elle est refusée, pour le facilitateur et la structure de la personne ; null sinon.")
        @Nullable
        ParticipationRefusal refusal,

        Instant createdAt) {

    /**
     * One of a list, or by itself.
     *
     * @param ground null where the reader may not know it
     */
    static ParticipationView of(ClauseParticipation one, @Nullable ClauseGround ground) {
        var person = one.personReference();
        return new ParticipationView(
                one.id(),
                one.market(),
                one.lot(),
                one.status(),
                person,
                one.contractReference(),
                one.employer(),
                one.employerName(),
                one.firstOn(),
                one.isByHire(),
                one.approvedFrom(),
                one.approvedUntil(),
                ground,
                person == null ? null : one.refusal(),
                one.createdAt());
    }
}
