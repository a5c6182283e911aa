package fr.clubbusiness.event.rule;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of event the club organises. */
@Schema(name = "EventKind", description = "Le genre d'un événement.")
public enum EventKind implements Labelled {
    /** Going to see a place of work. */
    VISIT("visite"),
    /** A day of work in common. */
    SEMINAR("séminaire"),
    /** Breakfast and talk. */
    BREAKFAST("petit-déjeuner"),
    /** Somebody speaks, others listen and ask. */
    CONFERENCE("conférence"),
    /** Stands that people go round. */
    FORUM("forum"),
    /** Doing something together. */
    WORKSHOP("atelier"),
    /** Short meetings of two, one after another. */
    SPEED_MEETING("rencontres minutées"),
    /** Projects meet whoever finances them. */
    FINANCING("matinée des financements");

    private final String label;

    EventKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
