package fr.clubbusiness.privacy;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a person got the answer that they asked for. */
@Schema(name = "RightsRequestStatus", description = "Reçue, satisfaite ou refusée.")
enum RightsRequestStatus implements Step<RightsRequestStatus> {
    /** Waits for an answer. */
    RECEIVED("reçue"),
    /** What was asked is done. */
    DONE("satisfaite"),
    /** It was refused, and the person was told why. */
    REFUSED("refusée");

    private static final LocalizedText SUBJECT = new LocalizedText("La demande", "The request");

    private final String label;

    RightsRequestStatus(String label) {
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
    public Set<RightsRequestStatus> next() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(DONE, REFUSED);
            case DONE, REFUSED -> EnumSet.noneOf(RightsRequestStatus.class);
        };
    }
}
