package fr.clubbusiness.vocabulary;

import fr.clubbusiness.shared.Labelled;

/** A condition of work that a need states and that a person may exclude, whatever the reason. */
public enum WorkingCondition implements Labelled {
    HEAVY_LOADS("port de charges lourdes"),
    STANDING("station debout prolongée"),
    NIGHT("travail de nuit"),
    EARLY("horaires très matinaux"),
    WEEKEND("travail le week-end"),
    SPLIT_SHIFTS("horaires coupés"),
    OUTDOORS("travail en extérieur"),
    SCREEN("travail prolongé sur écran"),
    TRAVEL("déplacements fréquents"),
    HEIGHTS("travail en hauteur"),
    COLD("travail dans le froid");

    private final String label;

    WorkingCondition(String label) {
        this.label = label;
    }

    /** French name, as written inside a sentence. */
    @Override
    public String label() {
        return label;
    }
}
