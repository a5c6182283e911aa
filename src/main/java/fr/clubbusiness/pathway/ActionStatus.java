package fr.clubbusiness.pathway;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an action on a barrier stands. */
@Schema(name = "BarrierActionStatus", description = "Où en est une action.")
enum ActionStatus implements Step<ActionStatus> {
    /** Still to be done. */
    PLANNED("prévue"),
    /** Done on a day. */
    DONE("faite"),
    /** Nobody does it any more. */
    CANCELLED("annulée");

    private static final LocalizedText SUBJECT = new LocalizedText("L'action", "The action");

    private final String label;

    ActionStatus(String label) {
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
    public Set<ActionStatus> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(DONE, CANCELLED);
            case DONE, CANCELLED -> EnumSet.noneOf(ActionStatus.class);
        };
    }
}
