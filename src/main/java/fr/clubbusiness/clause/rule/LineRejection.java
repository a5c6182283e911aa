package fr.clubbusiness.clause.rule;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why hours are rejected. Codes alone: a sentence might name somebody. */
@Schema(
        name = "LineRejection",
        description = "Pièce manquante, heures fausses, autre mois, autre lot, travail non fait, autre raison.")
public enum LineRejection implements Labelled {
    PROOF_MISSING("pièce manquante"),
    WRONG_HOURS("heures qui ne sont pas celles de la pièce"),
    WRONG_MONTH("heures d'un autre mois"),
    WRONG_LOT("heures d'un autre lot"),
    NOT_WORKED("travail non fait"),
    OTHER("autre raison");

    private final String label;

    LineRejection(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
