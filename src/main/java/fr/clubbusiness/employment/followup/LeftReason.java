package fr.clubbusiness.employment.followup;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a person left. A closed list, which judges nobody and leaves no room for words about health. */
@Schema(name = "LeftReason", description = "Pourquoi la personne est partie.")
public enum LeftReason implements Labelled {
    TRIAL_ENDED("fin pendant l'essai"),
    CONTRACT_ENDED("fin du contrat"),
    EMPLOYER_ENDED("fin décidée par l'employeur"),
    PERSON_ENDED("départ choisi par la personne"),
    AGREED_END("fin d'un commun accord"),
    OTHER_JOB("autre emploi"),
    TRAINING("formation"),
    OTHER("autre raison");

    private final String label;

    LeftReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
