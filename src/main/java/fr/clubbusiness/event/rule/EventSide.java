package fr.clubbusiness.event.rule;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For which side somebody comes, by which seats are shared. */
@Schema(name = "EventSide", description = "Le côté pour lequel quelqu'un vient.")
public enum EventSide implements Labelled {
    /** A company. */
    COMPANY("entreprise"),
    /** An insertion structure. */
    STRUCTURE("structure d'insertion"),
    /** A buyer, a financer, a school, a municipality. */
    PARTNER("partenaire"),
    /** Anybody else. */
    PUBLIC("public");

    private final String label;

    EventSide(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
