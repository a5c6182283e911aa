package fr.clubbusiness.matching.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.clubbusiness.beneficiary.BeneficiaryView;
import fr.clubbusiness.matching.law.Assessment.Outcome;
import fr.clubbusiness.matching.law.Relaxation;
import fr.clubbusiness.matching.law.Score;
import fr.clubbusiness.matching.law.Viewpoint;
import fr.clubbusiness.matching.view.EvidenceView.LiftView;
import fr.clubbusiness.matching.view.EvidenceView.TermView;
import fr.clubbusiness.referential.Skill;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The matches of a need: in full for those who accompany people, anonymous for its poster. */
@Schema(
        name = "NeedMatches",
        oneOf = {NeedMatches.Full.class, NeedMatches.Anonymous.class},
        discriminatorProperty = AnswerForms.PROPERTY,
        discriminatorMapping = {
            @DiscriminatorMapping(value = AnswerForms.FULL, schema = NeedMatches.Full.class),
            @DiscriminatorMapping(value = AnswerForms.ANONYMOUS, schema = NeedMatches.Anonymous.class)
        })
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = AnswerForms.PROPERTY)
public sealed interface NeedMatches {

    /** What a list may include besides the matches. */
    @Schema(name = "MatchInclude", description = "Ce qui peut s'ajouter à une liste de rapprochements.")
    enum Include {
        /** The near-misses. */
        TO_LIFT
    }

    /** For a structure or an adviser. */
    @Schema(name = "NeedMatchesInFull")
    @JsonTypeName(AnswerForms.FULL)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Full(
            UUID needId,
            Instant computedAt,

            @Schema(description = "Nombre de personnes qui correspondent, exact jusqu'à 1 000.")
            int eligible,

            @Schema(description = "S'il y en a davantage que le nombre dit.")
            boolean eligibleAtLeast,

            List<PersonItem> items,

            @Schema(description = "Les personnes presque, avec ce qui est à lever ; vide sans include=TO_LIFT.")
            List<PersonItem> toLift,

            @Schema(description = "Ce que l'employeur pourrait assouplir, quand peu de personnes correspondent.")
            List<RelaxationView> relaxations,

            @Nullable Notice notice)
            implements NeedMatches {}

    /** For the poster of the need: nothing that shows who a person is, where they live, how old they are or what they exclude. */
    @Schema(name = "NeedCandidates")
    @JsonTypeName(AnswerForms.ANONYMOUS)
    record Anonymous(
            UUID needId,
            Instant computedAt,

            @Schema(description = "Nombre de personnes qui correspondent, exact jusqu'à 1 000 ; non communiqué sous 5.")
            @Nullable
            Integer eligible,

            @Schema(description = "S'il y en a davantage que le nombre dit.")
            boolean eligibleAtLeast,

            List<CandidateItem> items,

            @Schema(description = "Ce que vous pourriez assouplir, quand peu de personnes correspondent.")
            List<RelaxationView> relaxations,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Notice notice)
            implements NeedMatches {}

    /** A person, ranked for a need. */
    @Schema(name = "MatchedPerson")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonItem(
            int rank,
            Outcome outcome,
            List<LiftView> lift,
            double score,
            List<TermView> terms,
            BeneficiaryView beneficiary) {}

    /** A person as a company sees them, ranked. */
    @Schema(name = "MatchedCandidate")
    record CandidateItem(int rank, Score.Fit fit, List<EvidenceView> evidence, CandidateView candidate) {}

    /** A person as a company sees them. */
    @Schema(
            name = "Candidate",
            description =
                    "Une personne, sans rien qui dise qui elle est. Qui est proposé est disponible pour le début du contrat.")
    record CandidateView(
            UUID candidateId,
            String pseudonym,

            @Schema(description = "Trajet estimé, en minutes, par tranche d'un quart d'heure.", examples = "15-30")
            String journeyBand,

            @Schema(description = "Celles des compétences demandées que la personne a.")
            List<Skill> skills) {}

    /** One step on the need, and how many more people would match. */
    @Schema(name = "Relaxation")
    record RelaxationView(
            Relaxation.Step step,
            Map<String, Object> values,

            @Schema(
                    description =
                            "Combien de personnes de plus correspondraient ; pour une entreprise, non communiqué sous 5.")
            @Nullable
            Integer additional) {

        public static List<RelaxationView> of(List<Relaxation.Gain> gains, Viewpoint viewpoint) {
            return gains.stream()
                    .map(gain -> new RelaxationView(
                            gain.relaxation().step(),
                            gain.relaxation().values(),
                            visibleCount(viewpoint, gain.additional())))
                    .toList();
        }
    }

    /** Why a list is empty, or shorter, although nothing is wrong. */
    @Schema(name = "MatchNotice")
    record Notice(String code, String text) {}

    /** A count of people that this viewpoint may see; null when it may not. */
    static @Nullable Integer visibleCount(Viewpoint viewpoint, int people) {
        var count = viewpoint.visibleCount(people);
        return count.isPresent() ? count.getAsInt() : null;
    }
}
