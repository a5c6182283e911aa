package fr.clubbusiness.need;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.RomeCode;
import fr.clubbusiness.vocabulary.Accommodation;
import fr.clubbusiness.vocabulary.AnswerHabit;
import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.Experience;
import fr.clubbusiness.vocabulary.FrenchLevel;
import fr.clubbusiness.vocabulary.WorkingCondition;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A need as a reader sees it. What only its poster may see is empty for other readers. */
@Schema(name = "Need", description = "Un besoin de recrutement, tel que le voient ceux qui y ont accès.")
record NeedView(
        UUID id,
        String reference,
        NeedStatus status,
        EmployerView employer,

        @Schema(description = "L'identifiant chez l'employeur ; pour lui et les conseillers.") @Nullable
        String externalId,

        String title,
        @Nullable String description,
        RomeCode romeCode,
        String occupationLabel,
        int positions,
        int positionsFilled,
        int positionsLeft,
        CommuneCode communeCode,
        String communeName,
        List<ContractType> contractTypes,
        @Nullable Integer contractMonths,
        BigDecimal weeklyHours,
        LocalDate startDate,
        Experience experience,
        NeedRequest.@Nullable PayRequest pay,
        List<SkillView> skills,
        @Nullable FrenchLevel frenchOral,
        @Nullable FrenchLevel frenchWritten,
        @Nullable String frenchReason,
        List<NeedRequest.AskedLicence> drivingLicences,
        List<Certification> certifications,
        List<WorkingCondition> workConditions,
        List<Accommodation> accommodations,
        boolean immersionPossible,
        boolean trainingBeforeHirePossible,
        @Nullable Boolean tutor,
        @Nullable Boolean transitAccess,
        @Nullable Instant openedAt,

        @Schema(description = "Jour où le besoin expire s'il n'est pas mis à jour d'ici là.") @Nullable
        LocalDate lapsesOn,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Ce que l'auteur devrait revoir ; pour lui et les conseillers.")
        List<WarningView> warnings) {

    /** The employer. */
    @Schema(name = "NeedEmployer")
    record EmployerView(
            UUID id,
            String reference,
            String name,

            @Schema(
                    description =
                            "S'il répond à temps aux mises en relation ; pour les structures et les conseillers, jamais pour lui-même.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            AnswerHabit answers) {}

    /** A skill asked, with its name. */
    @Schema(name = "NeedSkillView")
    record SkillView(String code, String label, boolean required) {}

    /** A point to consider, which does not prevent posting. */
    @Schema(name = "NeedWarning")
    record WarningView(String code, String message) {}
}
