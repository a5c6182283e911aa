package fr.clubbusiness.event.rule;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may read of an event and register. */
@Schema(name = "EventAudience", description = "Pour qui est un événement : les membres, ou tout le monde.")
public enum EventAudience implements Labelled {
    /** Organisations of the club. */
    MEMBERS("réservé aux membres"),
    /** Everybody, without an account. */
    PUBLIC("ouvert à tous");

    private final String label;

    EventAudience(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
