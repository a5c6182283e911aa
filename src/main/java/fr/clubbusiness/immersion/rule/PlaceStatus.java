package fr.clubbusiness.immersion.rule;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a place is, and what may follow. */
@Schema(name = "ImmersionPlaceStatus", description = "En brouillon, ouverte à qui oriente des personnes, fermée.")
public enum PlaceStatus implements Step<PlaceStatus> {
    DRAFT("en brouillon"),
    OPEN("ouverte"),
    CLOSED("fermée");

    private static final LocalizedText SUBJECT = new LocalizedText("La place", "The place");

    private final String label;

    PlaceStatus(String label) {
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
    public Set<PlaceStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(OPEN, CLOSED);
            case OPEN -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.noneOf(PlaceStatus.class);
        };
    }
}
