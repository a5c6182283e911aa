package fr.clubbusiness.catalogue.rule;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a buyer buys. */
@Schema(name = "PurchaseKind", description = "Un marché, un devis, ou la recherche de fournisseurs.")
public enum PurchaseKind implements Labelled {
    TENDER("marché"),
    QUOTE("devis"),
    SOURCING("recherche de fournisseurs");

    private final String label;

    PurchaseKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
