package fr.clubbusiness.privacy.dossier;

import fr.clubbusiness.shared.RefusalReason;

/** The reasons of matching as they are said to the person themselves. Those that do not speak of a person stay as they are. */
public final class ToldReason {
    private ToldReason() {}

    /** In French, by the name of the constraint. */
    public static String of(RefusalReason reason) {
        return switch (reason.code()) {
            case "AGREEMENT" ->
                "Vous n'êtes pas proposé(e) en ce moment : vous n'êtes pas prêt(e), ou n'avez pas d'accord en cours.";
            case "OCCUPATION" -> "Le métier n'a aucun lien avec ceux que vous visez.";
            case "JOURNEY" -> "Le trajet dépasse ce que vous acceptez.";
            case "AVAILABILITY" -> "Vous n'êtes pas disponible au début du contrat.";
            case "CONTRACT" -> "Vous n'acceptez aucun des types de contrat proposés.";
            case "HOURS" -> "La durée hebdomadaire n'est pas celle que vous souhaitez.";
            default -> reason.text().french();
        };
    }
}
