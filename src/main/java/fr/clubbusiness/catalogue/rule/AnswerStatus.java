package fr.clubbusiness.catalogue.rule;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the answer of a structure to a purchase is, and what may follow. */
@Schema(
        name = "AnswerStatus",
        description =
                "Envoyé à la structure, vu, intéressée, décliné, sans réponse à la date, offre faite, retenue, non retenue.")
public enum AnswerStatus implements Step<AnswerStatus> {
    SENT("envoyée"),
    SEEN("vue"),
    INTERESTED("intéressée"),
    DECLINED("déclinée"),
    NO_ANSWER("sans réponse"),
    OFFERED("avec une offre"),
    WON("retenue"),
    LOST("non retenue");

    private static final LocalizedText SUBJECT = new LocalizedText("La réponse", "The answer");

    private final String label;

    AnswerStatus(String label) {
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
    public Set<AnswerStatus> next() {
        return switch (this) {
            case SENT -> EnumSet.of(SEEN, INTERESTED, DECLINED, NO_ANSWER);
            case SEEN -> EnumSet.of(INTERESTED, DECLINED, NO_ANSWER);
            case INTERESTED -> EnumSet.of(OFFERED);
            case OFFERED -> EnumSet.of(WON, LOST);
            case DECLINED, NO_ANSWER, WON, LOST -> EnumSet.noneOf(AnswerStatus.class);
        };
    }

    /** Whether the structure answered that it wants the work, and the purchase is not decided. */
    public boolean isRunning() {
        return this == INTERESTED || this == OFFERED;
    }
}
