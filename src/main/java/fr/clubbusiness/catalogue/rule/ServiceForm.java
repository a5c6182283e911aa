package fr.clubbusiness.catalogue.rule;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a structure works for a buyer. */
@Schema(
        name = "ServiceForm",
        description =
                "Comment la structure travaille : elle met des personnes à disposition, fait une prestation, ou fabrique.")
public enum ServiceForm implements Labelled {
    /** It lends people. */
    MISE_A_DISPOSITION("mise à disposition"),
    /** It does the work with its own team. */
    PRESTATION("prestation"),
    /** It makes things. */
    FABRICATION("fabrication");

    private final String label;

    ServiceForm(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
