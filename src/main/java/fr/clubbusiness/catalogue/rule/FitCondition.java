package fr.clubbusiness.catalogue.rule;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What must hold for an offer to fit a purchase. */
@Schema(
        name = "FitCondition",
        description =
                "Ce qui doit être rempli : le domaine, le service, la zone, la réservation, l'activité de la structure et de l'offre, un contact.")
public enum FitCondition implements Labelled {
    SECTOR("domaine"),
    SERVICE("service"),
    AREA("zone"),
    RESERVATION("réservation"),
    ACTIVE("activité"),
    REACHABLE("contact");

    private final String label;

    FitCondition(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
