package fr.clubbusiness.catalogue.rule;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status of an offer, and the statuses that may follow. */
@Schema(
        name = "OfferStatus",
        description = "En brouillon, publiée, en pause (elle peut être publiée de nouveau), ou archivée pour toujours.")
public enum OfferStatus implements Step<OfferStatus> {
    DRAFT("en brouillon"),
    PUBLISHED("publiée"),
    PAUSED("en pause"),
    ARCHIVED("archivée");

    private static final LocalizedText SUBJECT = new LocalizedText("L'offre", "The offer");

    private final String label;

    OfferStatus(String label) {
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
    public Set<OfferStatus> next() {
        return switch (this) {
            case DRAFT, PAUSED -> EnumSet.of(PUBLISHED, ARCHIVED);
            case PUBLISHED -> EnumSet.of(PAUSED, ARCHIVED);
            case ARCHIVED -> EnumSet.noneOf(OfferStatus.class);
        };
    }
}
