package fr.clubbusiness.commitment.label;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status of a label, and the statuses that may follow. */
@Schema(name = "LabelStatus", description = "Accordé, retiré par l'agence, ou fini.")
enum LabelStatus implements Step<LabelStatus> {
    /** In force from its first day to its last. */
    GRANTED("accordé"),
    /** The agency took it back, with a reason. */
    WITHDRAWN("retiré"),
    /** Its last day is over, or its organisation has left. */
    ENDED("fini");

    private static final LocalizedText SUBJECT = new LocalizedText("Le label", "The label");

    private final String label;

    LabelStatus(String label) {
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
    public Set<LabelStatus> next() {
        return this == GRANTED ? EnumSet.of(WITHDRAWN, ENDED) : EnumSet.noneOf(LabelStatus.class);
    }
}
