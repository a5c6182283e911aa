package fr.clubbusiness.employment.followup;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a side says. */
@Schema(
        name = "FollowUpAnswer",
        description = "Toujours en poste, partie, ou pas jointe : on ne sait pas, et la question reste posée.")
public enum FollowUpAnswer implements Labelled {
    IN_WORK("toujours en poste"),
    LEFT("partie"),
    /** Nobody knows yet: the question stays open until the next one. */
    NOT_REACHED("pas jointe");

    private final String label;

    FollowUpAnswer(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
