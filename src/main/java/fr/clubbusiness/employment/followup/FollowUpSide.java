package fr.clubbusiness.employment.followup;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is asked for news. An employer who accompanies the person is asked once, as employer. */
@Schema(name = "FollowUpSide", description = "Qui est interrogé : l'employeur, ou la structure de la personne.")
public enum FollowUpSide implements Labelled {
    EMPLOYER("l'employeur"),
    STRUCTURE("la structure de la personne");

    private final String label;

    FollowUpSide(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
