package fr.clubbusiness.catalogue.rule;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status of a purchase, and the statuses that may follow. */
@Schema(
        name = "PurchaseStatus",
        description =
                "En brouillon, soumis à l'agence, validé, envoyé aux structures, attribué, sans suite, rejeté par l'agence, annulé par l'acheteur.")
public enum PurchaseStatus implements Step<PurchaseStatus> {
    DRAFT("en brouillon"),
    SUBMITTED("soumis"),
    VALIDATED("validé"),
    SENT("envoyé"),
    AWARDED("attribué"),
    NO_AWARD("sans suite"),
    REJECTED("rejeté"),
    CANCELLED("annulé");

    private static final LocalizedText SUBJECT = new LocalizedText("L'achat", "The purchase");

    private final String label;

    PurchaseStatus(String label) {
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
    public Set<PurchaseStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED, CANCELLED);
            case SUBMITTED -> EnumSet.of(DRAFT, VALIDATED, REJECTED, CANCELLED);
            case VALIDATED -> EnumSet.of(SENT, CANCELLED);
            case SENT -> EnumSet.of(AWARDED, NO_AWARD, CANCELLED);
            case AWARDED, NO_AWARD, REJECTED, CANCELLED -> EnumSet.noneOf(PurchaseStatus.class);
        };
    }
}
