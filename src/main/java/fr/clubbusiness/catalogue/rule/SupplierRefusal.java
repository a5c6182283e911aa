package fr.clubbusiness.catalogue.rule;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a structure declines a purchase. It never judges the buyer. */
@Schema(
        name = "SupplierRefusal",
        description =
                "Pourquoi une structure décline : pas de capacité, trop loin, pas son métier, le prix, un délai trop court, trop grand pour elle, autre chose.")
public enum SupplierRefusal implements Labelled {
    NO_CAPACITY("pas de capacité en ce moment"),
    TOO_FAR("trop loin"),
    NOT_OUR_WORK("pas notre métier"),
    PRICE("prix"),
    TOO_SHORT("délai trop court"),
    TOO_LARGE("trop grand pour nous"),
    OTHER("autre raison");

    private final String label;

    SupplierRefusal(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
