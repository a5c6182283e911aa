package fr.clubbusiness.immersion.rule;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an immersion is, and what may follow. A change of terms brings it back to its draft. */
@Schema(
        name = "ImmersionStatus",
        description =
                "En préparation, à signer, signée de tous, validée par la référence de la convention officielle, faite, faite en partie, non tenue, annulée.")
public enum ImmersionStatus implements Step<ImmersionStatus> {
    DRAFT("en préparation"),
    TO_SIGN("à signer"),
    SIGNED("signée"),
    /** The official agreement, which insures, has a reference. */
    VALIDATED("validée"),
    DONE("faite"),
    PARTIAL("faite en partie"),
    NOT_HELD("non tenue"),
    CANCELLED("annulée");

    private static final LocalizedText SUBJECT = new LocalizedText("L'immersion", "The immersion");

    private final String label;

    ImmersionStatus(String label) {
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

    /** What the host says of the end may be said otherwise by whoever sent the person. */
    @Override
    public Set<ImmersionStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(TO_SIGN, CANCELLED);
            case TO_SIGN -> EnumSet.of(SIGNED, DRAFT, CANCELLED);
            case SIGNED -> EnumSet.of(VALIDATED, DRAFT, CANCELLED);
            case VALIDATED -> EnumSet.of(DONE, PARTIAL, NOT_HELD, DRAFT, CANCELLED);
            case DONE -> EnumSet.of(PARTIAL, NOT_HELD);
            case PARTIAL -> EnumSet.of(DONE, NOT_HELD);
            case NOT_HELD -> EnumSet.of(DONE, PARTIAL);
            case CANCELLED -> EnumSet.noneOf(ImmersionStatus.class);
        };
    }

    /** Whether its terms may still change: it is neither over nor cancelled. */
    public boolean isPrepared() {
        return this == DRAFT || this == TO_SIGN || this == SIGNED || this == VALIDATED;
    }

    /** Whether it counted: it was validated, and not cancelled. */
    public boolean isValid() {
        return this == VALIDATED || this == DONE || this == PARTIAL || this == NOT_HELD;
    }
}
