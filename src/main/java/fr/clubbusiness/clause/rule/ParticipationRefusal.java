package fr.clubbusiness.clause.rule;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the facilitator refuses a participation. Codes alone: a sentence might tell a ground. */
@Schema(
        name = "ParticipationRefusal",
        description = "Non éligible, justificatif manquant, lot complet, autre lot, autre raison.")
public enum ParticipationRefusal implements Labelled {
    NOT_ELIGIBLE("personne non éligible"),
    PROOF_MISSING("justificatif manquant"),
    LOT_FULL("heures du lot déjà faites"),
    OTHER_LOT("autre lot"),
    /** By the club itself: the person never began, or left before being approved. */
    CONTRACT_ENDED("contrat de travail fini ou annulé"),
    OTHER("autre raison");

    private final String label;

    ParticipationRefusal(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
