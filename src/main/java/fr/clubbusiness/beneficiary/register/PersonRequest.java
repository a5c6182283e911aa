package fr.clubbusiness.beneficiary.register;

import fr.clubbusiness.beneficiary.Agreement;
import fr.clubbusiness.beneficiary.AgreementMeans;
import fr.clubbusiness.beneficiary.Facts;
import fr.clubbusiness.beneficiary.HeldSkill;
import fr.clubbusiness.beneficiary.Identity;
import fr.clubbusiness.beneficiary.KnownBarrier;
import fr.clubbusiness.beneficiary.Readiness;
import fr.clubbusiness.beneficiary.Sensitive;
import fr.clubbusiness.eligibility.Criterion;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.EmailAddress;
import fr.clubbusiness.shared.PhoneNumber;
import fr.clubbusiness.shared.RomeCode;
import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.ContactChannel;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.FrenchLevel;
import fr.clubbusiness.vocabulary.TransportMode;
import fr.clubbusiness.vocabulary.WorkingCondition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All fields with which a structure registers a person; also one line of an import. */
@Schema(
        name = "BeneficiaryRequest",
        description =
                "Obligatoires : prénom, nom, date de naissance, commune. Sans agreement, la personne est gardée et pas proposée.")
record PersonRequest(
        @Nullable @Size(min = 1, max = 40) String structureId,
        @Nullable @Size(min = 1, max = 64) String externalId,
        @NotBlank @Size(max = 100) String firstName,
        @NotBlank @Size(max = 100) String lastName,
        @NotNull LocalDate birthDate,
        @NotNull CommuneCode communeCode,
        @Nullable @EmailAddress @Size(min = 1, max = 254) String email,
        @Nullable PhoneNumber phone,
        @Nullable @Size(max = 3) List<@NotNull ContactChannel> contactChannels,
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

        @Nullable @Size(max = 11) List<@NotNull WorkingCondition> excludedConditions,
        @Nullable @Size(max = 10) List<@NotNull @Valid KnownBarrier> barriers,
        @Nullable @Size(max = 18) List<@NotNull Criterion> eligibilityCriteria,
        @Nullable Readiness readiness,
        @Nullable @Size(max = 600) String pitch,
        @Nullable ContractType currentContract,
        @Nullable @Valid AgreementRequest agreement) {

    /** The person's agreement to be proposed. */
    @Schema(name = "AgreementRequest")
    record AgreementRequest(
            @NotNull @Schema(description = "Jour de l'accord, pas dans le futur.")
            LocalDate givenOn,

            @NotNull AgreementMeans means,

            @NotNull @Schema(description = "Jour où la personne a été informée de l'usage de ses données.")
            LocalDate informedOn) {

        Agreement.Terms terms() {
            return new Agreement.Terms(givenOn, means, informedOn);
        }
    }

    Identity identity() {
        return new Identity(firstName, lastName, birthDate, email, phone, orNone(contactChannels));
    }

    Sensitive sensitive() {
        return new Sensitive(orNone(barriers), orNone(eligibilityCriteria), orNone(excludedConditions));
    }

    /** A request with everything that is stored about a person, except the agreement. */
    static PersonRequest of(
            @Nullable String externalId, Readiness readiness, Facts facts, Identity identity, Sensitive sensitive) {
        return new PersonRequest(
                null,
                externalId,
                identity.firstName(),
                identity.lastName(),
                identity.birthDate(),
                facts.communeCode(),
                identity.email(),
                identity.phone(),
                identity.contactChannels(),
                facts.targetOccupations().stream().map(RomeCode::new).toList(),
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
                sensitive.excluded(),
                sensitive.barriers(),
                sensitive.criteria(),
                readiness,
                facts.pitch(),
                facts.currentContract(),
                null);
    }

    Facts facts() {
        return factsRequest().facts();
    }

    Agreement.@Nullable Terms terms() {
        return agreement == null ? null : agreement.terms();
    }

    private FactsRequest factsRequest() {
        return new FactsRequest(
                externalId,
                communeCode,
                targetOccupations,
                openToEntryLevel,
                skills,
                certifications,
                maxJourneyMinutes,
                transport,
                availableFrom,
                frenchOral,
                frenchWritten,
                drivingLicences,
                contractTypes,
                weeklyHoursMin,
                weeklyHoursMax,
                readiness,
                pitch,
                currentContract);
    }

    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
