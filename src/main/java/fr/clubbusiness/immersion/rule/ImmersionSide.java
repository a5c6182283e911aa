package fr.clubbusiness.immersion.rule;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whoever says how an immersion went. Both may disagree. */
@Schema(name = "ImmersionSide", description = "Qui le dit : qui accueille, ou qui oriente la personne.")
public enum ImmersionSide implements Labelled {
    HOST("qui accueille"),
    SENDER("qui oriente");

    private final String label;

    ImmersionSide(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
