package fr.clubbusiness.need;

import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.RomeCode;
import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.Experience;
import fr.clubbusiness.vocabulary.FrenchLevel;
import fr.clubbusiness.vocabulary.WorkingCondition;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All values of a need that matching reads, and no others. When one changes, the poster sees other candidates under other aliases.
 *
 * @param romeCode the occupation
 * @param communeCode the place of work
 * @param contractTypes the kinds accepted, at least one
 * @param weeklyHours 1 to 48, one decimal
 * @param startDate first day of work
 * @param experience the experience asked
 * @param requiredSkills codes of the skills that the job requires, at most 5
 * @param wishedSkills codes of the skills that are an advantage, at most 10
 * @param frenchOral spoken level asked; null for none
 * @param frenchWritten written level asked; null for none
 * @param licencesPartOfJob licences that the job requires
 * @param certifications certifications that the job requires, all of them
 * @param workConditions what the work involves
 * @param immersionPossible whether the job may begin with an immersion
 */
@Embeddable
public record NeedCriteria(
        RomeCode romeCode,
        CommuneCode communeCode,
        @Enumerated(EnumType.STRING) List<ContractType> contractTypes,
        @Column(precision = 4, scale = 1) BigDecimal weeklyHours,
        LocalDate startDate,
        @Enumerated(EnumType.STRING) Experience experience,
        List<String> requiredSkills,
        List<String> wishedSkills,
        @Enumerated(EnumType.STRING) @Nullable FrenchLevel frenchOral,
        @Enumerated(EnumType.STRING) @Nullable FrenchLevel frenchWritten,
        @Enumerated(EnumType.STRING) List<DrivingLicence> licencesPartOfJob,
        @Enumerated(EnumType.STRING) List<Certification> certifications,
        @Enumerated(EnumType.STRING) List<WorkingCondition> workConditions,
        boolean immersionPossible) {}
