package fr.clubbusiness.privacy;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person objects to. */
@Schema(
        name = "Objection",
        description = "Ce à quoi la personne s'oppose : être classée dans des listes, ou tout usage de ses données.")
enum Objection implements Labelled {
    /** To stand in ranked lists; somebody may still propose them by hand. */
    RANKING("être classée dans des listes"),
    /** To any use: their agreement to be proposed ends. */
    PROCESSING("tout usage de ses données");

    private final String label;

    Objection(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
