package fr.clubbusiness.employment.register;

import fr.clubbusiness.employment.followup.FollowUp;
import fr.clubbusiness.employment.followup.FollowUpAnswer;
import fr.clubbusiness.employment.followup.FollowUpSide;
import fr.clubbusiness.employment.followup.FollowUpStep;
import fr.clubbusiness.employment.followup.HeldInWork;
import fr.clubbusiness.employment.followup.LeftReason;
import fr.clubbusiness.employment.followup.StayDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question about a person at work, and what the side that was asked says. */
@Schema(name = "FollowUp", description = "Une question sur la personne en poste, et la réponse de qui est interrogé.")
record FollowUpView(
        FollowUpStep milestone,
        FollowUpSide side,

        @Schema(description = "Le jour à partir duquel la question est posée.")
        LocalDate dueOn,

        @Schema(
                description =
                        "Si l'on peut répondre, ou changer la réponse : jusqu'à la question suivante, tant que le contrat court.")
        boolean answerable,

        @Schema(description = "La réponse ; null tant que personne n'a répondu.") @Nullable
        FollowUpAnswer answer,

        @Schema(description = "Le dernier jour en poste ; null quand la personne n'est pas partie.") @Nullable
        LocalDate leftOn,

        @Schema(description = "La raison du départ ; null quand la personne n'est pas partie.") @Nullable
        LeftReason reason,

        @Schema(description = "Le jour de la réponse ; null sans réponse.") @Nullable
        LocalDate answeredOn,

        @Schema(
                description =
                        "true : d'après la dernière réponse, la personne est partie, et le contrat court toujours ; l'employeur ou un conseiller en dit la fin (/end).")
        boolean endToSay) {

    /** All the questions about a stay that the caller may read. */
    @Schema(name = "FollowUps", description = "Les questions sur la personne en poste, et ce qui en ressort.")
    record All(
            @Schema(description = "Les questions que vous pouvez lire, de 7 jours à 12 mois.", maxItems = 10)
            List<FollowUpView> items,

            @Schema(
                    description =
                            "Si la personne était encore en poste après six mois, d'après les réponses et la fin du contrat ; null avant ce jour, et pour un employeur qui n'accompagne pas la personne.")
            @Nullable
            HeldInWork heldAtSixMonths) {

        /** The questions for a caller who reads one side. */
        static All ofOneSide(List<FollowUp> questions, boolean running, LocalDate today) {
            return new All(views(questions, running, today), null);
        }

        /**
         * The questions for a caller who reads both sides.
         *
         * @param days of the stay; empty when nobody said that it began
         */
        static All of(List<FollowUp> questions, Optional<StayDays> days, boolean running, LocalDate today) {
            var said = FollowUp.latest(questions).values().stream()
                    .flatMap(question -> question.news().stream())
                    .toList();
            var held = days.flatMap(stay -> Optional.of(FollowUpStep.MONTH_6.dueOn(stay.first()))
                    .filter(day -> !today.isBefore(day))
                    .map(day -> HeldInWork.on(day, stay, said)));
            return new All(views(questions, running, today), held.orElse(null));
        }

        private static List<FollowUpView> views(List<FollowUp> questions, boolean running, LocalDate today) {
            var latest = FollowUp.latest(questions);
            return questions.stream()
                    .map(question -> FollowUpView.of(question, running, latest.containsValue(question), today))
                    .toList();
        }
    }

    /**
     * The view of a question.
     *
     * @param running whether somebody works under a contract of the stay
     * @param latest whether its side said nothing since
     */
    static FollowUpView of(FollowUp question, boolean running, boolean latest, LocalDate today) {
        var news = question.news().orElse(null);
        return new FollowUpView(
                question.step(),
                question.side(),
                question.dueOn(),
                running && !today.isBefore(question.dueOn()) && !today.isAfter(question.openUntil()),
                news == null ? null : news.answer(),
                news == null ? null : news.leftOn(),
                news == null ? null : news.reason(),
                news == null ? null : news.saidOn(),
                running && latest && news != null && news.answer() == FollowUpAnswer.LEFT);
    }
}
