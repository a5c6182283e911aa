package fr.clubbusiness.employment.register;

import fr.clubbusiness.employment.followup.FollowUp;
import fr.clubbusiness.employment.followup.FollowUpAnswer;
import fr.clubbusiness.employment.followup.FollowUpSide;
import fr.clubbusiness.employment.followup.FollowUpStep;
import fr.clubbusiness.employment.followup.HeldInWork;
import fr.clubbusiness.employment.followup.LeftReason;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question about a person at work, and what the side that was asked says. */
@Schema(name = "FollowUp", description = "Une question sur la personne en poste, et ce qu'en dit le côté interrogé.")
record FollowUpView(
        FollowUpStep milestone,
        FollowUpSide side,

        @Schema(description = "Le jour dont il s'agit.") LocalDate dueOn,

        @Schema(
                description =
                        "Si l'on peut répondre, ou répondre autrement : jusqu'à la question suivante, tant que le contrat court.")
        boolean answerable,

        @Schema(description = "La réponse ; null tant que personne n'a répondu.") @Nullable
        FollowUpAnswer answer,

        @Schema(description = "Le dernier jour en poste ; null quand la personne n'est pas partie.") @Nullable
        LocalDate leftOn,

        @Schema(description = "Pourquoi ; null quand la personne n'est pas partie.") @Nullable
        LeftReason reason,

        @Schema(description = "Le jour de la réponse ; null sans réponse.") @Nullable
        LocalDate answeredOn,

        @Schema(
                description =
                        "true : la personne est partie et le contrat court toujours ; l'employeur ou un conseiller en dit la fin (/end).")
        boolean endToSay) {

    /** All the questions about a stay that the caller may read. */
    @Schema(name = "FollowUps", description = "Les questions sur la personne en poste, et ce qui en ressort.")
    record All(
            @Schema(description = "Les questions que vous pouvez lire, dans l'ordre des jours.", maxItems = 10)
            List<FollowUpView> items,

            @Schema(
                    description =
                            "Si la personne était encore en poste après six mois, d'après les deux côtés ; null avant cette question, et pour un employeur qui n'accompagne pas la personne.")
            @Nullable
            HeldInWork heldAtSixMonths) {

        static All of(List<FollowUp> questions, boolean readsBothSides, boolean running, Today today) {
            var sixMonths = questions.stream()
                    .filter(question -> question.step() == FollowUpStep.MONTH_6)
                    .toList();
            var held = sixMonths.isEmpty() || !readsBothSides
                    ? null
                    : HeldInWork.on(
                            sixMonths.getFirst().dueOn(),
                            sixMonths.stream()
                                    .flatMap(question -> question.news(today.zone()).stream())
                                    .toList());
            return new All(
                    questions.stream()
                            .map(question -> FollowUpView.of(question, running, today))
                            .toList(),
                    held);
        }
    }

    /** The day of the reader. */
    record Today(LocalDate day, ZoneId zone) {}

    /**
     * The view of a question.
     *
     * @param running whether somebody works under a contract of the stay
     */
    static FollowUpView of(FollowUp question, boolean running, Today today) {
        var news = question.news(today.zone()).orElse(null);
        return new FollowUpView(
                question.step(),
                question.side(),
                question.dueOn(),
                running && !today.day().isAfter(question.openUntil()),
                news == null ? null : news.answer(),
                news == null ? null : news.leftOn(),
                news == null ? null : news.reason(),
                news == null ? null : news.saidOn(),
                running && news != null && news.answer() == FollowUpAnswer.LEFT);
    }
}
