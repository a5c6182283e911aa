package fr.clubbusiness.introduction;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.ContactSheet;
import fr.clubbusiness.beneficiary.PeopleViews;
import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.introduction.rule.CancelReason;
import fr.clubbusiness.introduction.rule.Initiator;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.introduction.rule.Party;
import fr.clubbusiness.matching.Candidate;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.shared.ContactPhone;
import fr.clubbusiness.vocabulary.ContractType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An introduction as one of its sides may read it. The poster reads an alias, and once shared the person and whom to call at their structure. It
 * never reads why an adviser overrode a constraint, or the reasons that the structure gives about the person.
 */
@Schema(name = "Introduction")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IntroductionView(
        UUID id,
        String reference,
        IntroductionStatus status,
        @JsonInclude @Nullable Party awaiting,
        @JsonInclude @Nullable LocalDate deadline,
        Need need,
        @Nullable Alias candidate,
        @Nullable Person beneficiary,

        @Schema(
                description =
                        "Qui appeler chez l'employeur : pour la structure une fois la personne partagée, et toujours pour les conseillers.")
        @Nullable
        Contact employerContact,

        @Schema(
                description =
                        "Qui appeler à la structure : pour l'employeur, du partage à la fin de la mise en relation ou du contrat ; toujours pour les conseillers.")
        @Nullable
        Contact structureContact,

        Initiator initiator,
        @Nullable String message,
        @Nullable String overrideReason,
        @Nullable NeedAgreement agreement,
        @Nullable Interview interview,
        @Nullable Trial trial,
        @Nullable Contract hire,
        @Nullable Ended ended,

        @Schema(description = "Ses étapes, de la première à la dernière ; vide dans une liste.")
        List<Step> history,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Ce qu'il faut vérifier dans l'étape que vous venez d'enregistrer ; vide à la lecture.")
        List<Warning> warnings) {

    /** The need, with its title and employer. */
    @Schema(name = "IntroductionNeed")
    public record Need(UUID id, String reference, String title, String employerName) {
        static Need of(LabourNeed need) {
            return new Need(
                    need.id(),
                    need.reference(),
                    need.offer().title(),
                    need.employer().name());
        }
    }

    /** The person as the poster knows them. {@code identity} is filled from sharing on. */
    @Schema(name = "IntroductionCandidate")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Alias(
            UUID candidateId, String pseudonym, @Nullable ContactSheet identity) {}

    /** The person, with their town and the occupations they want. Only their own structure reads the name. */
    @Schema(name = "IntroductionBeneficiary")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Person(
            UUID id,
            String reference,
            @Nullable String firstName,
            @Nullable String lastName,
            String communeName,
            List<String> targetOccupationLabels) {}

    /** Whom to call: a member of the organisation if one is known, and its contacts. */
    @Schema(name = "IntroductionContact")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Contact(
            @Schema(
                    description =
                            "L'organisation ; absente pour une entreprise quand son nom dirait la santé, la justice ou le statut.")
            @Nullable
            String organisationName,

            @Schema(description = "Le référent de la personne, ou qui a posté le besoin.") @Nullable
            String name,

            @Nullable String email,
            @Nullable ContactPhone phone) {}

    /** The contract signed. */
    @Schema(name = "IntroductionHire")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Contract(
            Hire.EmployerSide employer,
            UUID employerId,
            ContractType contractType,
            LocalDate startDate,
            @Nullable LocalDate endDate,
            @Nullable BigDecimal weeklyHours,
            @Nullable BigDecimal totalHours,
            @Nullable CancelReason cancelled) {

        static Contract of(Hire hire, Employment contract) {
            var terms = contract.terms();
            return new Contract(
                    hire.employer(),
                    contract.employerId(),
                    terms.type(),
                    terms.start(),
                    terms.end(),
                    terms.weeklyHours(),
                    terms.totalHours(),
                    hire.cancelReason().orElse(null));
        }
    }

    /** A point to check about a step that was recorded. */
    @Schema(name = "IntroductionWarning")
    public record Warning(String code, String message) {}

    /** How it ended. */
    @Schema(name = "IntroductionEnd")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ended(
            Instant at,
            Initiator by,
            @Nullable String reason,
            @Nullable String comment) {}

    /** One step of its history. */
    @Schema(name = "IntroductionStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            Instant at,
            Initiator by,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason) {}

    /**
     * The view for one of its sides.
     *
     * @param identity of the person, for a poster who may read it
     * @param history empty in lists
     */
    static IntroductionView of(
            VisibleIntroduction visible,
            IntroductionNames names,
            PeopleViews people,
            @Nullable ContactSheet identity,
            List<Step> history) {
        var introduction = visible.introduction();
        var facts = visible.facts();
        var poster = visible.isPoster();
        LabourNeed need = LabourNeed.findById(facts.need());
        return new IntroductionView(
                introduction.id(),
                introduction.reference(),
                visible.status(),
                visible.awaiting().orElse(null),
                visible.deadline(),
                Need.of(need),
                poster ? alias(facts, identity) : null,
                poster ? null : person(facts.beneficiary(), names, people),
                names.employerContact(visible, need.employer()),
                names.structureContact(visible),
                facts.initiator(),
                facts.message(),
                poster ? null : facts.overrideReason(),
                facts.agreement(),
                facts.interview(),
                facts.trial(),
                names.hire() == null || names.contract() == null ? null : Contract.of(names.hire(), names.contract()),
                visible.ended(),
                history,
                facts.createdAt(),
                visible.updatedAt(),
                List.of());
    }

    /** The same with warnings about the step just recorded. */
    public IntroductionView withWarnings(List<Warning> given) {
        return new IntroductionView(
                id,
                reference,
                status,
                awaiting,
                deadline,
                need,
                candidate,
                beneficiary,
                employerContact,
                structureContact,
                initiator,
                message,
                overrideReason,
                agreement,
                interview,
                trial,
                hire,
                ended,
                history,
                createdAt,
                updatedAt,
                given);
    }

    private static Alias alias(IntroductionFacts facts, @Nullable ContactSheet identity) {
        var candidate = Candidate.of(facts.candidate());
        return new Alias(candidate.id(), candidate.pseudonym(), identity);
    }

    private static Person person(UUID id, IntroductionNames names, PeopleViews people) {
        Beneficiary person = Beneficiary.findById(id);
        var facts = person.facts();
        return new Person(
                person.id(),
                person.reference(),
                names.firstName(),
                names.lastName(),
                people.communeName(facts.communeCode()),
                people.occupationLabels(facts.targetOccupations()));
    }
}
