package fr.clubbusiness.beneficiary.register;

import static fr.clubbusiness.beneficiary.register.PersonRequest.orNone;

import fr.clubbusiness.beneficiary.Facts;
import fr.clubbusiness.beneficiary.HeldSkill;
import fr.clubbusiness.beneficiary.Readiness;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.RomeCode;
import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.FrenchLevel;
import fr.clubbusiness.vocabulary.TransportMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Replaces the facts used for matching. Identity and sensitive data have their own addresses. */
@Schema(
        name = "BeneficiaryFactsRequest",
        description =
                "Remplace les faits utiles au rapprochement. Un champ absent reprend sa valeur par défaut, sauf readiness, qui reste.")
record FactsRequest(
        @Nullable @Size(min = 1, max = 64) String externalId,
        @NotNull CommuneCode communeCode,
        @Nullable @Size(max = 5) List<@NotNull RomeCode> targetOccupations,
        @Nullable Boolean openToEntryLevel,
        @Nullable @Size(max = 50) List<@NotNull @Valid HeldSkill> skills,
        @Nullable @Size(max = 26) List<@NotNull Certification> certifications,
        @Nullable @Min(10) @Max(120) Integer maxJourneyMinutes,
        @Nullable @Size(min = 1, max = 4) List<@NotNull TransportMode> transport,
        @Nullable LocalDate availableFrom,
        @Nullable FrenchLevel frenchOral,
        @Nullable FrenchLevel frenchWritten,
        @Nullable @Size(max = 15) List<@NotNull DrivingLicence> drivingLicences,
        @Nullable @Size(max = 14) List<@NotNull ContractType> contractTypes,

        @Nullable @DecimalMin("1") @DecimalMax("48") @Digits(integer = 2, fraction = 1)
        BigDecimal weeklyHoursMin,

        @Nullable @DecimalMin("1") @DecimalMax("48") @Digits(integer = 2, fraction = 1)
        BigDecimal weeklyHoursMax,

        @Nullable Readiness readiness,
        @Nullable @Size(max = 600) String pitch,
        @Nullable ContractType currentContract) {
    private static final int JOURNEY_DEFAULT = 60;
    private static final List<TransportMode> TRANSPORT_DEFAULT = List.of(TransportMode.TRANSIT);

    Facts facts() {
        var held = orNone(skills);
        return new Facts(
                communeCode,
                orNone(targetOccupations).stream().map(RomeCode::value).toList(),
                Boolean.TRUE.equals(openToEntryLevel),
                held.stream().map(HeldSkill::code).toList(),
                held.stream().map(HeldSkill::proof).toList(),
                orNone(certifications),
                maxJourneyMinutes == null ? JOURNEY_DEFAULT : maxJourneyMinutes,
                transport == null ? TRANSPORT_DEFAULT : transport,
                availableFrom,
                frenchOral,
                frenchWritten,
                orNone(drivingLicences),
                orNone(contractTypes),
                weeklyHoursMin,
                weeklyHoursMax,
                pitch == null || pitch.isEmpty() ? null : pitch,
                currentContract);
    }
}
