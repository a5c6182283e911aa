package fr.clubbusiness.matching.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clubbusiness.matching.law.Assessment.Outcome;
import fr.clubbusiness.matching.view.EvidenceView.LiftView;
import fr.clubbusiness.matching.view.EvidenceView.TermView;
import fr.clubbusiness.matching.view.NeedMatches.Notice;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.RomeCode;
import fr.clubbusiness.vocabulary.AnswerHabit;
import fr.clubbusiness.vocabulary.ContractType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The open needs that match a person. */
@Schema(name = "BeneficiaryMatches")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonMatches(
        UUID beneficiaryId,
        Instant computedAt,

        @Schema(description = "Nombre de besoins qui correspondent, exact jusqu'à 1 000.")
        int eligible,

        @Schema(description = "S'il y en a davantage que le nombre dit.")
        boolean eligibleAtLeast,

        List<NeedItem> items,

        @Schema(description = "Les besoins presque, avec ce qui est à lever ; vide sans include=TO_LIFT.")
        List<NeedItem> toLift,

        @Schema(description = "Toujours vide ici : on n'assouplit qu'un besoin, auprès de qui l'a posté.")
        List<NeedMatches.RelaxationView> relaxations,

        @Nullable Notice notice) {

    /** A need, ranked for a person. */
    @Schema(name = "MatchedNeed")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NeedItem(
            int rank, Outcome outcome, List<LiftView> lift, double score, List<TermView> terms, NeedSummary need) {}

    /** A need in a list; the whole need is at its own address. */
    @Schema(name = "NeedSummary")
    public record NeedSummary(
            UUID id,
            String reference,
            String title,
            String employerName,

            @Schema(
                    description =
                            "S'il répond à temps aux mises en relation : à note égale, les besoins de qui répond souvent viennent d'abord. Absent des "
                                    + "besoins d'une structure.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            AnswerHabit employerAnswers,

            RomeCode romeCode,
            int positions,
            CommuneCode communeCode,
            List<ContractType> contractTypes,
            BigDecimal weeklyHours,
            LocalDate startDate) {

        public static NeedSummary of(LabourNeed need, @Nullable AnswerHabit employerAnswers) {
            var criteria = need.criteria();
            return new NeedSummary(
                    need.id(),
                    need.reference(),
                    need.offer().title(),
                    need.employer().name(),
                    employerAnswers,
                    criteria.romeCode(),
                    need.offer().positions(),
                    criteria.communeCode(),
                    criteria.contractTypes(),
                    criteria.weeklyHours(),
                    criteria.startDate());
        }
    }
}
