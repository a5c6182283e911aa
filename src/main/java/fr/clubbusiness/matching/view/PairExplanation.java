package fr.clubbusiness.matching.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.clubbusiness.beneficiary.BeneficiaryView;
import fr.clubbusiness.matching.law.Assessment;
import fr.clubbusiness.matching.law.Assessment.Outcome;
import fr.clubbusiness.matching.law.Score;
import fr.clubbusiness.matching.view.EvidenceView.ConstraintView;
import fr.clubbusiness.matching.view.EvidenceView.TermView;
import fr.clubbusiness.matching.view.NeedMatches.CandidateView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The explanation of one pair. */
@Schema(
        name = "MatchExplanation",
        oneOf = {PairExplanation.Full.class, PairExplanation.Anonymous.class},
        discriminatorProperty = AnswerForms.PROPERTY,
        discriminatorMapping = {
            @DiscriminatorMapping(value = AnswerForms.FULL, schema = PairExplanation.Full.class),
            @DiscriminatorMapping(value = AnswerForms.ANONYMOUS, schema = PairExplanation.Anonymous.class)
        })
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = AnswerForms.PROPERTY)
public sealed interface PairExplanation {

    /** For a structure or an adviser: every constraint and every term, also when the pair does not match. */
    @Schema(name = "MatchExplanationInFull")
    @JsonTypeName(AnswerForms.FULL)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Full(
            UUID needId,
            Instant computedAt,
            Outcome outcome,
            List<ConstraintView> constraints,
            double score,
            List<TermView> terms,
            BeneficiaryView beneficiary)
            implements PairExplanation {

        public static Full of(Assessment assessment, BeneficiaryView beneficiary, Instant now) {
            return new Full(
                    assessment.pair().demand().id(),
                    now,
                    assessment.outcome(),
                    ConstraintView.of(assessment),
                    assessment.score().shown(),
                    TermView.of(assessment.score()),
                    beneficiary);
        }
    }

    /** For the poster of the need: what is in favour of a candidate in its current list. */
    @Schema(name = "CandidateExplanation")
    @JsonTypeName(AnswerForms.ANONYMOUS)
    record Anonymous(
            UUID needId,
            Instant computedAt,
            Outcome outcome,
            Score.Fit fit,
            List<EvidenceView> evidence,
            CandidateView candidate)
            implements PairExplanation {}
}
