package fr.clubbusiness.accompaniment;

import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.beneficiary.KnownBarrier;
import fr.clubbusiness.beneficiary.Readiness;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.FrenchLevel;
import fr.clubbusiness.vocabulary.TransportMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person as their second structure reads them. */
@Schema(
        name = "CoAccompaniedPerson",
        description =
                "Une personne que votre structure accompagne en second, par les seuls faits utiles au rapprochement.")
record CoAccompaniedView(
        @Schema(description = "Le lien, par son id.") UUID id,
        String beneficiaryReference,

        @Schema(
                description =
                        "La structure qui accompagne la personne ; null quand son genre dirait quelque chose d'elle, ou quand vous l'accompagniez sous une autre fiche.",
                minLength = 1,
                maxLength = 200)
        @Nullable
        String structureName,

        @Schema(description = "Depuis quand.") Instant startedAt,

        @Schema(description = "Si la personne accepte que vous lisiez ses freins.")
        boolean barriersToo,

        BeneficiaryState state,
        Readiness readiness,
        CommuneCode communeCode,
        String communeName,
        List<String> targetOccupations,
        List<String> targetOccupationLabels,
        boolean openToEntryLevel,
        List<Certification> certifications,
        int maxJourneyMinutes,
        List<TransportMode> transport,
        @Nullable LocalDate availableFrom,
        @Nullable FrenchLevel frenchOral,
        @Nullable FrenchLevel frenchWritten,
        List<DrivingLicence> drivingLicences,
        List<ContractType> contractTypes,
        @Nullable BigDecimal weeklyHoursMin,
        @Nullable BigDecimal weeklyHoursMax,

        @Schema(description = "Ses freins, quand elle l'accepte (barriersToo) ; aucun dans les listes.")
        List<KnownBarrier> barriers) {}
