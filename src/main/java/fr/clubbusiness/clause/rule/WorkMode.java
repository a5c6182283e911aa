package fr.clubbusiness.clause.rule;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the hours of a clause are worked. */
@Schema(name = "WorkMode", description = "Embauche directe, mise à disposition, sous-traitance.")
public enum WorkMode implements Labelled {
    /** By the holder of the lot itself. */
    DIRECT("embauche directe"),
    /** By a structure that lends the person. */
    LENT("mise à disposition"),
    /** By a structure to which a part of the work is given. */
    SUBCONTRACTED("sous-traitance");

    private final String label;

    WorkMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
