package fr.clubbusiness.clause.rule;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status of the participation of a person in a lot, and the statuses that may follow. */
@Schema(name = "ParticipationStatus", description = "Proposée, agréée, refusée, finie.")
public enum ParticipationStatus implements Step<ParticipationStatus> {
    /** The facilitator has not answered yet. */
    PROPOSED("proposée"),
    /** Hours count, from the first day of the approval to its last. */
    APPROVED("agréée"),
    REFUSED("refusée"),
    /** Its months up to its last day may still be declared. */
    ENDED("finie");

    private static final LocalizedText SUBJECT = new LocalizedText("La participation", "The participation");

    private final String label;

    ParticipationStatus(String label) {
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
    public Set<ParticipationStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(APPROVED, REFUSED);
            case APPROVED -> EnumSet.of(ENDED);
            case REFUSED, ENDED -> EnumSet.noneOf(ParticipationStatus.class);
        };
    }
}
