package fr.clubbusiness.immersion.rule;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a place is for. */
@Schema(name = "PlaceAudience", description = "Pour qui : collège, lycée, mission locale, autre.")
public enum PlaceAudience implements Labelled {
    COLLEGE("collégiens"),
    LYCEE("lycéens"),
    /** Young people whom a mission locale accompanies. */
    ML("jeunes d'une mission locale"),
    OTHER("autres personnes");

    private final String label;

    PlaceAudience(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
