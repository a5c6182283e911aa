package fr.clubbusiness.beneficiary;

import com.fasterxml.jackson.annotation.JsonInclude;
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

/** A person as shown for matching: no name, age, contact, barrier, criterion or excluded condition. */
@Schema(name = "Beneficiary", description = "Une personne, par les seuls faits utiles au rapprochement.")
public record BeneficiaryView(
        UUID id,
        String reference,
        UUID structureId,
        @Nullable String externalId,
        BeneficiaryState state,
        Readiness readiness,
        boolean agreementInForce,
        @Nullable Instant waitingSince,
        CommuneCode communeCode,
        List<String> targetOccupations,
        boolean openToEntryLevel,
        List<HeldSkill> skills,
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
        @Nullable String pitch,
        @Nullable ContractType currentContract,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "À l'inscription seulement : ce qu'il faut vérifier, comme un double probable.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<WarningView> warnings) {

    /** A point to check, which does not prevent registering. */
    @Schema(name = "BeneficiaryWarning")
    public record WarningView(String code, String message) {}

    /** The view of a person that the caller may see. */
    public static BeneficiaryView of(Beneficiary person) {
        return of(person, null);
    }

    /** The view of a person who was just registered. */
    public static BeneficiaryView of(Beneficiary person, @Nullable List<WarningView> warnings) {
        var facts = person.facts();
        return new BeneficiaryView(
                person.id(),
                person.reference(),
                person.structureId(),
                person.externalId(),
                person.state(),
                person.readiness(),
                person.agreementInForce(),
                person.waitingSince().orElse(null),
                facts.communeCode(),
                facts.targetOccupations(),
                facts.openToEntryLevel(),
                facts.heldSkills(),
                facts.certifications(),
                facts.maxJourneyMinutes(),
                facts.transport(),
                facts.availableFrom(),
                facts.frenchOral(),
                facts.frenchWritten(),
                facts.drivingLicences(),
                facts.contractTypes(),
                facts.weeklyHoursMin(),
                facts.weeklyHoursMax(),
                facts.pitch(),
                facts.currentContract(),
                person.createdAt(),
                person.updatedAt(),
                warnings);
    }
}
