package fr.clubbusiness.clause.rule;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status of the hours of a month, and the statuses that may follow. Whatever is validated or rejected stays so. */
@Schema(name = "ClauseLineStatus", description = "Déclarées, contrôlées, validées, rejetées.")
public enum ClauseLineStatus implements Step<ClauseLineStatus> {
    DECLARED("déclarée"),
    /** The facilitator has seen the proof. */
    CHECKED("contrôlée"),
    /** It counts. */
    VALIDATED("validée"),
    /** It does not count, and the month may be declared again. */
    REJECTED("rejetée");

    private static final LocalizedText SUBJECT = new LocalizedText("La ligne", "The line");

    private final String label;

    ClauseLineStatus(String label) {
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
    public Set<ClauseLineStatus> next() {
        return switch (this) {
            case DECLARED -> EnumSet.of(CHECKED);
            case CHECKED -> EnumSet.of(VALIDATED, REJECTED);
            case VALIDATED, REJECTED -> EnumSet.noneOf(ClauseLineStatus.class);
        };
    }
}
