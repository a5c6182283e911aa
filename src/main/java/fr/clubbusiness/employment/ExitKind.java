package fr.clubbusiness.employment;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the person does after a contract, as the employing structure says it. {@link ExitCategory} groups them. */
@Schema(
        name = "ExitKind",
        description = "Ce que fait la personne après le contrat, comme la structure qui l'employait le sait.")
public enum ExitKind implements Labelled {
    CDI("CDI", ExitCategory.LASTING),
    CDD_6("CDD de 6 mois ou plus", ExitCategory.LASTING),
    MISSION_6("mission de 6 mois ou plus", ExitCategory.LASTING),
    PUBLIC_SERVICE("fonction publique", ExitCategory.LASTING),
    OWN_BUSINESS("création ou reprise d'entreprise", ExitCategory.LASTING),
    CDD_SHORT("CDD de moins de 6 mois", ExitCategory.TRANSITION),
    MISSION_SHORT("mission de moins de 6 mois", ExitCategory.TRANSITION),
    SUBSIDISED("contrat aidé", ExitCategory.TRANSITION),
    TRAINING("formation qualifiante", ExitCategory.POSITIVE),
    OTHER_SIAE("embauche par une autre SIAE", ExitCategory.POSITIVE),
    UNEMPLOYED("recherche d'emploi", ExitCategory.OTHER),
    INACTIVE("sans recherche d'emploi", ExitCategory.OTHER),
    UNKNOWN("non connu", ExitCategory.OTHER),
    /** For reasons that are not the person's exit from insertion, and that nobody needs to know. */
    NOT_COUNTED("hors du compte des sorties", ExitCategory.NOT_COUNTED);

    private final String label;
    private final ExitCategory category;

    ExitKind(String label, ExitCategory category) {
        this.label = label;
        this.category = category;
    }

    @Override
    public String label() {
        return label;
    }

    /** The group of this kind, before the rule on short contracts. */
    ExitCategory category() {
        return category;
    }
}
