package fr.clubbusiness.event.rule;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What lets people take part. */
@Schema(name = "EventAccessibility", description = "Ce qui rend un événement accessible.")
public enum EventAccessibility implements Labelled {
    /** A wheelchair gets everywhere. */
    STEP_FREE("accès sans marche"),
    /** Somebody interprets into French sign language. */
    LSF("interprète en langue des signes"),
    /** Hearing aids receive the sound. */
    LOOP("boucle magnétique"),
    /** It can be followed from elsewhere. */
    REMOTE("suivi à distance");

    private final String label;

    EventAccessibility(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
