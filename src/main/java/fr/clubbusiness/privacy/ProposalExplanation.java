package fr.clubbusiness.privacy;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a person was proposed or not, in plain words: the same constraints that decide who is in a list. */
@Schema(
        name = "ProposalExplanation",
        description =
                "Pourquoi une personne a été proposée ou non pour les besoins des derniers mois, par les règles mêmes du rapprochement.")
record ProposalExplanation(
        @Schema(description = "La demande, par sa référence.")
        String request,

        @Schema(description = "Quand les besoins ont été examinés.")
        Instant explainedAt,

        @Schema(description = "Les besoins publiés depuis ce jour.")
        LocalDate since,

        @Schema(description = "Comment le club rapproche, et qui décide.")
        List<@Size(max = 1000) String> about,

        @Schema(
                description =
                        "Ce qui vaut pour tous les besoins : pause, absence d'accord, limitation, opposition au classement.")
        List<@Size(max = 1000) String> general,

        @Schema(
                description =
                        "Ceux où elle a été proposée, puis les autres ; les plus récents d'abord, cinquante au plus de chaque.")
        List<NeedLine> needs) {

    /** How people and needs are brought together (GDPR, article 15.1.h). */
    static final List<String> ABOUT = List.of(
            "Le club compare ce que vous cherchez et ce que vous savez faire avec ce que demande chaque poste : métier, trajet, horaires, contrat, français, permis, "
                    + "conditions de travail. Un point qui manque suffit pour ne pas être dans la liste.",
            "Parmi les personnes qui conviennent, l'ordre suit le métier, les compétences, le trajet et le temps d'attente. Le sexe, l'origine et l'âge ne comptent pas.",
            "Une personne décide toujours de vous proposer ou non ; vous pouvez demander à n'être dans aucune liste.");

    /** One need. */
    @Schema(name = "ExplainedNeed", description = "Un poste, et pourquoi la personne y a été proposée ou non.")
    record NeedLine(
            @Schema(description = "Le besoin, par sa référence.")
            String need,

            String title,

            @Schema(description = "Ce qui s'est passé, ou pourquoi rien ne s'est passé ; une phrase par raison.")
            List<@Size(max = 1000) String> reasons) {}
}
