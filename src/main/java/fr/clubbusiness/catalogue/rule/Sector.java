package fr.clubbusiness.catalogue.rule;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The groups of services that structures offer and buyers look for. */
@Schema(
        name = "Sector",
        description =
                "Le domaine d'un service : propreté, espaces verts, bâtiment, entretien et réparation, déchets et réemploi, restauration, linge, "
                        + "logistique, transport, conditionnement, industrie, électronique, impression, bureau, numérique, accueil, vente, aide et soins, événements, agriculture.")
public enum Sector implements Labelled {
    CLEANING("propreté"),
    GREEN_SPACES("espaces verts et nature"),
    BUILDING("bâtiment et travaux"),
    MAINTENANCE("entretien et réparation"),
    WASTE("déchets, tri et réemploi"),
    CATERING("restauration et traiteur"),
    LAUNDRY("linge et couture"),
    LOGISTICS("logistique et manutention"),
    TRANSPORT("transport et déménagement"),
    PACKAGING("conditionnement et mise sous pli"),
    INDUSTRY("sous-traitance industrielle"),
    ELECTRONICS("électricité et électronique"),
    PRINTING("impression et signalétique"),
    OFFICE("travaux de bureau"),
    DIGITAL("numérique et numérisation"),
    RECEPTION("accueil et gardiennage"),
    SALES("vente et distribution"),
    CARE("aide à domicile et services à la personne"),
    EVENTS("événements et cadeaux"),
    FARMING("agriculture et alimentation");

    private final String label;

    Sector(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
