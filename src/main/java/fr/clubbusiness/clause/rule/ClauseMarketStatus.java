package fr.clubbusiness.clause.rule;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status of a market with social clauses, and the statuses that may follow. */
@Schema(name = "ClauseMarketStatus", description = "En brouillon, en cours, clos.")
public enum ClauseMarketStatus implements Step<ClauseMarketStatus> {
    /** Its lots are being written. */
    DRAFT("en brouillon"),
    /** People are approved and months declared. */
    RUNNING("en cours"),
    /** Nothing is declared any more; a closed month may still be corrected. */
    CLOSED("clos");

    private static final LocalizedText SUBJECT = new LocalizedText("Le marché", "The market");

    private final String label;

    ClauseMarketStatus(String label) {
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
    public Set<ClauseMarketStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(RUNNING);
            case RUNNING -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.noneOf(ClauseMarketStatus.class);
        };
    }
}
