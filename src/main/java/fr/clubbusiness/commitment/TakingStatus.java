package fr.clubbusiness.commitment;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a part that somebody took, and what may follow. */
@Schema(name = "CommitmentTakingStatus", description = "Pris ; tenu, comme le dit qui l'a reçu ; ou sans suite.")
enum TakingStatus implements Step<TakingStatus> {
    /** It is not said yet. */
    TAKEN("pris"),
    /** Whoever took it received it. */
    KEPT("tenu"),
    /** They did not, or did not say so in time. */
    LAPSED("sans suite");

    private static final LocalizedText SUBJECT = new LocalizedText("Ce qui est pris", "What is taken");

    private final String label;

    TakingStatus(String label) {
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

    /** An answer may be corrected, by an adviser alone. */
    @Override
    public Set<TakingStatus> next() {
        return switch (this) {
            case TAKEN -> EnumSet.of(KEPT, LAPSED);
            case KEPT -> EnumSet.of(LAPSED);
            case LAPSED -> EnumSet.of(KEPT);
        };
    }

    /** The steps that whoever took it, and the club, may take. */
    Set<TakingStatus> nextWithoutCorrection() {
        return this == TAKEN ? next() : EnumSet.noneOf(TakingStatus.class);
    }
}
