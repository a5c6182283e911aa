package fr.clubbusiness.introduction;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.ContactSheet;
import fr.clubbusiness.introduction.rule.CancelReason;
import fr.clubbusiness.introduction.rule.Initiator;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.introduction.rule.Party;
import fr.clubbusiness.matching.Candidate;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.vocabulary.ContractType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An introduction as one of its sides may read it. The poster reads an alias, and the person once shared. It never reads which structure
 * accompanies the person, why an adviser overrode a constraint, or the reasons that the structure gives about the person.
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
        Initiator initiator,
        @Nullable String message,
        @Nullable String overrideReason,
        @Nullable NeedAgreement agreement,
        @Nullable Interview interview,
        @Nullable Trial trial,
        @Nullable Contract hire,
        @Nullable Ended ended,
        @Nullable List<Step> history,
        Instant createdAt,
        Instant updatedAt,
        @Nullable List<Warning> warnings) {

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

    /** The person, by their reference. */
    @Schema(name = "IntroductionBeneficiary")
    public record Person(UUID id, String reference) {}

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

        static Contract of(Hire hire) {
            var terms = hire.terms();
            return new Contract(
                    hire.employer(),
                    hire.employerId(),
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

    /** One line of a list, without history or identity. */
    static IntroductionView line(VisibleIntroduction visible, @Nullable Hire hire) {
        return of(visible, hire, null, null);
    }

    /** The complete view for one of its sides. */
    static IntroductionView full(VisibleIntroduction visible) {
        return of(
                visible,
                Hire.of(visible.introduction().id()).orElse(null),
                visible.isPoster() ? visible.identity() : null,
                visible.history());
    }

    private static IntroductionView of(
            VisibleIntroduction visible,
            @Nullable Hire hire,
            @Nullable ContactSheet identity,
            @Nullable List<Step> history) {
        var introduction = visible.introduction();
        var facts = visible.facts();
        var poster = visible.isPoster();
        return new IntroductionView(
                introduction.id(),
                introduction.reference(),
                visible.status(),
                visible.awaiting().orElse(null),
                visible.deadline(),
                Need.of(LabourNeed.findById(facts.need())),
                poster ? alias(facts, identity) : null,
                poster ? null : person(facts.beneficiary()),
                facts.initiator(),
                facts.message(),
                poster ? null : facts.overrideReason(),
                facts.agreement(),
                facts.interview(),
                facts.trial(),
                hire == null ? null : Contract.of(hire),
                visible.ended(),
                history,
                facts.createdAt(),
                visible.updatedAt(),
                null);
    }

    /** The same with warnings about the step just recorded; null when there are none. */
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
                given.isEmpty() ? null : given);
    }

    private static Alias alias(IntroductionFacts facts, @Nullable ContactSheet identity) {
        var candidate = Candidate.of(facts.candidate());
        return new Alias(candidate.id(), candidate.pseudonym(), identity);
    }

    private static Person person(UUID id) {
        Beneficiary person = Beneficiary.findById(id);
        return new Person(person.id(), person.reference());
    }
}
