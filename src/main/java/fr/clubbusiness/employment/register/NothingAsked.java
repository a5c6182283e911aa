package fr.clubbusiness.employment.register;

import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.employment.EmploymentStatus;
import fr.clubbusiness.employment.followup.FollowUp;
import fr.clubbusiness.employment.followup.FollowUpDays;
import fr.clubbusiness.employment.followup.FollowUpStep;
import fr.clubbusiness.employment.followup.StayDays;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.LocalizedText;
import java.time.LocalDate;
import java.util.UUID;

/** Why nobody asks for news of a person today, and what to do. */
final class NothingAsked {
    private NothingAsked() {}

    /** The refusal for a stay of which the caller reads the contracts. */
    static Conflict of(UUID stay, LocalDate today) {
        var why = FollowUp.isRunning(stay, today)
                ? whileAtWork(Employment.get(stay).terms().start(), today)
                : StayDays.of(stay)
                        .map(days -> outside(stay, days, today))
                        .orElseGet(() -> notStarted(Employment.get(stay)));
        return new Conflict("nothing-asked", why.french(), why.english());
    }

    private static LocalizedText notStarted(Employment contract) {
        return contract.status() == EmploymentStatus.SIGNED
                ? new LocalizedText(
                        "Personne n'a dit que ce contrat a commencé : l'employeur ou un conseiller le dit d'abord (/start).",
                        "Nobody said that this contract started: the employer or an adviser says so first (/start).")
                : new LocalizedText(
                        "Ce contrat n'a pas commencé, et ne commencera pas : aucune question n'est posée.",
                        "This contract did not start, and will not: no question is asked.");
    }

    private static LocalizedText outside(UUID stay, StayDays days, LocalDate today) {
        var last = days.last();
        if (Employment.get(stay).status() == EmploymentStatus.BROKEN_IN_TRIAL) {
            return new LocalizedText(
                    "Ce contrat a été rompu pendant l'essai : aucune question n'est posée.",
                    "This contract was broken in the trial period: no question is asked.");
        }
        return last != null && !days.first().isAfter(today)
                ? new LocalizedText(
                        "Ce contrat est fini, dernier jour le %s : aucune question n'est plus posée. S'il continue, notez d'abord son renouvellement (/renew)."
                                .formatted(FrenchFormat.date(last)),
                        "This contract is over, its last day was %s: no question is asked any more. If it goes on, record its renewal first (/renew)."
                                .formatted(last))
                : new LocalizedText(
                        "Ce contrat commence le %s : la première question vient sept jours après."
                                .formatted(FrenchFormat.date(days.first())),
                        "This contract begins on %s: the first question comes seven days later."
                                .formatted(days.first()));
    }

    private static LocalizedText whileAtWork(LocalDate first, LocalDate today) {
        var due = FollowUpStep.DAY_7.dueOn(first);
        if (today.isBefore(due)) {
            return new LocalizedText(
                    "La première question vient le %s, sept jours après le premier jour : attendez-la."
                            .formatted(FrenchFormat.date(due)),
                    "The first question comes on %s, seven days after the first day: wait for it.".formatted(due));
        }
        var last = FollowUpDays.openUntil(FollowUpStep.MONTH_12, first);
        return today.isAfter(last)
                ? new LocalizedText(
                        "La dernière question, celle de 12 mois, était ouverte jusqu'au %s : il n'y a plus rien à répondre. Une fin se note avec /end."
                                .formatted(FrenchFormat.date(last)),
                        "The last question, the one of 12 months, was open until %s: nothing is left to answer. An end is recorded with /end."
                                .formatted(last))
                : new LocalizedText(
                        "La question de ce jour n'est pas encore posée : réessayez dans quelques minutes.",
                        "The question of this day is not asked yet: try again in a few minutes.");
    }
}
