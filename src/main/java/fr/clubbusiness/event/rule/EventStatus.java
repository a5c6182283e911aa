package fr.clubbusiness.event.rule;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status of an event, and the statuses that may follow. Whether it is full is counted and no status. */
@Schema(name = "EventStatus", description = "Où en est un événement.")
public enum EventStatus implements Step<EventStatus> {
    /** Read by whoever prepares it and by the agency. */
    DRAFT("en préparation"),
    /** Read by its audience, who may register. */
    PUBLISHED("annoncé"),
    /** It took place. */
    HELD("tenu"),
    /** It does not take place. */
    CANCELLED("annulé");

    private static final LocalizedText SUBJECT = new LocalizedText("L'événement", "The event");

    private final String label;

    EventStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public LocalizedText subject() {
        return SUBJECT;
    }

    @Override
    public Set<EventStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PUBLISHED);
            case PUBLISHED -> EnumSet.of(HELD, CANCELLED);
            case HELD, CANCELLED -> EnumSet.noneOf(EventStatus.class);
        };
    }
}
