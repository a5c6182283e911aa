package fr.clubbusiness.beneficiary;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.FrenchLevel;
import fr.clubbusiness.vocabulary.SkillProof;
import fr.clubbusiness.vocabulary.TransportMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person as shown for matching: no age, contact, barrier, criterion or excluded condition. Only their own structure reads the name. {@link
 * PeopleViews} makes it.
 */
@Schema(
        name = "Beneficiary",
        description =
                "Une personne, par les seuls faits utiles au rapprochement. Sa structure, et elle seule, y lit aussi son nom.")
public record BeneficiaryView(
        UUID id,
        String reference,

        @Schema(description = "Prénom ; pour sa structure seulement.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String firstName,

        @Schema(description = "Nom ; pour sa structure seulement.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String lastName,

        UUID structureId,
        String structureName,
        @Nullable UUID referentId,
        @Nullable String referentName,

        @Schema(description = "Le jour du prochain contact avec la personne ; null quand aucun n'est fixé.") @Nullable
        LocalDate nextContactOn,

        @Nullable String externalId,
        BeneficiaryState state,
        Readiness readiness,
        boolean agreementInForce,

        RightsView rights,
        @Nullable Instant waitingSince,
        CommuneCode communeCode,
        String communeName,
        List<String> targetOccupations,
        List<String> targetOccupationLabels,
        boolean openToEntryLevel,
        List<SkillView> skills,
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

        @Schema(description = "À l'inscription : ce qu'il faut vérifier, comme un double probable ; vide à la lecture.")
        List<WarningView> warnings) {

    /** A point to check, which does not prevent registering. */
    @Schema(name = "BeneficiaryWarning")
    public record WarningView(String code, String message) {}

    /** What follows from the person's rights over their data. */
    @Schema(
            name = "BeneficiaryRights",
            description =
                    "Ce qui suit des droits de la personne : la limitation, l'opposition, et le jour où elle a été informée.")
    public record RightsView(
            @Schema(description = "Si la personne a demandé la limitation : ses données sont gardées, et rien d'autre.")
            boolean restricted,

            @Schema(
                    description =
                            "Si la personne s'oppose à être classée : elle n'est dans aucune liste, et peut être proposée à la main.")
            boolean rankingObjected,

            @Schema(
                    description =
                            "Quand la personne a été informée de l'usage de ses données ; null quand personne ne l'a dit.")
            @Nullable
            LocalDate informedOn) {

        RightsView(ReadyPeople.Limits limits) {
            this(limits.restricted(), limits.rankingObjected(), limits.informedOn());
        }
    }

    /** A skill that the person has, with its name and how it is known. */
    @Schema(name = "BeneficiarySkill")
    public record SkillView(String code, String label, SkillProof proof) {}

    static BeneficiaryView of(
            ShownPerson shown,
            Facts facts,
            String communeName,
            List<String> occupationLabels,
            List<SkillView> skills,
            List<WarningView> warnings) {
        var person = shown.person();
        return new BeneficiaryView(
                person.id(),
                person.reference(),
                shown.firstName(),
                shown.lastName(),
                person.structureId(),
                shown.structureName(),
                person.referentId(),
                shown.referentName(),
                person.nextContactOn(),
                person.externalId(),
                person.state(),
                person.readiness(),
                person.agreementInForce(),
                new RightsView(person.limits()),
                person.waitingSince().orElse(null),
                facts.communeCode(),
                communeName,
                facts.targetOccupations(),
                occupationLabels,
                facts.openToEntryLevel(),
                skills,
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
