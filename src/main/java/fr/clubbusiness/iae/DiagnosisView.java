package fr.clubbusiness.iae;

import fr.clubbusiness.eligibility.Criterion;
import fr.clubbusiness.eligibility.Siae;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recorded diagnosis as its reader may see it: an adviser reads no criterion, and not which prescriber diagnosed. */
@Schema(
        name = "Diagnosis",
        description = "Un diagnostic d'éligibilité posé sur la plateforme de l'État, tel que la structure l'a noté.")
record DiagnosisView(
        UUID id,

        @Schema(
                description =
                        "Qui l'a posé ; null pour un conseiller quand c'est un prescripteur, dont le nom peut dire un critère.")
        @Nullable
        By by,

        @Schema(
                description =
                        "Si c'est un prescripteur habilité : le diagnostic vaut alors six mois pour tous les employeurs, sinon 92 jours pour le sien.")
        boolean byPrescriber,

        @Schema(
                description =
                        "Le genre de SIAE pour lequel l'employeur l'a posé : il ne vaut que pour les contrats de ce genre ; null quand c'est un prescripteur.")
        @Nullable
        Siae capacity,

        @Schema(description = "Le jour du diagnostic.") LocalDate on,

        @Schema(description = "Son dernier jour de validité, compris.")
        LocalDate lastDay,

        @Schema(description = "S'il vaut aujourd'hui, par ses dates ou parce qu'un PASS IAE est en cours.")
        boolean validToday,

        @Schema(description = "Les critères et leurs justificatifs ; null pour un conseiller.", maxItems = 18) @Nullable
        List<Proven> criteria,

        @Schema(
                description = "La référence du diagnostic sur la plateforme ; null pour un conseiller.",
                minLength = 1,
                maxLength = 64)
        @Nullable
        String platformReference,

        @Schema(description = "Quand il a été noté.") Instant recordedAt,

        @Schema(description = "Quand il a été annulé ; null tant qu'il compte.") @Nullable
        Instant cancelledAt) {

    /** Who diagnosed. */
    @Schema(name = "DiagnosedBy", description = "L'organisation qui a posé le diagnostic.")
    record By(
            @Schema(description = "L'organisation, par son id.")
            UUID organisationId,

            @Schema(
                    description = "Sa référence ; null si elle n'a plus de titre.",
                    minLength = 6,
                    maxLength = 18,
                    pattern = "^[A-Z]-[0-9]{4,16}$")
            @Nullable
            String reference,

            @Schema(description = "Son nom ; null si elle n'a plus de titre.", minLength = 1, maxLength = 200) @Nullable
            String name) {

        static By of(UUID id, @Nullable EntitledOrganisation known) {
            return new By(id, known == null ? null : known.reference(), known == null ? null : known.name());
        }
    }

    /** A criterion and its proof. */
    @Schema(name = "ProvenCriterion", description = "Un critère et la date de son justificatif.")
    record Proven(
            Criterion code,

            @Schema(description = "La date du justificatif ; null quand un prescripteur n'en a pas demandé.") @Nullable
            LocalDate proofOn) {}

    /** All diagnoses of a person. */
    @Schema(
            name = "Diagnoses",
            description = "Tous les diagnostics notés pour une personne, sans ceux qui sont annulés.")
    record All(
            @Schema(description = "Les diagnostics, du plus récent au plus ancien.", maxItems = 500)
            List<DiagnosisView> items) {}

    static DiagnosisView of(
            Diagnosis diagnosis, @Nullable EntitledOrganisation by, boolean validToday, boolean isHolder) {
        return new DiagnosisView(
                diagnosis.id(),
                isHolder || !diagnosis.isByPrescriber() ? By.of(diagnosis.madeBy(), by) : null,
                diagnosis.isByPrescriber(),
                diagnosis.capacity(),
                diagnosis.madeOn(),
                diagnosis.lastDay(),
                validToday,
                isHolder
                        ? diagnosis.proofs().stream()
                                .map(proof -> new Proven(proof.criterion(), proof.on()))
                                .toList()
                        : null,
                isHolder ? diagnosis.platformReference() : null,
                diagnosis.recordedAt(),
                diagnosis.cancelledAt());
    }
}
