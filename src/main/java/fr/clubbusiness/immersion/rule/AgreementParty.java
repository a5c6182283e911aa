package fr.clubbusiness.immersion.rule;

import fr.clubbusiness.shared.Labelled;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who signs an agreement. */
@Schema(
        name = "AgreementParty",
        description =
                "Qui signe : la personne, son représentant légal, qui accueille, l'établissement scolaire, le prescripteur, la chambre consulaire.")
public enum AgreementParty implements Labelled {
    YOUNG_PERSON("la personne accueillie"),
    /** The legal representative of a minor. */
    GUARDIAN("le représentant légal"),
    HOST("qui accueille"),
    SCHOOL("l'établissement scolaire"),
    PRESCRIBER("le prescripteur"),
    /** A chamber of commerce or of trades, which makes the agreement of a mini-stage. */
    CHAMBER("la chambre consulaire");

    private final String label;

    AgreementParty(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Whose signatures an agreement needs.
     *
     * @param sender as what whoever sends the person signs
     * @param isMinor whether the person is under 18 on the first day
     */
    public static Set<AgreementParty> required(AgreementParty sender, boolean isMinor) {
        var parties = EnumSet.of(YOUNG_PERSON, HOST, sender);
        if (isMinor) {
            parties.add(GUARDIAN);
        }
        return parties;
    }
}
